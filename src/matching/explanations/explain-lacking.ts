import type { Language } from '../../platform/context.ts'
import { type Lacking, type OneMore, PLACES_OF_ONE_MORE } from '../draft/lacking.ts'
import { competenceOf, nameOf, namesOf, type Roster, tidy } from '../round/roster.ts'
import { explainWords } from './explain-words.ts'

/** What one more mentor or place would change, a sentence each. */
export function explainLacking({ mentors, places }: Lacking, roster: Roster, language: Language): string[] {
  const t = explainWords(language)
  const change = ({ people, needs, nowWith }: OneMore) =>
    people > 0 ? t.willGetPair(nowWith.length, namesOf(roster, nowWith)) : t.willServe(needs)
  const sentences = [
    ...mentors.map(
      ({ competenceId, places = PLACES_OF_ONE_MORE, ...one }) =>
        `${t.oneMoreMentor(competenceOf(roster, competenceId), places)} ${change(one)}`,
    ),
    ...places.map((one) => `${t.oneMorePlace(nameOf(roster, one.mentorId))} ${change(one)}`),
  ].map(tidy)
  if (sentences.length === 0) return [t.nothingHelps]
  return mentors.length > 0 ? [...sentences, t.supposed] : sentences
}
