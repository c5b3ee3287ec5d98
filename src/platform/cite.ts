import { ACTS, type Act, type ActKey, type LawKey, PROVISIONS, type Provision, type ProvisionKey } from './acts.ts'
import type { Language } from './context.ts'

const isProvision = (key: LawKey): key is ProvisionKey => Object.hasOwn(PROVISIONS, key)

/** The provision behind a key; null for an act as a whole. */
export const provisionOf = (key: LawKey): Provision | null => (isProvision(key) ? PROVISIONS[key] : null)

/** The act behind a key. */
export const actKeyOf = (key: LawKey): ActKey => (isProvision(key) ? PROVISIONS[key].act : key)

/** «ст. 351.8 Трудового кодекса Российской Федерации», in the words of a sentence. */
export function cite(key: LawKey, language: Language): string {
  const provision = provisionOf(key)
  const act: Act = ACTS[actKeyOf(key)]
  if (!provision) return act.of[language]
  const edition = provision.namesEdition && act.edition ? act.edition.by[language] : ''
  return language === 'ru'
    ? `${provision.place.ru} ${act.of.ru}${edition && ` в редакции ${edition}`}`
    : `${act.of.en}, ${provision.place.en}${edition && `, as amended by ${edition}`}`
}

/** As a paper names it: without abbreviations, with the edition. */
export function citeOnPaper(key: LawKey): string {
  const act: Act = ACTS[actKeyOf(key)]
  return (
    provisionOf(key)?.onPaper ??
    `${act.of.ru}${act.bearing === 'informative' ? ' (носит информационный характер)' : ''}`
  )
}
