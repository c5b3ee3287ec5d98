import { createHash } from 'node:crypto'
import type { Instance } from '../engine/instance.ts'
import { readProblem } from '../engine/instance.ts'
import { type Flaw, ProblemError } from '../engine/problem.ts'
import type { Settings } from '../engine/settings.ts'
import { besideGroups } from '../groups/beside-groups.ts'
import { pairsStoodFor } from '../groups/settled-groups.ts'
import type { CandidateSource } from '../lists/candidate-source.ts'
import { isLarge } from '../lists/large-round.ts'
import { listsOf } from '../lists/round-lists.ts'
import { BALANCE, CIRCLE_WORTH } from '../round/round.ts'
import { type Candidate, type DirectionKey, findCandidates, isStruckOut, keyOf, makeCandidate } from './candidate.ts'
import type { Desk } from './exchange-queries.ts'

/** A round as the engine sees it, with the way back: people and arcs are numbered as in `people` and `candidates`. */
export type Posed = {
  instance: Instance
  settings: Pick<Settings, 'objective' | 'reciprocity'> & Partial<Settings>
  people: string[]
  candidates: Candidate[]
  /** Index of a candidate by `keyOf`. */
  indexOf: ReadonlyMap<string, number>
  personIndex: ReadonlyMap<string, number>
  fixed: ReadonlySet<string>
  basis: string
  /** Of a large round, every candidate there is; the problem itself has lists of the best. */
  source?: CandidateSource
}

/**
 * Poses the round to the engine. `considered` is a pair that the curator thinks of although it is no candidate: it is put last and
 * struck out, so that its price can be asked.
 * @throws ProblemError where the locks do not fit together
 */
function poseProblem(whole: Desk, considered?: DirectionKey): Posed {
  const desk = besideGroups(whole)
  const seats = pairsStoodFor(desk.groups)
  const people = [...desk.exchange.participants.keys()].sort()
  const fixedKeys = [...desk.standing, ...desk.hand.locks].filter((key) => isPossible(desk, key))
  const fixed = new Set(fixedKeys.map(keyOf))
  const lists = isLarge(desk.exchange)
    ? listsOf(desk, { ...partsOf(desk, seats, people), fixed: handMade(desk, fixedKeys) })
    : null
  const candidates = lists?.candidates ?? findCandidates(desk.exchange)
  const known = new Set(candidates.map(keyOf))
  for (const key of fixedKeys) addMissing(desk, key, candidates, known)
  const settings = {
    objective: desk.round.settings.objective,
    reciprocity: desk.round.settings.reciprocity,
    ...(desk.round.settings.circles && { cycles: CIRCLE_WORTH }),
    ...(desk.round.settings.fair && { fair: true }),
    ...(desk.round.settings.onlyExchanges && {
      onlyExchanges: desk.round.settings.circles ? (3 as const) : (2 as const),
    }),
    ...(desk.round.settings.balance && { balance: BALANCE }),
  } as const
  const basis = basisOf(desk, seats, people, lists ? sheetLines(desk) : candidateLines(candidates), settings)
  const thought = considered && !known.has(keyOf(considered)) ? keyOf(considered) : null
  if (considered) addMissing(desk, considered, candidates, known)
  const arcs = candidates.map((one) => ({
    mentor: one.mentorId,
    mentee: one.menteeId,
    need: one.competenceId,
    utility: one.utility,
    priority: one.priorityClass,
    fixed: fixed.has(keyOf(one)),
    forbidden: !fixed.has(keyOf(one)) && (keyOf(one) === thought || isStruckOut(desk.exchange, one)),
  }))
  return {
    instance: readProblem({
      people: people.map((id) => ({ id, ...roomOf(desk, seats, id), leftOut: desk.leftOut.has(id) })),
      arcs,
    }),
    settings,
    people,
    candidates,
    indexOf: new Map(candidates.map((one, index) => [keyOf(one), index])),
    personIndex: new Map(people.map((id, index) => [id, index])),
    fixed,
    basis,
    ...(lists && { source: lists.source }),
  }
}

function partsOf(desk: Desk, seats: ReadonlyMap<string, number>, people: string[]) {
  const rooms = people.map((id) => roomOf(desk, seats, id))
  return {
    people,
    mentorCapacity: Int32Array.from(rooms, (room) => room.mentorCapacity),
    menteeCapacity: Int32Array.from(rooms, (room) => room.menteeCapacity),
  }
}

/** Each once, as the curator or an earlier draft paired them. */
const handMade = (desk: Desk, keys: readonly DirectionKey[]): Candidate[] => [
  ...new Map(keys.map((key) => [keyOf(key), candidateOfKey(desk, key)])).values(),
]

/** The same, where locks that do not fit together are an answer. */
export function tryToPose(desk: Desk, considered?: DirectionKey): Posed | { flaw: Flaw } {
  try {
    return poseProblem(desk, considered)
  } catch (error) {
    if (error instanceof ProblemError) return { flaw: error.flaw }
    throw error
  }
}

/** Pairs that stand already are kept even where their people have less room by now. */
function roomOf({ exchange, standing, round }: Desk, seats: ReadonlyMap<string, number>, id: string) {
  const room = Math.max(0, round.settings.menteeLimit - (seats.get(id) ?? 0))
  return {
    mentorCapacity: Math.max(
      exchange.participants.get(id)?.places ?? 0,
      standing.filter((one) => one.mentorId === id).length,
    ),
    menteeCapacity: Math.max(room, standing.filter((one) => one.menteeId === id).length),
  }
}

/** A lock of somebody who has left, or who withdrew the consent, is not kept. */
function isPossible({ exchange }: Desk, { mentorId, menteeId }: DirectionKey): boolean {
  return exchange.participants.has(mentorId) && exchange.participants.has(menteeId)
}

function addMissing(desk: Desk, key: DirectionKey, candidates: Candidate[], known: Set<string>): void {
  if (known.has(keyOf(key))) return
  known.add(keyOf(key))
  candidates.push(candidateOfKey(desk, key))
}

/** The curator may pair people whom the rules of this round would not: the need and the offer may even be unsaid. */
export function candidateOfKey({ exchange }: Desk, { mentorId, menteeId, competenceId }: DirectionKey): Candidate {
  const need = exchange.needs.find((one) => one.personId === menteeId && one.competenceId === competenceId) ?? {
    personId: menteeId,
    competenceId,
    levelNow: 0,
    levelWanted: 2,
    priorityClass: 2 as const,
  }
  const offer = exchange.offers.find((one) => one.personId === mentorId && one.competenceId === competenceId) ?? {
    personId: mentorId,
    competenceId,
    level: 3,
    readiness: 0,
  }
  return makeCandidate(exchange, need, offer)
}

function basisOf(
  desk: Desk,
  seats: ReadonlyMap<string, number>,
  people: string[],
  lines: Iterable<string>,
  settings: Posed['settings'],
): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify(settings))
  for (const id of people)
    hash.update(`${id} ${Object.values(roomOf(desk, seats, id)).join(' ')}${desk.leftOut.has(id) ? ' left out' : ''};`)
  for (const line of lines) hash.update(line)
  return hash.digest('hex')
}

function* candidateLines(candidates: readonly Candidate[]): Generator<string> {
  for (const one of candidates) yield `${keyOf(one)} ${one.utility} ${one.priorityClass};`
}

/** All that candidates follow from; what was struck out on the desk aside. */
function* sheetLines({ exchange, round }: Desk): Generator<string> {
  const { participants, needs, offers, never, preferred, ranBefore } = exchange
  yield JSON.stringify(round.settings)
  for (const list of [[...participants.values()], needs, offers])
    for (const line of list.map((one) => JSON.stringify(one)).sort()) yield line
  for (const pairs of [never.avoided, never.pairedAlready, preferred, ranBefore]) yield [...pairs].sort().join()
}
