import { inOrder } from '../platform/words.ts'
import { type MentoringPay, payInCell } from './mentoring-pay.ts'
import { FORM_NAME, kindInList, type PairKind } from './mentoring-terms.ts'
import { blank, longDay, ofDayAndNumber, shortDay, tied } from './paper-blanks.ts'
import { fullName, type PaperPerson, shortNameIn } from './paper-person.ts'
import { type PaperSchool, schoolValues, shortNameAndPosition } from './paper-school.ts'
import type { ORDER_TAGS, ValuesOf } from './tags.ts'

/** One mentor, one mentee, everything the one gives the other. An exchange is two of these. */
export type OrderedMentoring = {
  readonly mentor: PaperPerson
  readonly mentee: PaperPerson
  readonly directions: readonly string[]
  readonly kind: PairKind
  readonly groupId: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly pay: MentoringPay | null
  readonly consentOn: string | null
  readonly agreement: { readonly number: string | null; readonly datedOn: string | null }
}

export type OrderInput = {
  readonly school: PaperSchool
  readonly number: string | null
  readonly datedOn: string | null
  readonly regulation: { readonly number: string | null; readonly datedOn: string | null }
  readonly payKind: string
  /** In the genitive: «постановления администрации …; положения об оплате труда от … № …». */
  readonly payBasis: string | null
  /** In the genitive: «фонда оплаты труда». */
  readonly paySource: string | null
  /** Who pays and who has the order signed for, in the dative: «Централизованной бухгалтерии», «Секретарю». */
  readonly payer: string
  readonly clerk: string
  readonly curator: PaperPerson
  readonly programmesBy: string | null
  readonly acquaintBy: string | null
  /** Who controls: null is the director herself. */
  readonly controller: PaperPerson | null
  readonly mentorings: readonly OrderedMentoring[]
}

export type OrderValues = ValuesOf<typeof ORDER_TAGS>

export function orderValues(input: OrderInput): OrderValues {
  const mentorings = [...input.mentorings].sort(byMentor)
  return {
    ...schoolValues(input.school),
    дата: shortDay(input.datedOn),
    номер: input.number || blank(10),
    положение: `положением о системе наставничества, утверждённым приказом ${ofDayAndNumber(input.regulation.datedOn, input.regulation.number)}`,
    ...agreeingWithNumber(mentorings),
    вид_выплаты: input.payKind,
    основание_выплаты: tied(input.payBasis || blank(40)),
    источник_выплаты: input.paySource || blank(24),
    бухгалтерии: input.payer,
    куратору: shortNameAndPosition(input.curator, 'dative'),
    программы_до: longDay(input.programmesBy),
    кадрам: input.clerk,
    ознакомить_до: longDay(input.acquaintBy),
    контроль: input.controller
      ? `возложить на ${shortNameAndPosition(input.controller, 'accusative').replace(/[,.]$/, '')}`
      : 'оставляю за собой',
    пары: mentorings.map((mentoring, index) => row(mentoring, index, mentorings)),
    ознакомлены: acquainted(mentorings),
  }
}

function byMentor(one: OrderedMentoring, other: OrderedMentoring): number {
  const compare = (a: PaperPerson, b: PaperPerson) => inOrder(fullName(a), fullName(b)) || a.id.localeCompare(b.id)
  return compare(one.mentor, other.mentor) || compare(one.mentee, other.mentee)
}

function agreeingWithNumber(mentorings: readonly OrderedMentoring[]) {
  const isOne = new Set(mentorings.map(({ mentor }) => mentor.id)).size === 1
  const hasOneTerm = mentorings.length === 1
  return {
    согласий_и_соглашений: isOne
      ? 'письменного согласия работника и дополнительного соглашения к трудовому договору'
      : 'письменных согласий работников и дополнительных соглашений к трудовым договорам',
    кому_поручить: isOne
      ? 'работнику, указанному в приложении, с его письменного согласия'
      : 'работникам, указанным в приложении, с их письменного согласия',
    в_сроки: hasOneTerm ? 'в срок, указанный в приложении' : 'в сроки, указанные в приложении',
    программы: hasOneTerm ? 'персонализированной программы' : 'персонализированных программ',
  }
}

function row(
  mentoring: OrderedMentoring,
  index: number,
  all: readonly OrderedMentoring[],
): OrderValues['пары'][number] {
  return {
    номер: String(index + 1),
    наставник: fullName(mentoring.mentor),
    наставник_должность: mentoring.mentor.position,
    наставляемый: fullName(mentoring.mentee),
    наставляемый_должность: mentoring.mentee.position,
    направления: mentoring.directions.join('; '),
    форма: FORM_NAME,
    вид: kindInList(mentoring, all),
    с: shortDay(mentoring.startsOn),
    по: shortDay(mentoring.endsOn),
    выплата: payOfRow(mentoring, all),
    согласие: shortDay(mentoring.consentOn),
    соглашение: agreementOfRow(mentoring.agreement),
  }
}

function agreementOfRow({ number, datedOn }: OrderedMentoring['agreement']): string {
  return `№\u00a0${number || blank(4)} от\u00a0${shortDay(datedOn)}`
}

/** Pay for the work as a whole stands once per mentor, so that nobody adds it up twice. */
function payOfRow(mentoring: OrderedMentoring, all: readonly OrderedMentoring[]): string {
  const first = all.findIndex(({ mentor, pay }) => mentor.id === mentoring.mentor.id && pay?.per === 'work')
  if (mentoring.pay?.per !== 'work' || all[first] === mentoring) return payInCell(mentoring.pay)
  return `в составе выплаты по\u00a0строке\u00a0${first + 1}`
}

/** Every mentor and mentee once, by the alphabet. */
function acquainted(mentorings: readonly OrderedMentoring[]): OrderValues['ознакомлены'] {
  const people = new Map(
    mentorings.flatMap(({ mentor, mentee }) => [mentor, mentee]).map((person) => [person.id, person]),
  )
  return [...people.values()]
    .sort((one, other) => inOrder(fullName(one), fullName(other)))
    .map((person, index) => ({ номер: String(index + 1), подпись: shortNameIn(person, 'nominative') }))
}
