import { z } from 'zod'
import { day, line, optionalNumber, optionalText, several, ticked, version, wholeNumber } from '../../ui/read-form.ts'
import { diagnosisWords } from '../diagnosis/diagnosis-words.ts'
import { type Answer, MOST_FOREMOST, NO_ANSWER } from '../results/deficit.ts'
import { timesOfWeek } from './hard-no-times.ts'
import { readPaperCode } from './paper-code.ts'
import type { AnsweredItem } from './sheet-queries.ts'
import { sheetWords } from './sheet-words.ts'

type Body = Record<string, unknown>
type Answers = Map<string, Answer>

/** A sentence in both languages, for a zod issue. */
const said = (say: (words: ReturnType<typeof sheetWords>) => string) => ({
  ru: say(sheetWords('ru')),
  en: say(sheetWords('en')),
})
const told = (say: (words: ReturnType<typeof diagnosisWords>) => string) => ({
  ru: say(diagnosisWords('ru')),
  en: say(diagnosisWords('en')),
})

const LEVELS = ['0', '1', '2', '3', '4'] as const

export const fieldOf = {
  level: (code: string) => `level-${code}`,
  wish: (code: string) => `wish-${code}`,
  ready: (code: string) => `ready-${code}`,
  paper: (code: string) => `code-${code}`,
}

/** None, one or several values of a name, as texts. */
export const listed = (value: unknown): string[] => (value === undefined ? [] : [value].flat().map(String))

/** What a page of the form says about its items, wrong or not: to be shown again. */
export function typedAnswers(items: readonly AnsweredItem[], body: Body): Answers {
  return new Map(
    items.map(({ id, code }) => {
      const level = LEVELS.indexOf(body[fieldOf.level(code)] as (typeof LEVELS)[number])
      const answer = {
        level: level < 0 ? null : level,
        wishes: Boolean(body[fieldOf.wish(code)]),
        isReady: Boolean(body[fieldOf.ready(code)]),
        isForemost: false,
      }
      return [id, answer]
    }),
  )
}

/** One page of the form: a level may be left out, but not where a wish is ticked. */
export const blockForm = (items: readonly AnsweredItem[]) =>
  z
    .looseObject({
      ...Object.fromEntries(items.map(({ code }) => [fieldOf.level(code), z.enum(LEVELS).optional()])),
      version: version(),
    })
    .superRefine((body: Body, issues) => {
      const typed = typedAnswers(items, body)
      for (const { id, code } of items) {
        const { level, wishes, isReady } = typed.get(id) ?? NO_ANSWER
        if (level === null && (wishes || isReady))
          issues.addIssue({ code: 'custom', path: [fieldOf.level(code)], params: said((t) => t.levelFirst(code)) })
      }
    })
    .transform((body) => ({ answers: typedAnswers(items, body), version: body.version as number }))

const lastPageFields = (staffIds: readonly string[], workingDays: number) => ({
  ownWords: optionalText(1000),
  colleagueLimit: wholeNumber(0, 5),
  hoursPerWeek: optionalNumber(0, 40).transform((hours) => hours && Math.round(hours * 10) / 10),
  hardNoTimes: several(z.enum(timesOfWeek(workingDays))),
  avoided: several(z.enum(staffIds)),
  version: version(),
})

/** The last page of the form. `wishes` are the items that may be chosen as foremost. */
export const submissionForm = (wishes: readonly AnsweredItem[], staffIds: readonly string[], workingDays: number) =>
  z.object({
    ...lastPageFields(staffIds, workingDays),
    foremost: several(z.enum(wishes.map(({ id }) => id))).refine((chosen) => chosen.length <= MOST_FOREMOST, {
      params: said((t) => t.tooManyForemost),
    }),
  })

/** What a paper sheet tells besides the competences. */
export const paperRest = (staffIds: readonly string[], workingDays: number) =>
  z.object(lastPageFields(staffIds, workingDays))

/** The rows of a whole paper sheet: one short code a row. A problem names its row. */
export const paperRows = (items: readonly AnsweredItem[]) =>
  z
    .looseObject({})
    .superRefine((body: Body, issues) => {
      const complain = (path: string, params: object) => issues.addIssue({ code: 'custom', path: [path], params })
      const answers = items.map(({ code }) => {
        const typed = String(body[fieldOf.paper(code)] ?? '')
        const reading = readPaperCode(typed)
        if ('answer' in reading) return { code, ...reading.answer }
        complain(
          fieldOf.paper(code),
          told((t) => (reading.fault === 'level' ? t.paperLevel(code, typed) : t.paperMarkUnknown(code, typed))),
        )
        return { code, ...NO_ANSWER, level: 0 }
      })
      const foremost = answers.filter(({ isForemost }) => isForemost).map(({ code }) => code)
      if (foremost.length > MOST_FOREMOST)
        complain(
          fieldOf.paper(foremost[MOST_FOREMOST]!),
          told((t) => t.paperForemost(foremost.join(', '))),
        )
      const first = items[0]
      if (first && answers.every(({ level }) => level === null))
        complain(
          fieldOf.paper(first.code),
          told((t) => t.paperEmpty),
        )
    })
    .transform((body: Body) => ({ answers: codedAnswers(items, body) }))

function codedAnswers(items: readonly AnsweredItem[], body: Body): Answers {
  return new Map(
    items.map(({ id, code }) => {
      const reading = readPaperCode(String(body[fieldOf.paper(code)] ?? ''))
      return [id, 'answer' in reading ? reading.answer : NO_ANSWER]
    }),
  )
}

/** The outside view: a figure a row, or nothing. */
export const outsideForm = (items: readonly AnsweredItem[]) =>
  z
    .looseObject({ version: version() })
    .superRefine((body: Body, issues) => {
      for (const { code } of items)
        if (!/^[0-4]?$/.test(String(body[fieldOf.level(code)] ?? '').trim()))
          issues.addIssue({ code: 'custom', path: [fieldOf.level(code)], params: told((t) => t.levelDigit(code)) })
    })
    .transform((body) => ({ levels: outsideLevels(items, body), version: body.version }))

function outsideLevels(items: readonly AnsweredItem[], body: Body): Map<string, number | null> {
  return new Map(
    items.map(({ id, code }) => {
      const typed = String(body[fieldOf.level(code)] ?? '').trim()
      return [id, typed === '' ? null : Number(typed)]
    }),
  )
}

const diagnosisFields = {
  name: line(200),
  opensOn: day(),
  closesOn: day(),
  deficitUpTo: wholeNumber(0, 3),
  deficitNeedsWish: ticked(),
  strengthFrom: wholeNumber(1, 4),
  strengthNeedsReadiness: ticked(),
}

const inOrder = { params: told((t) => t.daysOrder), path: ['closesOn'] }

export const newDiagnosisForm = (staffIds: readonly string[]) =>
  z
    .object({
      ...diagnosisFields,
      who: z.enum(['everybody', 'chosen']).default('everybody'),
      people: several(z.enum(staffIds)),
      sendsLetters: ticked(),
    })
    .refine(({ opensOn, closesOn }) => opensOn <= closesOn, inOrder)
    .refine(({ who, people }) => who === 'everybody' || people.length > 0, {
      params: told((t) => t.nobodyChosen),
      path: ['who'],
    })

export const diagnosisForm = z
  .object({ ...diagnosisFields, version: version() })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, inOrder)
