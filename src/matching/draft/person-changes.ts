import { movesBetween, type Place } from '../groups/places.ts'
import type { Direction } from './draft.ts'

/** Where somebody learns what from whom, before and after. */
export type PersonChange = {
  personId: string
  kind: 'gained' | 'lost' | 'changed'
  before: Place[]
  after: Place[]
}

const ORDER = ['lost', 'gained', 'changed']

/** Each person once, whatever of their help has changed, a group instead of a pair too: those who lose all of it first. */
export function changesOfPeople(before: readonly Direction[], after: readonly Direction[]): PersonChange[] {
  return movesBetween(before, after)
    .map(({ menteeId, lost, gained, kept }): PersonChange => {
      const [was, is] = [
        [...kept, ...lost],
        [...kept, ...gained],
      ]
      const kind = was.length === 0 ? 'gained' : is.length === 0 ? 'lost' : 'changed'
      return { personId: menteeId, kind, before: was, after: is }
    })
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}

/** Of those whom a change concerns in one way, the ids. */
export const whoOf = (people: readonly PersonChange[], kind: PersonChange['kind']): string[] =>
  people.filter((one) => one.kind === kind).map((one) => one.personId)
