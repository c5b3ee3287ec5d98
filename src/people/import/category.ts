import { isFiller } from './filler.ts'
import type { Category } from './staff-list.ts'

export type CategoryReading = { category: Category | null; unclear?: 'abolished' | 'unknown' }

const mark =
  '(?:кв(?:алификационн\\p{L}*|алиф)?\\.?\\s*)?(?:кат(?:егори\\p{L}*|ег)?(?!\\p{L})\\.?|кк(?!\\p{L})|к\\.\\s*к\\.?|к/к)'
const level = (words: string) => `(?<!\\p{L})(?:${words})(?!\\p{L})\\.?`
const high = level('высш\\p{L}*|выс|в')
const first = level('перв\\p{L}*|[iI1]|1[- ]?(?:я|ая|ой)')
const second = level('втор\\p{L}*|II|ii|2|2[- ]?(?:я|ая|ой)')
const fitness =
  '(?<!\\p{L})(?:соотв\\p{L}*\\.?(?:\\s*(?:занимаем\\p{L}*|зан\\.?)?\\s*(?:должност\\p{L}*|долж\\.?))?|с\\.?\\s?з\\.?\\s?д\\.?)(?!\\p{L})'
const none =
  '(?<!\\p{L})(?:без\\s+(?:кв\\p{L}*\\.?\\s+)?кат\\p{L}*\\.?|б\\s?/\\s?к|не\\s+(?:аттест|подлеж)\\p{L}*(?:\\s+аттест\\p{L}*)?|не\\s+имеет\\p{L}*(?:\\s+кат\\p{L}*)?|молод\\p{L}*\\s+специалист\\p{L}*|нет)(?!\\p{L})'

const patterns: [RegExp, Category | 'abolished' | null][] = [
  [/(?<!\p{L})педагог\s*[-–—]\s*методист/iu, 'педагог-методист'],
  [/(?<!\p{L})педагог\s*[-–—]\s*наставник/iu, 'педагог-наставник'],
  [/(?<!\p{L})(выс(?:ш\p{L}*|\.)|вкк|в\/к|в\.?\s?к\.?\s?к)(?!\p{L})/iu, 'высшая'],
  [/(?<!\p{L})(перв\p{L}*|пкк)(?!\p{L})/iu, 'первая'],
  [/(?<![\p{L}\d.])(I|1)(?![\p{L}\d.])|(?<![\p{L}\d.])[I1]\s?(-?\s?(я|ая|ой)(?!\p{L})|кк|кат|кв)/iu, 'первая'],
  [new RegExp(fitness, 'iu'), 'соответствие'],
  [
    /(?<!\p{L})(втор\p{L}*)(?!\p{L})|(?<![\p{L}\d.])(II|2)(?![\p{L}\d.])|(?<![\p{L}\d.])2\s?(-?\s?(я|ая|ой)(?!\p{L})|кк|кат)/iu,
    'abolished',
  ],
]

/** «Без категории (высшая до 2020)»: what is no longer there is none. */
const noneFirst = new RegExp(`^(?!нет)${none}|^не\\s+(?:высш|перв)`, 'iu')

/** Reads a cell of a category column: «высш.», «1 КК», «СЗД», «Первая, 12.05.2023, приказ № 5». */
export function readCategory(text: string): CategoryReading {
  // Cyrillic «І» and Ukrainian letters stand for a Roman one in older lists
  const plain = withoutDocuments(text.replace(/[ІӀ|]/g, 'I').replace(/[ё]/g, 'е'))
  if (isFiller(plain)) return { category: null }
  if (noneFirst.test(plain)) return { category: null }
  for (const [pattern, category] of patterns) {
    if (!pattern.test(plain)) continue
    return category === 'abolished' ? { category: null, unclear: 'abolished' } : { category }
  }
  return new RegExp(none, 'iu').test(plain) || !/\p{L}/u.test(plain)
    ? { category: null }
    : { category: null, unclear: 'unknown' }
}

/** Dates and numbers of orders would otherwise be taken for «1» and «2». */
function withoutDocuments(text: string): string {
  return text
    .replace(/\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}/g, ' ')
    .replace(/(?:пр(?:иказ)?\.?|распоряж\p{L}*|протокол)?\s*(?:№|N)\s*[\d/\-\p{L}]+/giu, ' ')
    .replace(/(?<!\d)(?:19|20)\d\d(?!\d)(?:\s*г(?:од|ода)?\.?)?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const embedded = new RegExp(
  `[\\s,;(–—-]*(?:(?:${high}|${first}|${second})\\s*${mark}|${none}|${fitness}|(?<!\\p{L})[вп]кк(?!\\p{L})` +
    `|(?:(?:${mark})\\s*[:«"–—-]?\\s*)?(?<=[,;(\\n«":–—]\\s*|^|категори\\p{L}*\\s*)(?:высшая|первая|педагог-методист|педагог-наставник)(?!\\p{L})[»"]?(?:\\s*${mark})?)[\\s).;]*`,
  'iu',
)

/** Takes a category out of a position: «учитель, высшая квалификационная категория» → «учитель» and «высшая». */
export function splitCategory(position: string): { rest: string; category: Category | null } {
  const found = embedded.exec(position)
  if (!found) return { rest: position, category: null }
  const { category } = readCategory(found[0])
  const before = position.slice(0, found.index).trimEnd()
  const after = position.slice(found.index + found[0].length).trimStart()
  const joined = before && after && !/^[,;]/.test(after) ? `${before}, ${after}` : `${before}${after}`
  return { rest: joined.replace(/^[,;\s]+|[,;\s]+$/g, ''), category }
}
