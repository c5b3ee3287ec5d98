import { readFileSync } from 'node:fs'
import { FileFlaw } from './csv-records.ts'

/** Throws `FileFlaw`, as do the others, naming the place. */
export function parseFile(file: string): Record<string, unknown> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new FileFlaw(file, undefined, 'файл не открывается, проверьте имя и права')
  }
  try {
    return record(file, JSON.parse(text), 'план')
  } catch (error) {
    if (error instanceof SyntaxError) throw new FileFlaw(file, undefined, `это не JSON: ${error.message}`)
    throw error
  }
}

export function record(file: string, value: unknown, place: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new FileFlaw(file, undefined, `${place}: должен быть объект`)
}

export function list(file: string, value: unknown, place: string): unknown[] {
  if (Array.isArray(value)) return value
  throw new FileFlaw(file, undefined, `${place}: должен быть список`)
}

export function figure(file: string, value: unknown, place: string): number {
  if (typeof value === 'number') return value
  throw new FileFlaw(file, undefined, `${place}: должно быть число`)
}
