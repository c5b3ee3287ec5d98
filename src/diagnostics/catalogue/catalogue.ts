import type { Language } from '../../platform/context.ts'

export type CatalogueItem = {
  id: string
  blockId: string
  code: string
  name: string
  nameEn: string
  /** The day of the shipped edition, or `school` once the school has written it. */
  edition: string
  isKey: boolean
  retiredAt: Date | null
  version: number
}

export type CatalogueBlock = {
  id: string
  code: string
  name: string
  nameEn: string
  standard: string
  retiredAt: Date | null
  version: number
  items: CatalogueItem[]
}

/** Whatever the school has written or changed itself is its own edition. */
export const SCHOOL_EDITION = 'school'

/** The name in the reader's language; Russian where the school has given no other. */
export function nameIn({ name, nameEn }: { name: string; nameEn: string }, language: Language): string {
  return language === 'en' && nameEn ? nameEn : name
}

/** The next number of a block: «Ц13» after «Ц12». A number once given is never given again. */
export function nextItem(block: { code: string }, places: readonly number[]): { code: string; place: number } {
  const place = Math.max(0, ...places) + 1
  return { code: `${block.code}${place}`, place }
}
