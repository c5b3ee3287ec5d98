import type { Context } from '../../platform/context.ts'
import { dayInWords } from '../../platform/words.ts'

/** «5 сентября 2026 г.», or nothing. */
export const writtenDay = (day: string | null, { language }: Pick<Context, 'language'>): string =>
  day ? dayInWords(day, language) : ''
