import type { JSX as HonoJSX } from 'hono/jsx/jsx-runtime'

/** Finished HTML: the only thing that reaches a page without being escaped. */
class Html {
  readonly isEscaped = true
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  toString(): string {
    return this.text
  }
}

type Props = { readonly [name: string]: unknown }

/**
 * What JSX compiles to: a component is called, an element is written down at once, whatever is not `Html` is escaped.
 * Hono's own runtime builds a tree first and walks it later, for contexts and async components that no page here has; this
 * takes a third of its time (docs/decisions/0005).
 */
export function jsx(tag: string | ((props: Props) => unknown), props: Props): HonoJSX.Element {
  if (typeof tag === 'function') return tag(props) as HonoJSX.Element
  let attributes = ''
  for (const name in props) if (name !== 'children') attributes += attribute(name, props[name])
  const html = VOID.has(tag) ? `<${tag}${attributes}>` : `<${tag}${attributes}>${written(props.children)}</${tag}>`
  return new Html(html) as unknown as HonoJSX.Element
}

export { jsx as jsxDEV, jsx as jsxs }

export function Fragment({ children }: Props): HonoJSX.Element {
  return raw(written(children))
}

/** Text that is HTML already: our own styles, a drawing made by a library. Never anything that a person typed. */
export function raw(html: string): HonoJSX.Element {
  return new Html(html) as unknown as HonoJSX.Element
}

export type { JSX } from 'hono/jsx/jsx-runtime'

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

function written(child: unknown): string {
  if (typeof child === 'string') return escaped(child)
  if (child instanceof Html) return child.text
  if (typeof child === 'number') return String(child)
  if (child === null || child === undefined || typeof child === 'boolean') return ''
  if (!Array.isArray(child)) throw new TypeError(`a page cannot show ${Object.prototype.toString.call(child)}`)
  let all = ''
  for (const one of child) all += written(one)
  return all
}

/** Said in words, unlike `hidden`, which is there or not. */
const SAYS_TRUE_OR_FALSE = /-|^(spellcheck|draggable|contenteditable)$/

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean' && !SAYS_TRUE_OR_FALSE.test(name)) return value ? ` ${name}=""` : ''
  if (typeof value === 'object' || typeof value === 'function') throw new TypeError(`${name} is not a text`)
  return ` ${name}="${escaped(String(value))}"`
}

const SPECIAL = /[&<>"']/g
const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.search(SPECIAL) < 0 ? text : text.replace(SPECIAL, (sign) => NAMES[sign]!)
}
