import { genderOfPatronymic } from './decline-patronymic.ts'
import type { NameWord } from './full-name.ts'
import { genderOfGivenName, likelyGenderOfGivenName } from './given-names.ts'
import type { Gender } from './grammatical-case.ts'
import { NOUN_SURNAMES } from './surname-lists.ts'

/** The gender a name tells: by the patronymic, else by surname and given name together; null where they are silent or disagree. */
export function genderOfName(words: readonly NameWord[]): Gender | null {
  const patronymic = words.filter(({ role }) => role === 'patronymic').at(-1)
  if (patronymic) return genderOfPatronymic(patronymic.text)
  const given = words.find(({ role }) => role === 'given')?.text
  const surname = words.find(({ role }) => role === 'surname')?.text
  const bySurname = surname ? genderOfSurname(surname) : null
  const byGiven = given ? genderOfGivenName(given) : null
  if (byGiven && bySurname?.isSure && bySurname.gender !== byGiven) return null
  return byGiven ?? bySurname?.gender ?? (given ? likelyGenderOfGivenName(given) : null)
}

/** Sure: -ов, -ский against -ова, -ская. Unsure: -ин and -ина, which nouns and foreign names share. */
function genderOfSurname(surname: string): { gender: Gender; isSure: boolean } | null {
  const lower = surname.toLowerCase().replace(/^.*-/, '')
  if (NOUN_SURNAMES.has(lower)) return null
  if (/(?:[^аеёиоуыэюя][оеё]в|[аеиоуья]ев|[сц]кий|ый)$/.test(lower)) return { gender: 'male', isSure: true }
  if (/(?:[оеё]ва|[сц]кая|[^аеёиоуыэюя]ая)$/.test(lower)) return { gender: 'female', isSure: true }
  if (/[^аеёиоуыэюя][иы]н$/.test(lower) && lower.length > 4) return { gender: 'male', isSure: false }
  return /[^аеёиоуыэюя][иы]на$/.test(lower) && lower.length > 5 ? { gender: 'female', isSure: false } : null
}
