import type { Direction } from './draft.ts'

type Help = { mentorId: string; competenceId: string }

/** What somebody is taught by whom, before and after. */
export type PersonChange = {
  personId: string
  kind: 'gained' | 'lost' | 'changed'
  before: Help[]
  after: Help[]
}

const ORDER = ['lost', 'gained', 'changed']

/** Each person once, whatever of their help has changed: those who lose all of it first. */
export function changesOfPeople(before: readonly Direction[], after: readonly Direction[]): PersonChange[] {
  const had = helpOf(before)
  const has = helpOf(after)
  return [...new Set([...had.keys(), ...has.keys()])]
    .flatMap((personId): PersonChange[] => {
      const was = had.get(personId) ?? []
      const is = has.get(personId) ?? []
      if (asText(was) === asText(is)) return []
      const kind = was.length === 0 ? 'gained' : is.length === 0 ? 'lost' : 'changed'
      return [{ personId, kind, before: was, after: is }]
    })
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}

/** No more than is told: these travel between threads. */
function helpOf(directions: readonly Direction[]): Map<string, Help[]> {
  return new Map(
    [...Map.groupBy(directions, (one) => one.menteeId)].map(([id, help]) => [
      id,
      help.map(({ mentorId, competenceId }) => ({ mentorId, competenceId })),
    ]),
  )
}

const asText = (help: readonly Help[]): string =>
  help
    .map((one) => `${one.mentorId} ${one.competenceId}`)
    .sort()
    .join()
