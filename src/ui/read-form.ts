import { z } from 'zod'
import type { Language } from '../platform/context.ts'
import { uiWords } from './words.ts'

/** Field name → what is wrong and what to do. */
export type Problems = Record<string, string>

/** What the person typed, to be shown again. */
export type Typed = Record<string, string>

export type FormReading<T> = { ok: true; values: T } | { ok: false; problems: Problems; typed: Typed }

/**
 * Reads a form by its schema. Every problem is a sentence in the reader's language; a `refine` carries its own in
 * `params: { ru, en }`.
 */
export function readForm<S extends z.ZodType>(
  schema: S,
  body: Record<string, unknown>,
  language: Language,
): FormReading<z.output<S>> {
  const parsed = schema.safeParse(body, { error: (issue) => inWords(issue as z.core.$ZodRawIssue, language) })
  if (parsed.success) return { ok: true, values: parsed.data }
  const problems: Problems = {}
  for (const issue of parsed.error.issues) problems[String(issue.path[0] ?? '_form')] ??= issue.message
  return { ok: false, problems, typed: typedIn(body) }
}

/** A form in two parts, so that a fault of one does not hide those of the other: all of them are told at once. */
export function readBoth<A extends z.ZodType<object>, B extends z.ZodType<object>>(
  first: A,
  second: B,
  body: Record<string, unknown>,
  language: Language,
): FormReading<z.output<A> & z.output<B>> {
  const [one, other] = [readForm(first, body, language), readForm(second, body, language)]
  if (one.ok && other.ok) return { ok: true, values: { ...one.values, ...other.values } }
  const problems = { ...(one.ok ? {} : one.problems), ...(other.ok ? {} : other.problems) }
  return { ok: false, problems, typed: typedIn(body) }
}

/** The texts of a body, for a form that is shown again. */
export function typedIn(body: Record<string, unknown>): Typed {
  const texts = Object.entries(body).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(String).join(',') : value,
  ])
  return Object.fromEntries(texts.filter(([, value]) => typeof value === 'string'))
}

function inWords(issue: z.core.$ZodRawIssue, language: Language): string {
  const t = uiWords(language)
  switch (issue.code) {
    case 'custom':
      return (issue.params as Record<Language, string> | undefined)?.[language] ?? t.notValid
    case 'too_small':
      return issue.origin === 'string'
        ? Number(issue.minimum) <= 1
          ? t.required
          : t.tooShort(Number(issue.minimum))
        : t.tooSmall(Number(issue.minimum))
    case 'too_big':
      return issue.origin === 'string' ? t.tooLong(Number(issue.maximum)) : t.tooBig(Number(issue.maximum))
    case 'invalid_format':
      return issue.format === 'email' ? t.notEmail : issue.format === 'date' ? t.notDay : t.notValid
    case 'invalid_type':
      return issue.expected === 'number' ? t.notNumber : issue.expected === 'int' ? t.notWhole : t.required
    case 'invalid_value':
      return t.notChoice
    default:
      return t.notValid
  }
}

/** A line of text, trimmed, spaces folded, not empty. */
export const line = (max = 200) => z.string().transform(folded).pipe(z.string().min(1).max(max))

/** A line of text that may be empty or absent. */
export const optionalLine = (max = 200) => z.string().default('').transform(folded).pipe(z.string().max(max))

/** Several lines that may be empty. */
export const optionalText = (max = 5000) =>
  z
    .string()
    .default('')
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(max))

/** A day; `05.09.2026` is understood as well as the browser's own form. */
export const day = () => z.string().transform(isoDay).pipe(z.iso.date())

export const optionalDay = () =>
  z
    .string()
    .default('')
    .transform((text) => isoDay(text) || null)
    .pipe(z.iso.date().nullable())

export const wholeNumber = (min: number, max: number) =>
  z.string().trim().min(1).transform(numeric).pipe(z.number().int().min(min).max(max))

export const optionalNumber = (min: number, max: number) =>
  z
    .string()
    .default('')
    .transform((text) => (text.trim() === '' ? null : numeric(text)))
    .pipe(z.number().min(min).max(max).nullable())

/** A box that is ticked or absent. */
export const ticked = () =>
  z
    .unknown()
    .optional()
    .transform((value) => value !== undefined && value !== '')

/** None, one or several values of the same name. */
export const several = <S extends z.ZodType>(one: S) =>
  z
    .unknown()
    .optional()
    .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]))
    .pipe(z.array(one))

/** The hidden row version of an edit form. */
export const version = () => z.coerce.number().int()

/** A page number of an address; anything senseless is the first page. */
export function pageFrom(text: string | undefined): number {
  const page = Number(text ?? 1)
  return Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1
}

/** A count said in an address («?recorded=3»); undefined where there is none or it is not a number. */
export function countFrom(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

const folded = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim()
const numeric = (text: string) =>
  Number(
    text
      .trim()
      .replace(/[\s\u00a0]/g, '')
      .replace(',', '.'),
  )
const isoDay = (text: string) =>
  text
    .trim()
    .replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, d, m, y) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`)
