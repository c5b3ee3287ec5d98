import { competenceOf, namesOf, type Roster, tidy } from '../round/roster.ts'
import { matchingWords } from '../words.ts'
import { explainPrice, type Sentence } from './explain-price.ts'
import { hindranceInWords, noReturnInWords, type Reader } from './explain-without.ts'
import { explainWords } from './explain-words.ts'
import type { WhyNot } from './why-not-these.ts'

/** Why these two are not together, and what it would cost. */
export function explainWhyNot(why: WhyNot, roster: Roster, reader: Reader): Sentence[] {
  const t = explainWords(reader.language)
  const plain = (text: string): Sentence => ({ text: tidy(text), tone: 'plain' })
  switch (why.kind) {
    case 'stale':
      return [plain(matchingWords(reader.language).stalePrice)]
    case 'together': {
      const what = why.competenceIds.map((id) => t.quoted(competenceOf(roster, id))).join(', ')
      return [plain(why.groupId === null ? t.whyNot.chosen(what) : t.whyNot.inGroup(what))]
    }
    case 'nothing-to-teach':
      return [plain(t.whyNot.nothing)]
    case 'hindered':
      return [plain(t.whyNot.hindered(why.hindrances.map((one) => hindranceInWords(one, reader)).join('; ')))]
    case 'no-room':
      return [plain(t.impossible[why.why])]
    case 'price':
      return [
        plain(why.holderIds.length > 0 ? t.whyNot.holders(namesOf(roster, why.holderIds)) : t.whyNot.free),
        ...(why.equalIds.length > 0 ? [plain(t.whyNot.equal(namesOf(roster, why.equalIds)))] : []),
        ...(why.missing ? [plain(noReturnInWords(why.missing, roster, reader))] : []),
        plain((why.missing ? t.whyNot.oneWayPrice : t.whyNot.price)(competenceOf(roster, why.competenceId))),
        ...explainPrice(why.price, roster, reader.language),
      ]
  }
}
