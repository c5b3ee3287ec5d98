import { endingsInA, endingsOfMasculineNoun, inflect, THIRD } from './endings.ts'
import type { Gender, GrammaticalCase } from './grammatical-case.ts'
import { wordList } from './word-list.ts'

/** Women's names in a soft consonant that decline; the Turkic ones (Айгуль, Гузель) are left as they are. */
const THIRD_DECLENSION = wordList(
  'любовь нинель адель юдифь эсфирь руфь рахиль суламифь жизель рашель ассоль агарь этель иезавель ноэль юнель',
)
const UNCHANGING = wordList('шота франсуа')
const STRESSED = wordList('илья ходжа паша')
const FLEETING: ReadonlyMap<string, string> = new Map([
  ['лев', 'льв'],
  ['павел', 'павл'],
  ['пётр', 'петр'],
])

/** In a double name only the last part changes (Магомед-Расула, Кызыл-оола), but Анны-Марии. */
export function declineGivenName(name: string, gender: Gender, grammaticalCase: GrammaticalCase): string {
  const parts = name.split('-')
  return parts
    .map((part, index) => {
      const isLast = index === parts.length - 1
      const isFeminineFirst = gender === 'female' && /[ая]$/i.test(part) && /[ая]$/i.test(name)
      return isLast || isFeminineFirst ? declinePart(part, gender, grammaticalCase) : part
    })
    .join('-')
}

function declinePart(part: string, gender: Gender, grammaticalCase: GrammaticalCase): string {
  const lower = part.toLowerCase()
  if (grammaticalCase === 'nominative' || UNCHANGING.has(lower)) return part
  if (/[ая]$/.test(lower)) return inflect(part, endingsInA(lower, STRESSED), grammaticalCase)
  if (/[оеёэиыую]$/.test(lower)) return part
  if (gender === 'female') return THIRD_DECLENSION.has(lower) ? inflect(part, THIRD, grammaticalCase) : part
  const stem = FLEETING.get(lower)
  const word = stem ? likeCase(stem, part) : part
  return inflect(word, endingsOfMasculineNoun(lower, STRESSED), grammaticalCase)
}

function likeCase(stem: string, like: string): string {
  return like === like.toUpperCase() ? stem.toUpperCase() : stem[0]!.toUpperCase() + stem.slice(1)
}
