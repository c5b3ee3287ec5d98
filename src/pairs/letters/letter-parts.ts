import type { AgreementTerms } from '../../platform/agreement-terms.ts'
import type { Language } from '../../platform/context.ts'
import { dayInWords } from '../../platform/words.ts'
import { fullName } from '../../ui/person-chip.tsx'
import { competenceIn, type DirectionView, type PairView, type Side } from '../read-pairs.ts'

/** What a letter may speak of, seen by the one who reads it. */
export type LetterAbout = {
  pair: PairView
  me: Side
  mate: Side
  link: string
  /** What the reader's agreement will say, if they are to be a mentor. */
  terms?: AgreementTerms
  /** The seats of a group, where the letter is about all of it. */
  seats?: PairView[]
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
export const pageInRussian = ({ link }: LetterAbout) => link && `Страница пары: ${link}`
export const pageInEnglish = ({ link }: LetterAbout) => link && `The page of the pair: ${link}`
