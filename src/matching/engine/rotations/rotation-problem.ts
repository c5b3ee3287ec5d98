/** Everybody meets everybody, or, where all have a side, only those of the other. */
export type Attendee = { id: string; side?: 1 | 2 }

/** `weight` 1…1000, 1 when absent; wishes of both for each other add up. */
export type Wish = { from: string; to: string; weight?: number }

export type RotationProblem = {
  people: readonly Attendee[]
  rounds: number
  /** Two people sit at a table. */
  tables: number
  wishes?: readonly Wish[]
  /** Must not meet: never again, a superior and a subordinate. */
  barred?: readonly { a: string; b: string }[]
}

export type RotationFlaw =
  | 'duplicate-person'
  | 'side-missing'
  | 'too-few-people'
  | 'bad-rounds'
  | 'too-many-rounds'
  | 'bad-tables'
  | 'unknown-person'
  | 'self-wish'
  | 'same-side'
  | 'bad-weight'

/** The problem cannot be read. `place` is the index in its list, absent for the figures. */
export class RotationError extends Error {
  readonly flaw: RotationFlaw
  readonly list: 'people' | 'wishes' | 'barred' | undefined
  readonly place: number | undefined
  constructor(flaw: RotationFlaw, list?: 'people' | 'wishes' | 'barred', place?: number) {
    super(list ? `${flaw} at ${list}[${place}]` : flaw)
    this.name = 'RotationError'
    this.flaw = flaw
    this.list = list
    this.place = place
  }
}

/** A checked problem in numbers. `wish[a × people + b]` is the same both ways; −1 where two may not meet. */
export type RotationInstance = {
  people: number
  hasSides: boolean
  /** 0 or 1; all 0 without sides. */
  side: Uint8Array
  rounds: number
  /** No more than can be taken by two at once. */
  tables: number
  wish: Int32Array
}

/** Throws `RotationError` naming what cannot be meant. */
export function readRotation(problem: RotationProblem): RotationInstance {
  const { people, rounds, wishes = [], barred = [] } = problem
  const number = numbersOf(people)
  const hasSides = people.some(({ side }) => side !== undefined)
  const unsided = people.findIndex(({ side }) => side === undefined)
  if (hasSides && unsided >= 0) throw new RotationError('side-missing', 'people', unsided)
  const side = Uint8Array.from(people, (one) => (one.side ?? 1) - 1)
  const second = side.reduce((sum, s) => sum + s, 0)
  const sizes = hasSides ? [people.length - second, second] : [people.length >> 1, (people.length + 1) >> 1]
  if (Math.min(...sizes) === 0) throw new RotationError('too-few-people')
  if (!isCount(rounds)) throw new RotationError('bad-rounds')
  if (rounds > mostRounds(people.length, hasSides, sizes)) throw new RotationError('too-many-rounds')
  if (!isCount(problem.tables)) throw new RotationError('bad-tables')
  const tables = Math.min(problem.tables, ...sizes)
  const wish = new Int32Array(people.length ** 2)
  people.forEach((_, a) => {
    for (let b = 0; b < people.length; b++)
      if (a === b || (hasSides && side[a] === side[b])) wish[a * people.length + b] = -1
  })
  const pairOf = (list: 'wishes' | 'barred', place: number, from: string, to: string) => {
    const [a, b] = [number.get(from), number.get(to)]
    if (a === undefined || b === undefined) throw new RotationError('unknown-person', list, place)
    if (a === b) throw new RotationError('self-wish', list, place)
    return [a, b] as const
  }
  const put = (a: number, b: number, value: number) => {
    wish[a * people.length + b] = value
    wish[b * people.length + a] = value
  }
  wishes.forEach(({ from, to, weight = 1 }, w) => {
    const [a, b] = pairOf('wishes', w, from, to)
    const now = wish[a * people.length + b]!
    if (now < 0) throw new RotationError('same-side', 'wishes', w)
    if (!(Number.isInteger(weight) && weight >= 1 && weight <= 1000)) throw new RotationError('bad-weight', 'wishes', w)
    put(a, b, now + weight)
  })
  barred.forEach(({ a, b }, k) => {
    put(...pairOf('barred', k, a, b), -1)
  })
  return { people: people.length, hasSides, side, rounds, tables, wish }
}

/** Nobody meets anybody twice, so there are no more rounds than others to meet (or to wait for when odd). */
function mostRounds(people: number, hasSides: boolean, sizes: readonly number[]): number {
  if (hasSides) return Math.max(...sizes)
  return people % 2 === 0 ? people - 1 : people
}

function numbersOf(people: readonly Attendee[]): Map<string, number> {
  const number = new Map<string, number>()
  people.forEach(({ id }, p) => {
    if (number.has(id)) throw new RotationError('duplicate-person', 'people', p)
    number.set(id, p)
  })
  return number
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 10_000
}
