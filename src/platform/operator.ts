/** What the program says to the person who runs it (terminal and start-up errors), in both languages at the place. */
export type Bilingual = { ru: string; en: string }

type OperatorLanguage = keyof Bilingual

/** Russian unless `VZAIMNO_LANG=en` or the terminal's locale is an English one. */
export function operatorLanguage(env: NodeJS.ProcessEnv = process.env): OperatorLanguage {
  const wish = env.VZAIMNO_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return wish.toLowerCase().startsWith('en') ? 'en' : 'ru'
}

export function say(text: Bilingual): string {
  return text[operatorLanguage()]
}

/** A fault the operator can mend: printed without a stack, with the remedy on the next line. */
export class OperatorError extends Error {
  readonly remedy: string | undefined
  readonly exitCode: number

  constructor(message: Bilingual, remedy?: Bilingual, options: { cause?: unknown; exitCode?: number } = {}) {
    super(say(message), { cause: options.cause })
    this.name = 'OperatorError'
    this.remedy = remedy && say(remedy)
    this.exitCode = options.exitCode ?? 1
  }
}
