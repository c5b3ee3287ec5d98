import type { Bilingual } from '../platform/operator.ts'

/** What `parseArgs` objects to, in both languages; undefined for any other error. */
export function optionError(error: unknown): Bilingual | undefined {
  if (!(error instanceof TypeError)) return undefined
  const code = String((error as { code?: unknown }).code)
  const [, word = ''] = /'([^' ]+)/.exec(error.message) ?? []
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return { ru: `параметра ${word} здесь нет`, en: `there is no option ${word} here` }
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return { ru: `лишнее слово: ${word}`, en: `one word too many: ${word}` }
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return undefined
  return error.message.includes('does not take')
    ? { ru: `у ${word} не бывает значения`, en: `${word} takes no value` }
    : { ru: `после ${word} нужно значение`, en: `${word} takes a value` }
}
