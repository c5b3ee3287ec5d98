import { parseArgs } from 'node:util'
import { checkRotation } from '../matching/engine/rotations/check-rotation.ts'
import type { RotationPlan } from '../matching/engine/rotations/rotation-plan.ts'
import type {
  Attendee,
  RotationFlaw,
  RotationInstance,
  RotationProblem,
  Wish,
} from '../matching/engine/rotations/rotation-problem.ts'
import { RotationError, readRotation } from '../matching/engine/rotations/rotation-problem.ts'
import { solveRotation } from '../matching/engine/rotations/solve-rotation.ts'
import type { CommandHelp } from './command-help.ts'
import { out, runOptions } from './command-help.ts'
import { FileFlaw } from './csv-records.ts'
import { numberOr, readTable } from './csv-table.ts'
import { jsonText, mustHold } from './named-arcs.ts'
import type { Streams } from './solve.ts'
import { answering, BadOption, required, whole } from './solve.ts'
import { writeWhole } from './write-plan.ts'

const help: CommandHelp = {
  usage: 'vzaimno rotate --people people.csv --rounds 6 --out rounds.json [...]',
  purpose: {
    ru: 'Раунды коротких встреч: никто не встречается дважды, сначала пожелания, перерывы поровну.',
    en: 'Rounds of short meetings: nobody meets twice, wishes first, breaks spread evenly.',
  },
  options: [
    [
      '--people FILE',
      {
        ru: 'id[,side]: сторона 1 или 2, тогда встречаются только разные',
        en: 'id[,side]: side 1 or 2, then only the two sides meet',
      },
    ],
    ['--rounds N', { ru: 'сколько раундов', en: 'how many rounds' }],
    [
      '--tables N',
      { ru: 'сколько столов; без ключа хватает всем', en: 'how many tables; enough for all without the flag' },
    ],
    ['--wishes FILE', { ru: 'from,to[,weight]', en: 'from,to[,weight]' }],
    ['--barred FILE', { ru: 'a,b: кому встречаться нельзя', en: 'a,b: who must not meet' }],
    out,
    ...runOptions,
  ],
}

/** `vzaimno rotate`: 0 when the rounds are written; 2 when the input is refused, and then nothing is written. */
export async function rotate(args: string[], streams: Streams = process): Promise<number> {
  return answering(args, streams, help, () => {
    const text = { type: 'string' } as const
    const names = ['people', 'rounds', 'tables', 'wishes', 'barred', 'out', 'seed', 'time-limit'] as const
    const options = Object.fromEntries(names.map((name) => [name, text])) as Record<(typeof names)[number], typeof text>
    const { values } = parseArgs({ args, options })
    const target = required(values.out, 'out')
    const files = { people: required(values.people, 'people'), wishes: values.wishes, barred: values.barred }
    const timeLimit = Number(values['time-limit'] ?? 60)
    if (!(timeLimit > 0)) throw new BadOption('--time-limit — число секунд больше нуля')
    const seed = whole('seed', values.seed, 1)
    const rounds = whole('rounds', required(values.rounds, 'rounds'), 0)
    const { problem, instance } = readFiles(files, rounds, whole('tables', values.tables, 10_000))
    const plan = solveRotation(instance, { seed, timeLimit })
    mustHold(checkRotation(instance, plan))
    writeWhole(target, jsonText(asJson(problem.people, plan)))
    streams.stdout.write(
      `${plan.status}: пожеланий ${plan.wishes} из ${plan.wishesAsked} (предел ${plan.wishesBound}), встреч ${plan.meetings}, ` +
        `перерывов на человека от ${plan.leastBreaks} до ${plan.mostBreaks}\n`,
    )
    return 0
  })
}

type Files = { people: string; wishes: string | undefined; barred: string | undefined }

function readFiles(
  files: Files,
  rounds: number,
  tables: number,
): { problem: RotationProblem; instance: RotationInstance } {
  const lines: Record<'people' | 'wishes' | 'barred', number[]> = { people: [], wishes: [], barred: [] }
  const people: Attendee[] = []
  readTable(files.people, { required: ['id'], optional: ['side'] }, (cell, line) => {
    const side = cell(1)
    if (cell(0) === '') throw new FileFlaw(files.people, line, 'нет id')
    if (side !== '' && side !== '1' && side !== '2') throw new FileFlaw(files.people, line, 'side бывает 1 или 2')
    people.push(side === '' ? { id: cell(0) } : { id: cell(0), side: side === '1' ? 1 : 2 })
    lines.people.push(line)
  })
  const wishes: Wish[] = []
  if (files.wishes)
    readTable(files.wishes, { required: ['from', 'to'], optional: ['weight'] }, (cell, line) => {
      wishes.push({ from: cell(0), to: cell(1), weight: numberOr(1, cell(2)) })
      lines.wishes.push(line)
    })
  const barred: { a: string; b: string }[] = []
  if (files.barred)
    readTable(files.barred, { required: ['a', 'b'], optional: [] }, (cell, line) => {
      barred.push({ a: cell(0), b: cell(1) })
      lines.barred.push(line)
    })
  const problem = { people, rounds, tables, wishes, barred }
  try {
    return { problem, instance: readRotation(problem) }
  } catch (error) {
    if (!(error instanceof RotationError)) throw error
    if (error.list === undefined) throw new BadOption(reasons[error.flaw])
    throw new FileFlaw(files[error.list]!, lines[error.list][error.place!], reasons[error.flaw])
  }
}

function asJson(people: readonly Attendee[], plan: RotationPlan) {
  const { wishes, wishesAsked, wishesBound, meetings, meetingsBound, leastBreaks, mostBreaks } = plan
  return {
    status: plan.status,
    rounds: plan.rounds.map((round, r) => ({
      meetings: round.map(({ table, a, b }) => ({ table: table + 1, a: people[a]!.id, b: people[b]!.id })),
      breaks: plan.breaks[r]!.map((p) => people[p]!.id),
    })),
    wishes,
    wishes_asked: wishesAsked,
    wishes_bound: wishesBound,
    meetings,
    meetings_bound: meetingsBound,
    least_breaks: leastBreaks,
    most_breaks: mostBreaks,
    seconds: plan.seconds,
    seed: plan.seed,
  }
}

const reasons: Record<RotationFlaw, string> = {
  'duplicate-person': 'этот id уже был выше',
  'side-missing': 'у одних сторона (side) указана, а здесь нет',
  'too-few-people': 'встречаться некому: нужны двое, а со сторонами — люди на обеих',
  'bad-rounds': '--rounds — целое число от 1',
  'too-many-rounds': '--rounds больше, чем разных собеседников: кто-то встретился бы дважды',
  'bad-tables': '--tables — целое число от 1',
  'unknown-person': 'такого человека нет в списке людей',
  'self-wish': 'дважды один и тот же человек',
  'same-side': 'эти двое с одной стороны или им нельзя встречаться',
  'bad-weight': 'weight — целое число от 1 до 1000',
}
