import { payInCell } from './mentoring-pay.ts'
import { FORM_NAME, groupsIn, KIND_NAMES, kindInList } from './mentoring-terms.ts'
import type { OrderedMentoring } from './ordered-mentoring.ts'
import { blank, shortDay } from './paper-blanks.ts'
import { fullName, type PaperPerson, shortNameIn } from './paper-person.ts'
import type { ORDER_TAGS, ValuesOf } from './tags.ts'

type Values = ValuesOf<typeof ORDER_TAGS>
type GroupRow = Values['раздел_групп'][number]['группы'][number]

/** A row for each mentoring: of a pair, or of one member of a group. */
export function orderRow(
  mentoring: OrderedMentoring,
  index: number,
  all: readonly OrderedMentoring[],
): Values['пары'][number] {
  return {
    номер: String(index + 1),
    ...common(mentoring),
    наставляемый: fullName(mentoring.mentee),
    наставляемый_должность: mentoring.mentee.position,
    вид: kindInList(mentoring, all),
    выплата: payOfRow(mentoring, all, (first) => `строке\u00a0${first + 1}`),
  }
}

/** The annex in two parts: the pairs, then the groups, each group a row. */
export function orderSections(all: readonly OrderedMentoring[]): Pick<Values, 'раздел_пар' | 'раздел_групп'> {
  const pairs = all.filter(({ groupId }) => groupId === null)
  const groups = groupRows(all, pairs)
  const areBoth = pairs.length > 0 && groups.length > 0
  const heading = (текст: string) => (areBoth ? [{ текст }] : [])
  const isOneGroup = groupsIn(all).length === 1
  return {
    раздел_пар:
      pairs.length > 0
        ? [{ заголовок: heading('1. Наставнические пары'), пары: pairs.map((one, at) => orderRow(one, at, pairs)) }]
        : [],
    раздел_групп:
      groups.length > 0
        ? [{ заголовок: heading(isOneGroup ? '2. Наставническая группа' : '2. Наставнические группы'), группы: groups }]
        : [],
  }
}

function groupRows(all: readonly OrderedMentoring[], pairs: readonly OrderedMentoring[]): GroupRow[] {
  return groupsIn(all).flatMap((groupId, at) => {
    const members = all.filter((one) => one.groupId === groupId)
    const led = [...Map.groupBy(members, ({ mentor }) => mentor.id).values()]
    return led.map((own, nth) => ({
      номер: led.length > 1 ? `${at + 1}.${nth + 1}` : String(at + 1),
      ...common(own[0]!),
      вид: KIND_NAMES.group,
      участники: own.map(({ mentee }, row) => ({
        номер: String(row + 1),
        имя: fullName(mentee),
        должность: mentee.position,
      })),
      вместе: led.length > 1 ? [{ с_кем: besides(own[0]!.mentor, led) }] : [],
      выплата: payOfGroup(own, all, pairs),
    }))
  })
}

function besides(mentor: PaperPerson, led: readonly OrderedMentoring[][]): string {
  const others = led.map(([first]) => first!.mentor).filter(({ id }) => id !== mentor.id)
  return others.map((one) => shortNameIn(one, 'instrumental')).join(', ')
}

function common(mentoring: OrderedMentoring) {
  const { number, datedOn } = mentoring.agreement
  return {
    наставник: fullName(mentoring.mentor),
    наставник_должность: mentoring.mentor.position,
    направления: mentoring.directions.join('; '),
    форма: FORM_NAME,
    с: shortDay(mentoring.startsOn),
    по: shortDay(mentoring.endsOn),
    согласие: shortDay(mentoring.consentOn),
    соглашение: `№\u00a0${number || blank(4)} от\u00a0${shortDay(datedOn)}`,
  }
}

/** Pay for the work as a whole stands once per mentor, pay for a mentee once per mentee, so that nobody adds it up twice. */
function payOfRow(
  mentoring: OrderedMentoring,
  all: readonly OrderedMentoring[],
  placeOf: (index: number) => string,
): string {
  const first = all.findIndex((one) => isOnePay(one, mentoring))
  if (first < 0 || all[first] === mentoring) return payInCell(mentoring.pay, 1)
  return `в составе выплаты по\u00a0${placeOf(first)}`
}

function isOnePay(one: OrderedMentoring, other: OrderedMentoring): boolean {
  return one.mentor.id === other.mentor.id && (other.pay?.per === 'work' || one.mentee.id === other.mentee.id)
}

/** The pay for those who are paid for in this group only. */
function payOfGroup(
  own: readonly OrderedMentoring[],
  all: readonly OrderedMentoring[],
  pairs: readonly OrderedMentoring[],
): string {
  const inTurn = [...pairs, ...groupsIn(all).flatMap((id) => all.filter(({ groupId }) => groupId === id))]
  const elsewhere = own.filter((one) => !own.includes(inTurn.find((before) => isOnePay(before, one))!))
  const first = own[0]!
  if (elsewhere.length === own.length) return placeOfPay(inTurn.find((one) => isOnePay(one, first))!, all, pairs)
  const here = payInCell(first.pay, first.pay?.per === 'work' ? 1 : own.length - elsewhere.length)
  if (first.pay?.per === 'work' || elsewhere.length === 0) return here
  const names = elsewhere.map(({ mentee }) => shortNameIn(mentee, 'accusative')).join(', ')
  return `${here}; за ${names} – ${placeOfPay(inTurn.find((one) => isOnePay(one, elsewhere[0]!))!, all, pairs)}`
}

function placeOfPay(paid: OrderedMentoring, all: readonly OrderedMentoring[], pairs: readonly OrderedMentoring[]) {
  const at = pairs.indexOf(paid)
  const place =
    at < 0 ? `группе\u00a0${groupsIn(all).indexOf(paid.groupId!) + 1}` : `строке\u00a0${at + 1} раздела\u00a01`
  return `в составе выплаты по\u00a0${place}`
}
