import type { AgreementTerms } from '../../platform/agreement-terms.ts'
import type { Language } from '../../platform/context.ts'
import { dayInWords } from '../../platform/words.ts'
import { fullName } from '../../ui/person-chip.tsx'
import type { GroupBrief } from '../groups/group.ts'
import { besideYou, ledTo, membersNamed } from '../groups/who-is-in.ts'
import { isOpenTo } from '../pair.ts'
import { competenceIn, type DirectionView, type PairView, type Side } from '../read-pairs.ts'

export type Said = { subject: string; body: string }

/** What a letter may speak of, seen by the one who reads it. */
export type LetterAbout = {
  pair: PairView
  me: Side
  mate: Side
  link: string
  /** What the reader's agreement will say, if they are to be a mentor. */
  terms?: AgreementTerms
  /** The seats of a group that the letter is about, where it is not about one pair. */
  seats?: PairView[]
  /** The group that the two meet in, as it is now. */
  group?: GroupBrief
}

export const receives = ({ pair, me }: LetterAbout, language: Language = 'ru') =>
  competences(
    pair.directions.filter((one) => one.menteeId === me.id),
    language,
  )
export const gives = ({ pair, me }: LetterAbout, language: Language = 'ru') =>
  competences(
    pair.directions.filter((one) => one.mentorId === me.id),
    language,
  )
const competences = (directions: DirectionView[], language: Language) =>
  directions.map((one) => competenceIn(one, language)).join('; ')
/** A name or a position may end with a point of its own. */
export const paragraphs = (...parts: (string | false)[]) =>
  parts
    .filter(Boolean)
    .join('\n\n')
    .replace(/(?<=\p{L})\.\.(?=\s|$)/gu, '.')

/** The same that the agreement is going to say. */
export function termsInRussian({ terms }: LetterAbout): string | false {
  if (!terms) return false
  const pay = terms.pay ?? 'размер школа назовёт до подписания соглашения'
  return [
    'В соглашении будет сказано:',
    `– встречи: ${terms.meetings}; ${terms.mode};`,
    `– что вы ведёте: ${terms.documents};`,
    `– выплата: ${pay}.`,
  ].join('\n')
}

export function termsInEnglish({ terms }: LetterAbout): string | false {
  if (!terms) return false
  const pay = terms.pay ?? 'the school names the sum before the agreement is signed'
  return [
    'The agreement will say (in Russian, as it will be signed):',
    `– meetings: ${terms.meetings}; ${terms.mode};`,
    `– what you keep: ${terms.documents};`,
    `– pay: ${pay}.`,
  ].join('\n')
}

export const isOneWay = ({ pair }: LetterAbout): boolean => pair.kind !== 'reciprocal'
export const mayAnswer = ({ pair }: LetterAbout): boolean => isOpenTo('answer', pair.state)
export const isInGroup = ({ pair, me }: LetterAbout): boolean =>
  pair.directions.some((one) => one.groupId !== null && one.menteeId === me.id)
export const topic = ({ pair }: LetterAbout, language: Language) =>
  competences(
    pair.directions.filter((one) => one.groupId !== null),
    language,
  )
export const members = ({ pair, seats = [pair] }: LetterAbout) =>
  seats
    .map((seat) => seat.sides.find(({ id }) => id === seat.directions[0]?.menteeId))
    .flatMap((mentee) => (mentee ? [fullName(mentee)] : []))
    .join(', ')

/** «Ведёт …», to a member. */
export const ledIn = ({ mate, group }: LetterAbout, language: Language) =>
  ledTo(mate, { leads: group?.leads ?? [] }, language)
/** «Вас в группе трое: вы, …» */
export const besideReader = ({ me, group }: LetterAbout, language: Language) =>
  besideYou(group?.members ?? [], me.id, language)
/** «3 участника: …», to whoever teaches them. */
export const ownMembers = ({ me, group }: LetterAbout, language: Language) =>
  membersNamed(
    (group?.members ?? []).filter(({ mentorId }) => mentorId === me.id),
    language,
  )
export const coLeadsOf = ({ me, group }: LetterAbout) =>
  (group?.leads ?? [])
    .filter(({ id }) => id !== me.id)
    .map(fullName)
    .join(', ')
export const memberOf = ({ pair }: LetterAbout) => members({ pair } as LetterAbout)
export const leadOf = ({ pair }: LetterAbout) => fullName(pair.sides[0])
export const isFew = ({ group }: LetterAbout) => group !== undefined && group.members.length < group.least
export const isEmpty = ({ group }: LetterAbout) => !group || group.members.length === 0

type Left = { nobody: string; few: (least: number) => string; enough: string; language: Language }

/** Who is left in the group after somebody has gone, and what follows. */
export function leftIn({ group }: LetterAbout, { nobody, few, enough, language }: Left): string {
  if (!group || group.members.length === 0) return nobody
  const { members, least } = group
  const left = `${LEFT_IN[language]} ${membersNamed(members, language)}`
  return `${left} ${members.length < least ? few(least) : enough}`
}

const LEFT_IN = { ru: 'В группе', en: 'In the group:' }

export function withPosition({ mate }: LetterAbout): string {
  return [fullName(mate), mate.position].filter(Boolean).join(', ')
}

export const bothNames = ({ pair }: LetterAbout) => pair.sides.map(fullName).join(' – ')
export const datesInRussian = ({ pair }: LetterAbout) =>
  `с ${dayInWords(pair.startsOn, 'ru')} по ${dayInWords(pair.endsOn, 'ru')}`
export const datesInEnglish = ({ pair }: LetterAbout) =>
  `from ${dayInWords(pair.startsOn, 'en')} to ${dayInWords(pair.endsOn, 'en')}`
export const answerInRussian = ({ link }: LetterAbout) =>
  link ? `Прочитать и ответить: ${link}` : 'Прочитать и ответить: «Взаимно», раздел «Мои пары».'
export const answerInEnglish = ({ link }: LetterAbout) =>
  link ? `Read and answer: ${link}` : 'Read and answer: Vzaimno, section “My pairs”.'
export const pageInRussian = ({ link, pair }: LetterAbout) =>
  link && `${pair.kind === 'group' ? 'Подробнее' : 'Страница пары'}: ${link}`
export const pageInEnglish = ({ link, pair }: LetterAbout) =>
  link && `${pair.kind === 'group' ? 'More' : 'The page of the pair'}: ${link}`
