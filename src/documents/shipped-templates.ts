import type { TemplateKey } from './editions.ts'

const files = import.meta.glob<string>('./templates/*.docx', { query: '?url&inline', import: 'default', eager: true })

/** The template of this version, as committed; `scripts/build-templates.mjs` makes it. */
export function shippedTemplate(key: TemplateKey): Uint8Array {
  const file = files[`./templates/${key}.docx`]
  if (!file) throw new Error(`no template ${key}`)
  return Buffer.from(file.slice(file.indexOf(',') + 1), 'base64')
}
