import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'

/** A tag: letters of either alphabet, digits, dots, underscores. Nothing is ever evaluated. */
export const PLAIN_TAG = /^[\p{L}][\p{L}\d_.]*$/u

type Rows = { readonly [tag: string]: string | readonly Rows[] }

/**
 * The template filled with the values; whatever the values hold (braces, angle brackets) stays literal text.
 * A template is checked by `checkTemplate` before it is ever used: an unknown tag here is a programming error and throws.
 */
export function fillTemplate(template: Uint8Array, values: object): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), templateOptions())
  document.render(cleaned(values as Rows))
  stopOnce(document.getZip())
  return document.toBuffer({ compression: 'DEFLATE' })
}

/** A value that ends with a point («Зайцеву Л.И.», «2026 г.») before the template's own: one of them is enough. */
function stopOnce(zip: PizZip): void {
  const part = 'word/document.xml'
  const text = zip.file(part)?.asText()
  if (text) zip.file(part, text.replace(/(?<=\p{L})\.\.(?=[\s<])/gu, '.'))
}

export function templateOptions() {
  return {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false as const,
    parser: (tag: string) => ({ get: (scope: unknown) => valueIn(scope, tag) }),
    nullGetter: (part: { value?: string }): never => {
      throw new Error(`the template asks for {${part.value ?? ''}}, which this paper does not have`)
    },
  }
}

function valueIn(scope: unknown, tag: string): unknown {
  if (!PLAIN_TAG.test(tag) || typeof scope !== 'object' || scope === null) return undefined
  return Object.hasOwn(scope, tag) ? (scope as Record<string, unknown>)[tag] : undefined
}

/** Characters that XML cannot hold are dropped: they would make a file that Word refuses. */
function cleaned(rows: Rows): Rows {
  return Object.fromEntries(
    Object.entries(rows).map(([tag, value]) => [
      tag,
      typeof value === 'string' ? withoutControls(value) : value.map((row) => cleaned(row)),
    ]),
  )
}

function withoutControls(text: string): string {
  return [...text].filter(fitsXml).join('')
}

function fitsXml(character: string): boolean {
  return (character >= ' ' || '\t\n\r'.includes(character)) && !/[\ufffe\uffff]|\p{Cs}/u.test(character)
}
