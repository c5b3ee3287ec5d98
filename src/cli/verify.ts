import { parseArgs } from 'node:util'
import { check } from '../matching/engine/check/check.ts'
import type { Violation } from '../matching/engine/check/violation.ts'
import { gapOf } from '../matching/engine/plan.ts'
import { FileFlaw } from './csv-records.ts'
import type { NamedInstance } from './instance-files.ts'
import { readInstanceFiles } from './instance-files.ts'
import { parseFile } from './json-parts.ts'
import type { ReadPlan } from './read-plan.ts'
import { readPlan } from './read-plan.ts'
import type { Streams } from './solve.ts'
import { answering, required } from './solve.ts'
import { verifyHelp } from './solve-help.ts'
import { stableFaults } from './stable-plan.ts'

/** `vzaimno verify`: 0 when the plan holds and its bound is proven, 1 on a violation, 2 when a file cannot be read. */
export async function verify(args: string[], streams: Streams = process): Promise<number> {
  return answering(args, streams, verifyHelp, () => {
    const { values } = parseArgs({
      args,
      options: {
        people: { type: 'string' },
        arcs: { type: 'string' },
        plan: { type: 'string' },
        quotas: { type: 'string' },
      },
    })
    const planFile = required(values.plan, 'plan')
    const named = readInstanceFiles(required(values.people, 'people'), required(values.arcs, 'arcs'), values.quotas)
    const found = violationsIn(planFile, named)
    for (const line of found) streams.stderr.write(`${line}\n`)
    if (found.length > 0) return 1
    streams.stdout.write('план верен, предел доказан\n')
    return 0
  })
}

/** A plan that does not fit the problem is a violation too, not a bad file. */
function violationsIn(file: string, named: NamedInstance): string[] {
  let plan: ReadPlan
  try {
    const json = parseFile(file)
    if (json.status === 'stable') return stableFaults(file, json, named)
    plan = readPlan(file, named)
  } catch (error) {
    if (error instanceof FileFlaw) return [error.message]
    throw error
  }
  const lines = check(named.instance, plan.settings, plan).map((violation) => say(violation, named))
  const gap = gapOf(plan.value, plan.upperBound)
  if (Math.abs(gap - plan.gap) > 1e-9) lines.push(`gap: в плане ${plan.gap}, на деле ${gap}`)
  return lines
}

function say(violation: Violation, { instance, people, needs }: NamedInstance): string {
  const arc = (a: number) =>
    `${people[instance.arcMentor[a]!]} → ${people[instance.needMentee[instance.arcNeed[a]!]!]} (${needs[instance.arcNeed[a]!]})`
  switch (violation.kind) {
    case 'no-such-arc':
      return `такой пары нет: ${violation.arc}`
    case 'arc-twice':
      return `пара стоит дважды: ${arc(violation.arc)}`
    case 'arc-forbidden':
      return `пара запрещена: ${arc(violation.arc)}`
    case 'need-twice':
      return `потребность закрыта дважды: ${people[instance.needMentee[violation.need]!]} (${needs[violation.need]})`
    case 'mentor-overfull':
      return `у наставника ${people[violation.person]} пар ${violation.given}, больше вместимости`
    case 'mentee-overfull':
      return `у наставляемого ${people[violation.person]} пар ${violation.taken}, больше вместимости`
    case 'fixed-arc-missing':
      return `нет закреплённой пары: ${arc(violation.arc)}`
    case 'wrong-figure':
      return `${violation.figure}: в плане ${violation.said}, на деле ${violation.found}`
    case 'bound-not-proven':
      return `предел ${violation.said} не доказан: по ценам плана он ${violation.found}`
    case 'coverage-not-proven':
      return 'по ценам плана не доказано, что охват наибольший'
    case 'quota-broken':
      return `квота ${instance.quotas?.[violation.quota]?.name}: в плане пар ${violation.count}`
    case 'not-a-ring':
      return `обмен ${violation.ring + 1} не замкнут или берёт пару, которой нет`
    case 'not-an-exchange':
      return `пара вне обменов: ${arc(violation.arc)}`
    case 'not-optimal':
      return `план назван наилучшим, но оценка ${violation.value} меньше предела ${violation.upperBound}`
  }
}
