import { RESERVED_SLUGS } from '../../ui/paths.ts'

const LATIN: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

/** Kinds of legal person say nothing about which school it is: «МБОУ „СОШ № 5“» is `sosh-5`. */
const LEGAL_FORM = /^[мгфч][а-я]{1,4}у\s+/

/** The school's part of every address, from its short name; never one that the product keeps for itself. */
export function slugOf(shortName: string): string {
  const words = shortName
    .toLowerCase()
    .replace(/[«»"“”„№#']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEGAL_FORM, '')
  const latin = [...words].map((letter) => LATIN[letter] ?? letter).join('')
  const slug = latin
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return slug.length < 2 || RESERVED_SLUGS.includes(slug) ? `school-${slug || '1'}` : slug
}

/** The slug itself, then `slug-2`, `slug-3`, …: the first free one is taken. */
export function* slugsFrom(slug: string): Generator<string> {
  yield slug
  for (let nth = 2; nth < 1000; nth++) yield `${slug}-${nth}`
}
