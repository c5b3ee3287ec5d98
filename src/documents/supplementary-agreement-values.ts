import { genitive } from '../platform/words.ts'
import { type AgreedMentee, agreedDirections, menteesOnce } from './agreed-directions.ts'
import type { EmploymentContract } from './consent-values.ts'
import { isMultiplied, type MentoringPay, payInText } from './mentoring-pay.ts'
import { groupsIn, listed } from './mentoring-terms.ts'
import { blank, longDay, ofDayAndNumber, shortDay, tied } from './paper-blanks.ts'
import {
  agreeing,
  fullName,
  nameIn,
  type PaperPerson,
  positionAndNameIn,
  positionIn,
  signatureName,
} from './paper-person.ts'
import { actingWord, type PaperSchool, schoolValues } from './paper-school.ts'
import type { AGREEMENT_TAGS, ValuesOf } from './tags.ts'

export type AgreementInput = {
  readonly school: PaperSchool
  readonly mentor: PaperPerson
  readonly contract: EmploymentContract
  readonly number: string | null
  readonly datedOn: string | null
  readonly consentOn: string | null
  /** All mentees of this mentor: one agreement names them all. */
  readonly mentees: readonly AgreedMentee[]
  /** Whoever leads a group of this mentor's beside them. */
  readonly coLeaders: readonly PaperPerson[]
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly arrangement: 'individual' | 'group' | 'both'
  readonly meetingMode: 'face-to-face' | 'remote' | 'mixed'
  readonly meetings: number | null
  /** What the mentor keeps, in the nominative. */
  readonly documents: readonly string[]
  readonly payKind: string
  readonly pay: MentoringPay | null
  readonly payBasis: string | null
  /** Whether the regional coefficient and northern allowance are applied in this school. */
  readonly hasRegionalCoefficient: boolean
  readonly effectiveOn: string | null
}

export type AgreementValues = ValuesOf<typeof AGREEMENT_TAGS>

/** What a mentor keeps unless the school says otherwise (перечень документов — только названные в соглашении). */
export function usualDocuments(taught: readonly { groupId: string | null; directions: readonly string[] }[]): string[] {
  const groups = groupsIn(taught).length
  const pairs = taught.filter(({ groupId }) => groupId === null).length
  const plans = [pairs > 1 ? 'планы пар' : 'план пары', groups > 1 ? 'планы групп' : 'план группы']
  return [...plans.filter((_, at) => [pairs, groups][at]! > 0), 'учёт встреч', 'итоговый отчёт']
}

const ARRANGEMENTS = { individual: 'индивидуальная', group: 'групповая', both: 'индивидуальная и групповая' } as const
const MODES = { 'face-to-face': 'очная', remote: 'дистанционная', mixed: 'смешанная (очная и дистанционная)' } as const

export function supplementaryAgreementValues(input: AgreementInput): AgreementValues {
  const { school, mentor, pay } = input
  const mentees = menteesOnce(input.mentees)
  const isSeveral = mentees.length > 1
  const isGroup = input.arrangement !== 'individual'
  const lines = agreedDirections(input.mentees)
  return {
    ...schoolValues(school),
    номер: input.number || blank(6),
    дата: longDay(input.datedOn),
    договор: ofDayAndNumber(input.contract.datedOn, input.contract.number),
    руководителя: positionIn(school.director, 'genitive'),
    руководителя_имя: nameIn(school.director, 'genitive').text,
    действующего: actingWord(school.director),
    полномочия: school.authority,
    работник: fullName(mentor),
    работник_должность: mentor.position,
    согласие_дата: shortDay(input.consentOn),
    в_отношении: listed(mentees.map((person) => positionAndNameIn(person, 'genitive'))) || blank(40),
    направления: lines.map((line, index) => ({ ...line, знак: index === lines.length - 1 ? '.' : ';' })),
    с_наставляемым: PROGRAMME_WITH[isSeveral || isGroup ? input.arrangement : 'one'],
    документы: agreedDocuments(input.documents),
    с: longDay(input.startsOn),
    по: longDay(input.endsOn),
    форма: `${ARRANGEMENTS[input.arrangement]}${ledTogether(input.coLeaders)}; ${MODES[input.meetingMode]}`,
    встречи: meetingsWith(input.meetings, input.arrangement, mentees.length),
    вид_выплаты: input.payKind,
    размер_выплаты: payInText(pay, mentees.length),
    основание_выплаты: tied(input.payBasis || blank(40)),
    коэффициенты: input.hasRegionalCoefficient
      ? [{ текст: 'районный коэффициент и процентная надбавка начисляются' }]
      : [],
    наставляемого: isSeveral ? 'наставляемых' : 'наставляемого',
    при_выбытии: isSeveral ? ', а при выбытии одного из них – в отношении него' : '',
    выплата_по: pay && isMultiplied(pay, mentees.length) ? ', за каждого наставляемого отдельно' : '',
    вступает: longDay(input.effectiveOn),
    получил: agreeing(mentor, 'получил', 'получила', 'получил(а)'),
    работник_подпись: signatureName(mentor),
  }
}

export const modeInText = (mode: AgreementInput['meetingMode']): string => MODES[mode]

/** What the mentor keeps, and how. */
export const agreedDocuments = (documents: readonly string[]): string => `${documents.join('; ')} – в электронной форме`

/** « (вместе с учителем физики Цоем Виктором Робертовичем)» */
function ledTogether(others: readonly PaperPerson[]): string {
  return others.length > 0
    ? ` (группа ведётся вместе с ${listed(others.map((one) => positionAndNameIn(one, 'instrumental')))})`
    : ''
}

const PROGRAMME_WITH = {
  one: 'с наставляемым',
  individual: 'с каждым наставляемым',
  group: 'с участниками группы',
  both: 'с каждым наставляемым и с участниками группы',
} as const

const WITH_WHOM = {
  individual: ' с каждым наставляемым',
  group: ' с группой',
  both: ' с каждым наставляемым, с группой – общих',
} as const

/** «не менее 8 встреч с группой»; one mentee taught alone needs no naming. */
export function meetingsWith(
  meetings: number | null,
  arrangement: AgreementInput['arrangement'],
  mentees: number,
): string {
  const withWhom = mentees > 1 || arrangement !== 'individual' ? WITH_WHOM[arrangement] : ''
  const number = meetings ? `${meetings}\u00a0${genitive(meetings, 'встречи', 'встреч')}` : `${blank(4)}\u00a0встреч`
  return `не менее ${number}${withWhom}`
}
