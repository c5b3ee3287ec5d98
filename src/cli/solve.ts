import { parseArgs } from 'node:util'
import { check } from '../matching/engine/check/check.ts'
import type { Plan } from '../matching/engine/plan.ts'
import { solveByLists } from '../matching/engine/pricing/solve-by-lists.ts'
import { mayUseLists } from '../matching/engine/pricing/solve-with-lists.ts'
import { ProblemError } from '../matching/engine/problem.ts'
import type { Settings } from '../matching/engine/settings.ts'
import { defaultSettings } from '../matching/engine/settings.ts'
import { solve as solveInstance } from '../matching/engine/solve.ts'
import type { Bilingual } from '../platform/operator.ts'
import { say } from '../platform/operator.ts'
import type { CommandHelp } from './command-help.ts'
import { textOf } from './command-help.ts'
import { FileFlaw } from './csv-records.ts'
import type { NamedInstance } from './instance-files.ts'
import { readInstanceFiles, reasons } from './instance-files.ts'
import { mustHold } from './named-arcs.ts'
import { optionError } from './option-errors.ts'
import { solveHelp } from './solve-help.ts'
import { stableText } from './stable-plan.ts'
import { statusWords } from './status-words.ts'
import { mayWrite, planText, writeWhole } from './write-plan.ts'

export type Streams = { stdout: { write(text: string): unknown }; stderr: { write(text: string): unknown } }

/** Options that cannot be used: says which and why. */
export class BadOption extends Error {
  constructor(said: Bilingual) {
    super(say(said))
  }
}

/** `vzaimno solve`: 0 when the plan is written; 2 when the input is refused, and then nothing is written. */
export async function solve(args: string[], streams: Streams = process): Promise<number> {
  return answering(args, streams, solveHelp, () => {
    const { values } = parseArgs({
      args,
      options: {
        people: { type: 'string' },
        arcs: { type: 'string' },
        out: { type: 'string' },
        objective: { type: 'string' },
        reciprocity: { type: 'string' },
        cycles: { type: 'string' },
        fair: { type: 'boolean' },
        balance: { type: 'string' },
        'only-exchanges': { type: 'string' },
        quotas: { type: 'string' },
        stable: { type: 'boolean' },
        'top-k': { type: 'string' },
        seed: { type: 'string' },
        'time-limit': { type: 'string' },
      },
    })
    const settings = readSettings(values)
    if (values.quotas !== undefined && settings.onlyExchanges) throw new BadOption(reasons['quotas-not-here'])
    const out = mayWrite(required(values.out, 'out'))
    const named = readInstanceFiles(required(values.people, 'people'), required(values.arcs, 'arcs'), values.quotas)
    if (values.stable) {
      const foreign = Object.keys(values).find((name) => !ofStable.has(name))
      if (foreign)
        throw new BadOption({
          ru: `--stable не сочетается с --${foreign}`,
          en: `--stable does not go together with --${foreign}`,
        })
      const { plan, text } = stableText(named, settings.seed)
      writeWhole(out, text)
      streams.stdout.write(
        say({
          ru: `stable: людей ${plan.coveredPeople}, потребностей ${plan.coveredNeeds}, ${plan.seconds.toFixed(2)} с\n`,
          en: `stable: ${plan.coveredPeople} people, ${plan.coveredNeeds} needs, ${plan.seconds.toFixed(2)} s\n`,
        }),
      )
      return 0
    }
    const topK = readTopK(values['top-k'], settings, values.quotas)
    const { plan, lists } =
      topK === undefined
        ? { plan: solvedOrRefused(named, settings, values.quotas), lists: undefined }
        : solveByLists(named.instance, settings, { topK })
    mustHold(check(named.instance, settings, plan))
    writeWhole(out, planText(named, settings, plan, lists))
    streams.stdout.write(
      say({
        ru:
          `${statusWords(plan.status)}: людей ${plan.coveredPeople}, потребностей ${plan.coveredNeeds}, взаимных пар ${plan.reciprocalPairs}, ` +
          `оценка ${plan.value}, предел ${plan.upperBound}, ${plan.seconds.toFixed(2)} с\n`,
        en:
          `${statusWords(plan.status)}: ${plan.coveredPeople} people, ${plan.coveredNeeds} needs, ${plan.reciprocalPairs} reciprocal pairs, ` +
          `value ${plan.value}, bound ${plan.upperBound}, ${plan.seconds.toFixed(2)} s\n`,
      }),
    )
    if (plan.status !== 'optimal' && plan.gap === 0)
      streams.stdout.write(
        say({
          ru: 'для стольких людей оценка наилучшая; что больше людей охватить нельзя, не доказано\n',
          en: 'the value is the best for as many people; that no more can be covered is not proven\n',
        }),
      )
    if (lists)
      streams.stdout.write(
        say({
          ru:
            `списки: пар в них ${lists.kept}, из них добавлено по ценам ${lists.added}, ` +
            `просмотрено ${lists.looked}, решений ${lists.rounds}\n`,
          en:
            `lists: ${lists.kept} arcs, ${lists.added} of them added by the prices, ` +
            `${lists.looked} looked at, solved ${lists.rounds} times\n`,
        }),
      )
    return 0
  })
}

const ofStable = new Set(['people', 'arcs', 'out', 'seed', 'stable'])

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

type Given = {
  [name in 'objective' | 'reciprocity' | 'balance' | 'only-exchanges' | 'cycles' | 'seed' | 'time-limit']?:
    | string
    | undefined
} & {
  fair?: boolean | undefined
}

function readSettings(given: Given): Settings {
  const { objective = defaultSettings.objective, fair = false } = given
  if (objective !== 'coverage' && objective !== 'total')
    throw new BadOption({ ru: '--objective бывает coverage или total', en: '--objective is coverage or total' })
  if (fair && objective === 'total')
    throw new BadOption({
      ru: '--fair идёт только с --objective coverage',
      en: '--fair goes with --objective coverage only',
    })
  const limit = Number(given['time-limit'] ?? defaultSettings.timeLimit)
  if (!(limit > 0))
    throw new BadOption({
      ru: '--time-limit — число секунд больше нуля',
      en: '--time-limit is a number of seconds above zero',
    })
  return {
    objective,
    fair,
    onlyExchanges: readOnlyExchanges(given['only-exchanges']),
    balance: whole('balance', given.balance, defaultSettings.balance),
    timeLimit: limit,
    tries: 120,
    enough: 0,
    reciprocity: whole('reciprocity', given.reciprocity, defaultSettings.reciprocity),
    cycles: whole('cycles', given.cycles, defaultSettings.cycles),
    seed: whole('seed', given.seed, defaultSettings.seed),
  }
}

/** Undefined where no lists are wanted. */
function readTopK(text: string | undefined, settings: Settings, quotas: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const topK = whole('top-k', text, 0)
  if (topK === 0)
    throw new BadOption({
      ru: '--top-k — целое число от 1: столько лучших наставников у каждой потребности',
      en: '--top-k is a whole number from 1: so many of the best mentors for each need',
    })
  if (!mayUseLists(settings) || quotas !== undefined)
    throw new BadOption({
      ru: '--top-k не сочетается с --fair, --balance, --cycles, --only-exchanges и --quotas',
      en: '--top-k does not go together with --fair, --balance, --cycles, --only-exchanges and --quotas',
    })
  return topK
}

function readOnlyExchanges(longest: string | undefined): Settings['onlyExchanges'] {
  if (longest === undefined) return 0
  if (longest !== '2' && longest !== '3')
    throw new BadOption({
      ru: '--only-exchanges бывает 2 (пары) или 3 (и тройки)',
      en: '--only-exchanges is 2 (pairs) or 3 (circles of three too)',
    })
  return longest === '3' ? 3 : 2
}

export function whole(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  if (!/^\d{1,6}$/.test(text))
    throw new BadOption({
      ru: `--${name} — целое число от 0 до 999999`,
      en: `--${name} is a whole number from 0 to 999999`,
    })
  return Number(text)
}

export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '')
    throw new BadOption({ ru: `не указано --${name}`, en: `--${name} is not given` })
  return value
}

/** Prints the help when asked, and otherwise as `refusing`. */
export function answering(args: string[], streams: Streams, help: CommandHelp, run: () => number): number {
  if (args.includes('--help') || args.includes('-h')) {
    streams.stdout.write(textOf(help))
    return 0
  }
  return refusing(streams, `${help.usage}\n`, run)
}

/** Turns refused input into one clear line and exit code 2. */
function refusing(streams: Streams, help: string, run: () => number): number {
  try {
    return run()
  } catch (error) {
    if (error instanceof FileFlaw) {
      streams.stderr.write(`${error.message}\n`)
      return 2
    }
    const wrong = optionError(error)
    if (!wrong && !(error instanceof BadOption)) throw error
    streams.stderr.write(`${wrong ? say(wrong) : (error as BadOption).message}\n${help}`)
    return 2
  }
}
