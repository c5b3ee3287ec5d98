import type { Violation } from '../../matching/engine/check/violation.ts'
import type { GroupViolation } from '../../matching/engine/groups/check-groups.ts'
import type { RotationViolation } from '../../matching/engine/rotations/check-rotation.ts'
import type { SlotViolation } from '../../matching/engine/slots/check-slots.ts'
import { say } from '../../platform/operator.ts'
import type { NamedInstance } from './instance-files.ts'

type Counted =
  | { kind: 'wrong-figure'; figure: string; said: number; found: number }
  | { kind: 'bound-not-proven'; figure: string; said: number; found: number }
  | { kind: 'not-optimal' }

function sayCounted(fault: Counted): string {
  if (fault.kind === 'not-optimal')
    return say({
      ru: 'план назван наилучшим, но до предела не доходит',
      en: 'the plan is called optimal and falls short of its bound',
    })
  if (fault.kind === 'wrong-figure') return sayWrongFigure(fault)
  const { said, found } = fault
  const figure = nameInFile(fault.figure)
  return say({
    ru: `предел (${figure}) ${said} не доказан: по ценам плана он ${found}`,
    en: `the bound (${figure}) ${said} is not proven: at the plan’s prices it is ${found}`,
  })
}

export function sayWrongFigure({ figure, said, found }: { figure: string; said: unknown; found: unknown }): string {
  const name = nameInFile(figure)
  return say({ ru: `${name}: в плане ${said}, на деле ${found}`, en: `${name}: ${said} in the plan, ${found} in fact` })
}

/** `coveredNeeds` is `covered_needs` there, `priority1` stands in `covered_by_priority`. */
function nameInFile(figure: string): string {
  const [, priority] = /^priority(\d)$/.exec(figure) ?? []
  if (priority) return `covered_by_priority.${priority}`
  return figure.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function sayOverfull(kind: 'mentor-overfull' | 'mentee-overfull', id: string | undefined, count: number): string {
  return kind === 'mentor-overfull'
    ? say({ ru: `у наставника ${id}: ${count}, больше вместимости`, en: `mentor ${id}: ${count}, beyond capacity` })
    : say({ ru: `у наставляемого ${id}: ${count}, больше вместимости`, en: `mentee ${id}: ${count}, beyond capacity` })
}

function sayNeedTwice({ instance, people, needs }: NamedInstance, need: number): string {
  const name = `${people[instance.needMentee[need]!]} (${needs[need]})`
  return say({ ru: `потребность закрыта дважды: ${name}`, en: `a need is served twice: ${name}` })
}

/** What is wrong with a plan of pairs. */
export function sayPairFault(violation: Violation, named: NamedInstance): string {
  const { instance, people, needs } = named
  const arc = (a: number) =>
    `${people[instance.arcMentor[a]!]} → ${people[instance.needMentee[instance.arcNeed[a]!]!]} (${needs[instance.arcNeed[a]!]})`
  switch (violation.kind) {
    case 'no-such-arc':
      return say({ ru: `такой пары нет: ${violation.arc}`, en: `no such arc: ${violation.arc}` })
    case 'arc-twice':
      return say({ ru: `пара стоит дважды: ${arc(violation.arc)}`, en: `an arc stands twice: ${arc(violation.arc)}` })
    case 'arc-forbidden':
      return say({ ru: `пара запрещена: ${arc(violation.arc)}`, en: `a forbidden arc: ${arc(violation.arc)}` })
    case 'need-twice':
      return sayNeedTwice(named, violation.need)
    case 'mentor-overfull':
      return sayOverfull(violation.kind, people[violation.person], violation.given)
    case 'mentee-overfull':
      return sayOverfull(violation.kind, people[violation.person], violation.taken)
    case 'fixed-arc-missing':
      return say({
        ru: `нет закреплённой пары: ${arc(violation.arc)}`,
        en: `a fixed arc is missing: ${arc(violation.arc)}`,
      })
    case 'wrong-figure':
      return sayWrongFigure(violation)
    case 'bound-not-proven':
      return say({
        ru: `предел ${violation.said} не доказан: по ценам плана он ${violation.found}`,
        en: `the bound ${violation.said} is not proven: at the plan’s prices it is ${violation.found}`,
      })
    case 'coverage-not-proven':
      return say({
        ru: 'по ценам плана не доказано, что охват наибольший',
        en: 'the plan’s prices do not prove that nobody more could be covered',
      })
    case 'worst-served-not-proven':
      return say({
        ru: 'по ценам плана не доказано, что хуже всех подобранному нельзя помочь лучше',
        en: 'the plan’s prices do not prove that whoever is served worst could not be served better',
      })
    case 'quota-broken':
      return say({
        ru: `квота ${instance.quotas?.[violation.quota]?.name}: в плане пар ${violation.count}`,
        en: `quota ${instance.quotas?.[violation.quota]?.name}: ${violation.count} arcs in the plan`,
      })
    case 'not-a-ring':
      return say({
        ru: `обмен ${violation.ring + 1} не замкнут или берёт пару, которой нет`,
        en: `exchange ${violation.ring + 1} does not close, or takes an arc that is not there`,
      })
    case 'not-an-exchange':
      return say({
        ru: `пара вне обменов: ${arc(violation.arc)}`,
        en: `an arc outside exchanges: ${arc(violation.arc)}`,
      })
    case 'not-optimal':
      return say({
        ru: `план назван наилучшим, но оценка ${violation.value} меньше предела ${violation.upperBound}`,
        en: `the plan is called optimal, and its value ${violation.value} is below the bound ${violation.upperBound}`,
      })
  }
}

type SeatFault =
  | Counted
  | { kind: 'mentor-overfull'; person: number; given: number }
  | { kind: 'mentee-overfull'; person: number; taken: number }
  | { kind: 'need-twice'; need: number }

/** What groups and talks can have wrong alike. */
function saySeatFault(fault: SeatFault, named: NamedInstance): string {
  switch (fault.kind) {
    case 'mentor-overfull':
      return sayOverfull(fault.kind, named.people[fault.person], fault.given)
    case 'mentee-overfull':
      return sayOverfull(fault.kind, named.people[fault.person], fault.taken)
    case 'need-twice':
      return sayNeedTwice(named, fault.need)
    default:
      return sayCounted(fault)
  }
}

export function sayGroupFault(fault: GroupViolation, named: NamedInstance): string {
  const group = 'group' in fault ? `groups[${fault.group}]` : ''
  const mentee = (need: number) => named.people[named.instance.needMentee[need]!] ?? `${need}`
  switch (fault.kind) {
    case 'group-size':
      return say({ ru: `${group}: участников ${fault.members}`, en: `${group}: ${fault.members} members` })
    case 'group-mentors':
      return say({ ru: `${group}: не столько наставников`, en: `${group}: wrong number of mentors` })
    case 'mentor-in-own-group': {
      const id = named.people[fault.person]
      return say({
        ru: `${group}: ${id} — наставник и участник сразу`,
        en: `${group}: ${id} is both mentor and member`,
      })
    }
    case 'no-such-member':
      return say({
        ru: `${group}: ${mentee(fault.need)} не из этой темы`,
        en: `${group}: ${mentee(fault.need)} is not of this topic`,
      })
    case 'not-a-mentor':
      return say({
        ru: `${group}: ${mentee(fault.need)} учится у того, кто группу не ведёт`,
        en: `${group}: ${mentee(fault.need)} is served by somebody who does not lead the group`,
      })
    case 'barred':
      return say({
        ru: `${group}: ${mentee(fault.need)} с этим наставником нельзя`,
        en: `${group}: ${mentee(fault.need)} must not have this mentor`,
      })
    default:
      return saySeatFault(fault, named)
  }
}

export function sayRotationFault(fault: RotationViolation, ids: readonly string[]): string {
  const round = 'round' in fault ? `rounds[${fault.round}]` : ''
  switch (fault.kind) {
    case 'wrong-figure':
    case 'bound-not-proven':
    case 'not-optimal':
      return sayCounted(fault)
    case 'twice-in-a-round':
      return say({
        ru: `${round}: ${ids[fault.person]} за двумя столами`,
        en: `${round}: ${ids[fault.person]} is at two tables`,
      })
    case 'met-twice':
      return say({
        ru: `${ids[fault.a]} и ${ids[fault.b]} встречаются дважды`,
        en: `${ids[fault.a]} and ${ids[fault.b]} meet twice`,
      })
    case 'may-not-meet':
      return say({
        ru: `${round}: ${ids[fault.a]} и ${ids[fault.b]} встречаться не могут или названы не по порядку`,
        en: `${round}: ${ids[fault.a]} and ${ids[fault.b]} may not meet, or are named out of order`,
      })
    case 'tables':
      return say({ ru: `${round}: столы указаны неверно`, en: `${round}: wrong tables` })
    case 'rounds':
      return say({ ru: `раундов ${fault.said}, не столько`, en: `${fault.said} rounds, not as many as said` })
    case 'breaks':
      return say({ ru: `${round}: перерывы не у тех`, en: `${round}: the breaks are wrong` })
  }
}

export function saySlotFault(fault: SlotViolation, named: NamedInstance, slots: readonly string[]): string {
  switch (fault.kind) {
    case 'no-such-talk':
      return say({ ru: `talks[${fault.talk}]: такой встречи быть не может`, en: `talks[${fault.talk}] cannot be` })
    case 'not-free': {
      const id = named.people[fault.person]
      return say({
        ru: `talks[${fault.talk}]: ${id} в это время не может`,
        en: `talks[${fault.talk}]: ${id} is not free then`,
      })
    }
    case 'two-talks-at-once': {
      const [id, slot] = [named.people[fault.person], slots[fault.slot]]
      return say({ ru: `${slot}: ${id} в двух разговорах сразу`, en: `${slot}: ${id} is in two talks at once` })
    }
    case 'slot-overfull':
      return say({
        ru: `${slots[fault.slot]}: разговоров ${fault.talks}, больше мест`,
        en: `${slots[fault.slot]}: ${fault.talks} talks, more than places`,
      })
    default:
      return saySeatFault(fault, named)
  }
}
