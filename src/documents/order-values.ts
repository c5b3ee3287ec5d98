import { inOrder } from '../platform/words.ts'
import { FORM_NAME, groupsIn } from './mentoring-terms.ts'
import { orderRow, orderSections } from './order-rows.ts'
import { byMentor, type OrderedMentoring } from './ordered-mentoring.ts'
import { blank, longDay, ofDayAndNumber, shortDay, tied } from './paper-blanks.ts'
import { fullName, type PaperPerson, shortNameIn } from './paper-person.ts'
import { capital, type PaperSchool, schoolValues, shortNameAndPosition } from './paper-school.ts'
import type { ORDER_TAGS, ValuesOf } from './tags.ts'

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
    закрепить: fixedIn(mentorings, 'accusative'),
    о_закреплении: fixedIn(mentorings, 'genitive'),
    приложение: fixedIn(mentorings, 'nominative'),
    приложение_заголовок: capital(fixedIn(mentorings, 'nominative')),
    форма: FORM_NAME,
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
    пары: mentorings.map((mentoring, index) => orderRow(mentoring, index, mentorings)),
    ...orderSections(mentorings),
    ознакомлены: acquainted(mentorings),
  }
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

const FIXED = {
  accusative: {
    ...{ pair: 'наставническую пару', pairs: 'наставнические пары' },
    ...{ group: 'наставническую группу', groups: 'наставнические группы', both: 'наставнические пары и группы' },
  },
  genitive: {
    ...{ pair: 'наставнической пары', pairs: 'наставнических пар' },
    ...{ group: 'наставнической группы', groups: 'наставнических групп', both: 'наставнических пар и групп' },
  },
  nominative: {
    ...{ pair: 'наставническая пара', pairs: 'наставнические пары' },
    ...{ group: 'наставническая группа', groups: 'наставнические группы', both: 'наставнические пары и группы' },
  },
} as const

/** What the order fixes: «наставнические пары и группы». */
function fixedIn(mentorings: readonly OrderedMentoring[], grammaticalCase: keyof typeof FIXED): string {
  const words = FIXED[grammaticalCase]
  const alone = mentorings.filter(({ groupId }) => groupId === null)
  const pairs = new Set(alone.map(({ mentor, mentee }) => [mentor.id, mentee.id].sort().join())).size
  const groups = groupsIn(mentorings).length
  if (pairs > 1 && groups > 1) return words.both
  const ofPairs = pairs === 0 ? [] : [pairs > 1 ? words.pairs : words.pair]
  const ofGroups = groups === 0 ? [] : [groups > 1 ? words.groups : words.group]
  return [...ofPairs, ...ofGroups].join(' и ')
}

/** Every mentor and mentee once, by the alphabet; in full where two share surname and initials. */
function acquainted(mentorings: readonly OrderedMentoring[]): OrderValues['ознакомлены'] {
  const byId = new Map(
    mentorings.flatMap(({ mentor, mentee }) => [mentor, mentee]).map((person) => [person.id, person]),
  )
  const people = [...byId.values()].sort((one, other) => inOrder(fullName(one), fullName(other)))
  const short = people.map((person) => shortNameIn(person, 'nominative'))
  const isShared = (name: string) => short.indexOf(name) !== short.lastIndexOf(name)
  return people.map((person, index) => ({
    номер: String(index + 1),
    подпись: isShared(short[index]!) ? fullName(person) : short[index]!,
  }))
}
