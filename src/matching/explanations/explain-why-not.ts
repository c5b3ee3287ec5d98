import { competenceOf, namesOf, type Roster, tidy } from '../round/roster.ts'
import { matchingWords } from '../words.ts'
import { explainPrice, impossibleInWords, type Sentence } from './explain-price.ts'
import { hindranceInWords, type Reader } from './explain-without.ts'
import { explainWords } from './explain-words.ts'
import type { WhyNot } from './why-not-these.ts'

/** Why these two are not together, and what it would cost. */
export function explainWhyNot(why: WhyNot, roster: Roster, reader: Reader): Sentence[] {
  const t = explainWords(reader.language)
  const plain = (text: string): Sentence => ({ text: tidy(text), tone: 'plain' })
  switch (why.kind) {
    case 'stale':
      return [plain(matchingWords(reader.language).stalePrice)]
    case 'chosen':
      return [plain(t.whyNot.chosen(why.competenceIds.map((id) => t.quoted(competenceOf(roster, id))).join(', ')))]
    case 'nothing-to-teach':
      return [plain(t.whyNot.nothing)]
    case 'hindered':
      return [plain(t.whyNot.hindered(why.hindrances.map((one) => hindranceInWords(one, reader)).join('; ')))]
    case 'no-room':
      return [plain(impossibleInWords(why.flaw, reader.language))]
    case 'price':
      return [
        plain(why.holderIds.length > 0 ? t.whyNot.holders(namesOf(roster, why.holderIds)) : t.whyNot.free),
        plain(t.whyNot.price(competenceOf(roster, why.competenceId))),
        ...explainPrice(why.price, roster, reader.language),
      ]
  }
}
