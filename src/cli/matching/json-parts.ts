import { readFileSync } from 'node:fs'
import type { TierWeights } from '../../matching/engine/exact/tier-weights.ts'
import { FileFlaw } from './csv-records.ts'

/** Throws `FileFlaw`, as do the others, naming the place. */
export function parseFile(file: string): Record<string, unknown> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new FileFlaw(file, undefined, {
      ru: 'файл не открывается, проверьте имя и права',
      en: 'the file does not open, check its name and rights',
    })
  }
  try {
    return record(file, JSON.parse(text), 'план')
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new FileFlaw(file, undefined, {
        ru: `это не JSON${placeOf(error, 'строка', 'столбец')}`,
        en: `this is not JSON${placeOf(error, 'line', 'column')}`,
      })
    throw error
  }
}

function placeOf({ message }: SyntaxError, line: string, column: string): string {
  const [, at, within] = /line (\d+) column (\d+)/.exec(message) ?? []
  return at ? `: ${line} ${at}, ${column} ${within}` : ''
}

export function record(file: string, value: unknown, place: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new FileFlaw(file, undefined, { ru: `${place}: должен быть объект`, en: `${place}: must be an object` })
}

export function list(file: string, value: unknown, place: string): unknown[] {
  if (Array.isArray(value)) return value
  throw new FileFlaw(file, undefined, { ru: `${place}: должен быть список`, en: `${place}: must be a list` })
}

export function figure(file: string, value: unknown, place: string): number {
  if (typeof value === 'number') return value
  throw new FileFlaw(file, undefined, { ru: `${place}: должно быть число`, en: `${place}: must be a number` })
}

export function whether(file: string, value: unknown, place: string): boolean {
  if (typeof value === 'boolean') return value
  throw new FileFlaw(file, undefined, {
    ru: `${place}: должно быть true или false`,
    en: `${place}: must be true or false`,
  })
}

export function prices(file: string, value: unknown, place: string): Float64Array {
  return Float64Array.from(list(file, value, place), (price, k) => figure(file, price, `${place}[${k}]`))
}

const statuses = ['optimal', 'gap', 'time-limit'] as const

export function readStatus(file: string, value: unknown): (typeof statuses)[number] {
  const status = statuses.find((known) => known === value)
  if (!status)
    throw new FileFlaw(file, undefined, {
      ru: `status бывает ${statuses.join(', ')}`,
      en: `status is one of ${statuses.join(', ')}`,
    })
  return status
}

/** The figures that every plan begins with. */
export function readCoverage(file: string, json: Record<string, unknown>) {
  const by = record(file, json.covered_by_priority, 'covered_by_priority')
  const ofClass = (k: 1 | 2 | 3) => figure(file, by[k], `covered_by_priority.${k}`)
  return {
    status: readStatus(file, json.status),
    coveredPeople: figure(file, json.covered_people, 'covered_people'),
    coveredNeeds: figure(file, json.covered_needs, 'covered_needs'),
    coveredByPriority: [ofClass(1), ofClass(2), ofClass(3)] as [number, number, number],
    utility: figure(file, json.utility, 'utility'),
  }
}

export function readWeights(file: string, value: unknown): TierWeights {
  const weights = record(file, value, 'weights')
  const need = list(file, weights.need, 'weights.need')
  const weight = (k: number) => figure(file, need[k], `weights.need[${k}]`)
  return {
    leftOut: figure(file, weights.leftOut, 'weights.leftOut'),
    person: figure(file, weights.person, 'weights.person'),
    need: [weight(0), weight(1), weight(2)],
  }
}

/** Solvers decide 500 times one below the other at most, two steps of a tree each; a much deeper one would overrun the stack. */
export const deepestTree = 1100

export function refuseTooDeep(file: string, place: string): FileFlaw {
  return new FileFlaw(file, undefined, {
    ru: `${place}: дерево доказательства глубже ${deepestTree} ветвей, таких планов не бывает`,
    en: `${place}: the tree of the proof is deeper than ${deepestTree} branches, as no plan’s is`,
  })
}
