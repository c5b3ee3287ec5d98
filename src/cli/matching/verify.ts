import { parseArgs } from 'node:util'
import { judge } from '../../matching/engine/check/check.ts'
import { blockingPairs } from '../../matching/engine/stable/blocking-pairs.ts'
import { say } from '../../platform/operator.ts'
import type { Streams } from './answering.ts'
import { answering, required } from './answering.ts'
import type { NamedInstance } from './instance-files.ts'
import { readInstanceFiles } from './instance-files.ts'
import { parseFile } from './json-parts.ts'
import type { ReadPlan } from './read-plan.ts'
import { readPlan } from './read-plan.ts'
import { sayPairFault, sayWrongFigure } from './say-faults.ts'
import { verifyHelp } from './solve-help.ts'
import { stableFaults } from './stable-plan.ts'
import { leftOpen } from './status-words.ts'
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
    const { faults, open } = (judges.get(json.kind ?? 'pairs') ?? unknownKind)(file, json, values)
    for (const line of faults) streams.stderr.write(`${line}\n`)
    if (faults.length > 0) return 1
    streams.stdout.write(`${say(json.status === 'stable' ? stableHolds : holds)}\n`)
    for (const line of open) streams.stdout.write(`${line}\n`)
    return 0
  })
}

const holds = { ru: 'план верен, предел доказан', en: 'the plan is right, its bound proven' }
const stableHolds = {
  ru: 'план верен и устойчив: никакие двое не предпочли бы друг друга; предела у такого плана нет',
  en: 'the plan is right and stable: no two would rather have each other; such a plan has no bound',
}

/** By the `kind` in the plan; pairs, the plans of `vzaimno solve`, bear none. */
const judges = new Map<unknown, Judge>([
  ['pairs', judgePairs],
  ['groups', (...given) => ({ faults: groupFaults(...given), open: [] })],
  ['rotation', (...given) => ({ faults: rotationFaults(...given), open: [] })],
  ['slots', (...given) => ({ faults: slotFaults(...given), open: [] })],
])

/** A line for each thing that is wrong, and for each that the plan does not claim to prove. */
type Judge = (file: string, json: Record<string, unknown>, given: GivenFiles) => { faults: string[]; open: string[] }

function unknownKind(file: string, { kind }: Record<string, unknown>) {
  return {
    faults: [say({ ru: `${file}: kind «${kind}» неизвестен`, en: `${file}: unknown kind “${kind}”` })],
    open: [],
  }
}

function judgePairs(file: string, json: Record<string, unknown>, given: GivenFiles) {
  const named = readInstanceFiles(required(given.people, 'people'), required(given.arcs, 'arcs'), given.quotas)
  const open: string[] = []
  const faults = asFaults(() => {
    if (json.status === 'stable') return stableFaults(file, json, named)
    const plan = readPlan(file, json, named)
    const found = judge(named.instance, plan.settings, plan)
    if (found.violations.length > 0) return found.violations.map((violation) => sayPairFault(violation, named))
    open.push(...found.open.map((claim) => say(leftOpen[claim])))
    return [...gapFaults(plan, plan.value), ...blockingFaults(named, json, plan)]
  })
  return { faults, open }
}

/** How many would both rather have each other is told, and so it is counted. */
function blockingFaults({ instance }: NamedInstance, json: Record<string, unknown>, plan: ReadPlan): string[] {
  const { count } = blockingPairs(instance, plan, { most: 0 })
  const said = json.blocking_pairs
  return said === undefined || said === count ? [] : [sayWrongFigure({ figure: 'blocking_pairs', said, found: count })]
}
