import { parseArgs } from 'node:util'
import { judge } from '../../matching/engine/check/check.ts'
import type { Plan } from '../../matching/engine/plan.ts'
import { solveByLists } from '../../matching/engine/pricing/solve-by-lists.ts'
import { ProblemError } from '../../matching/engine/problem.ts'
import type { Settings } from '../../matching/engine/settings.ts'
import { solve as solveInstance } from '../../matching/engine/solve.ts'
import type { Streams } from './answering.ts'
import { answering, BadOption, required } from './answering.ts'
import { FileFlaw } from './csv-records.ts'
import { reasons } from './flaw-words.ts'
import type { NamedInstance } from './instance-files.ts'
import { readInstanceFiles } from './instance-files.ts'
import { mustHold } from './named-arcs.ts'
import { solveHelp } from './solve-help.ts'
import { readSettings, readTopK } from './solve-options.ts'
import { reportOf, stableReport } from './solve-report.ts'
import { stableText } from './stable-plan.ts'
import { mayWrite, writeWhole } from './whole-file.ts'
import { planText } from './write-plan.ts'

/** `vzaimno solve`: 0 when the plan is written; 2 when the input is refused, and then nothing is written. */
export async function solve(args: string[], streams: Streams = process): Promise<number> {
  return answering(args, streams, solveHelp, () => {
    const given = read(args)
    const settings = readSettings(given)
    if (given.quotas !== undefined && settings.onlyExchanges) throw new BadOption(reasons['quotas-not-here'])
    if (given.stable) refuseBesideStable(given)
    const topK = readTopK(given['top-k'], settings, given.quotas)
    const out = mayWrite(required(given.out, 'out'), [given.people, given.arcs, given.quotas])
    const [people, arcs] = [required(given.people, 'people'), required(given.arcs, 'arcs')]
    const notice = (line: string) => streams.stderr.write(`${line}\n`)
    const named = readInstanceFiles(people, arcs, given.quotas, notice)
    const answer = given.stable ? stableAnswer(named, settings.seed) : bestAnswer(named, settings, topK, given.quotas)
    writeWhole(out, answer.text)
    streams.stdout.write(answer.report)
    return 0
  })
}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

function read(args: string[]) {
  const options = {
    people: text,
    arcs: text,
    out: text,
    objective: text,
    reciprocity: text,
    cycles: text,
    fair: flag,
    balance: text,
    'only-exchanges': text,
    quotas: text,
    stable: flag,
    'top-k': text,
    seed: text,
    'time-limit': text,
  }
  return parseArgs({ args, options }).values
}

const ofStable = new Set(['people', 'arcs', 'out', 'seed', 'stable'])

function refuseBesideStable(given: object): void {
  const foreign = Object.keys(given).find((name) => !ofStable.has(name))
  if (!foreign) return
  const ru = `--stable не сочетается с --${foreign}`
  throw new BadOption({ ru, en: `--stable does not go together with --${foreign}` })
}

type Answer = { text: Iterable<string>; report: string }

function stableAnswer(named: NamedInstance, seed: number): Answer {
  const { plan, text } = stableText(named, seed)
  return { text, report: stableReport(plan) }
}

function bestAnswer(
  named: NamedInstance,
  settings: Settings,
  topK: number | undefined,
  quotasFile: string | undefined,
): Answer {
  const { plan, lists } =
    topK === undefined
      ? { plan: solvedOrRefused(named, settings, quotasFile), lists: undefined }
      : solveByLists(named.instance, settings, { topK })
  const { violations, open } = judge(named.instance, settings, plan)
  mustHold(violations)
  return { text: planText(named, settings, plan, lists), report: reportOf(plan, open, lists) }
}

/** Quotas that cannot be kept are found only by solving. */
function solvedOrRefused({ instance }: NamedInstance, settings: Settings, quotasFile: string | undefined): Plan {
  try {
    return solveInstance(instance, settings)
  } catch (error) {
    if (!(error instanceof ProblemError) || quotasFile === undefined) throw error
    const { name } = instance.quotas![error.place]!
    const { ru, en } = reasons[error.flaw]
    throw new FileFlaw(quotasFile, undefined, { ru: `квота «${name}»: ${ru}`, en: `quota “${name}”: ${en}` })
  }
}
