import { parseArgs } from 'node:util'
import { check } from '../matching/engine/check/check.ts'
import type { Violation } from '../matching/engine/check/violation.ts'
import { blockingPairs } from '../matching/engine/stable/blocking-pairs.ts'
import type { NamedInstance } from './instance-files.ts'
import { readInstanceFiles } from './instance-files.ts'
import { parseFile } from './json-parts.ts'
import type { ReadPlan } from './read-plan.ts'
import { readPlan } from './read-plan.ts'
import type { Streams } from './solve.ts'
import { answering, required } from './solve.ts'
import { verifyHelp } from './solve-help.ts'
import { stableFaults } from './stable-plan.ts'
import type { GivenFiles } from './verify-modes.ts'
import { asFaults, gapFaults, groupFaults, rotationFaults, slotFaults } from './verify-modes.ts'

/** `vzaimno verify`: 0 when the plan holds and its bound is proven, 1 on a violation, 2 when a file cannot be read. */
export async function verify(args: string[], streams: Streams = process): Promise<number> {
  return answering(args, streams, verifyHelp, () => {
    const text = { type: 'string' } as const
    const names = ['people', 'arcs', 'plan', 'quotas', 'wishes', 'barred', 'slots', 'free'] as const
    const options = Object.fromEntries(names.map((name) => [name, text])) as Record<(typeof names)[number], typeof text>
    const { values } = parseArgs({ args, options })
    const file = required(values.plan, 'plan')
    const json = parseFile(file)
    const found = (judges[String(json.kind ?? 'pairs')] ?? unknownKind)(file, json, values)
    for (const line of found) streams.stderr.write(`${line}\n`)
    if (found.length > 0) return 1
    streams.stdout.write('план верен, предел доказан\n')
    return 0
  })
}

/** By the `kind` in the plan; pairs, the plans of `vzaimno solve`, bear none. */
const judges: Record<string, typeof pairFaults> = {
  pairs: pairFaults,
  groups: groupFaults,
  rotation: rotationFaults,
  slots: slotFaults,
}

function unknownKind(file: string, { kind }: Record<string, unknown>): string[] {
  return [`${file}: kind «${kind}» неизвестен`]
}

function pairFaults(file: string, json: Record<string, unknown>, given: GivenFiles): string[] {
  const named = readInstanceFiles(required(given.people, 'people'), required(given.arcs, 'arcs'), given.quotas)
  return asFaults(() => {
    if (json.status === 'stable') return stableFaults(file, json, named)
    const plan = readPlan(file, json, named)
    const lines = check(named.instance, plan.settings, plan).map((violation) => say(violation, named))
    if (lines.length > 0) return lines
    return [...gapFaults(plan, plan.value), ...blockingFaults(named, json, plan)]
  })
}

/** How many would both rather have each other is told, and so it is counted. */
function blockingFaults({ instance }: NamedInstance, json: Record<string, unknown>, plan: ReadPlan): string[] {
  const { count } = blockingPairs(instance, plan, { most: 0 })
  const said = json.blocking_pairs
  return said === undefined || said === count ? [] : [`blocking_pairs: в плане ${said}, на деле ${count}`]
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
