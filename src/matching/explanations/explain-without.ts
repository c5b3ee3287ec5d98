import type { Language } from '../../platform/context.ts'
import type { Hindrance } from '../candidates/hard-rules.ts'
import type { NoReturn, Without } from '../draft/draft.ts'
import { namesOf, type Roster, tidy } from '../round/roster.ts'
import { explainWords } from './explain-words.ts'

/** How many names a sentence bears before it only counts them. */
export const NAMES_IN_A_SENTENCE = 4

export type Reader = { language: Language; knowsAvoidances: boolean }

/** Why somebody stays without a pair, in a sentence or two. */
export function explainWithout(without: Without, roster: Roster, reader: Reader): string {
  return tidy(reasonInWords(without, roster, reader))
}

function reasonInWords({ reason, wanted }: Without, roster: Roster, reader: Reader): string {
  const t = explainWords(reader.language)
  switch (reason.kind) {
    case 'nobody-teaches':
      return wanted.length > 1 ? t.nobodyTeachesAny : t.nobodyTeaches
    case 'hindered':
      return reason.by
        .slice(0, 2)
        .map(({ hindrance, mentorIds }) =>
          t.hinderedBy(namesOf(roster, mentorIds.slice(0, NAMES_IN_A_SENTENCE)), hindranceInWords(hindrance, reader)),
        )
        .join(' ')
    case 'no-places':
      return [competition(reason, roster, reader), reason.heldByExchange ? t.heldByExchange : ''].join(' ').trim()
    case 'no-return':
      return noReturnInWords(reason, roster, reader)
    case 'price':
      return t.atAPrice
  }
}

/** What is missing for an exchange where only exchanges are made. */
export function noReturnInWords(missing: NoReturn & { circles: boolean }, roster: Roster, reader: Reader): string {
  const t = explainWords(reader.language).noReturn
  switch (missing.obstacle) {
    case 'hindered':
      return t.hindered(hindranceInWords(missing.hindrance, reader))
    case 'taken':
      return missing.personIds.length > NAMES_IN_A_SENTENCE ? t.allTaken : t.taken(namesOf(roster, missing.personIds))
    case 'no-circle':
      return missing.circles ? t.noCircleOfThree : t.noCircle
    default:
      return t[missing.obstacle]
  }
}

function competition(reason: Extract<Without['reason'], { kind: 'no-places' }>, roster: Roster, { language }: Reader) {
  const { mentors, places, wanting, needs = wanting, isOnly = false } = reason
  const t = explainWords(language)
  const names = namesOf(
    roster,
    mentors.map((one) => one.mentorId),
  )
  if (places === 0) return t.zeroPlaces(names)
  const asked = t.asked(places, wanting, needs)
  if (mentors.length > NAMES_IN_A_SENTENCE) return t.manyMentors(mentors.length, asked)
  return t.canTeach(names, isOnly ? 'only' : mentors.length === 1 ? 'one' : 'many', asked)
}

/** Whom somebody avoids is private: others only learn that there is a reason. */
export function hindranceInWords(hindrance: Hindrance, { language, knowsAvoidances }: Reader): string {
  const t = explainWords(language).hindrances
  return hindrance === 'avoided' && !knowsAvoidances ? t.private : t[hindrance]
}
