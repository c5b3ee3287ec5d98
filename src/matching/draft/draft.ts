import type { Candidate } from '../candidates/candidate.ts'
import type { Hindrance } from '../candidates/hard-rules.ts'
import type { ScorePart } from '../candidates/utility.ts'
import type { Status } from '../engine/plan.ts'
import { type DirectionKind, type PairKind, pairKey, type RoundSettings } from '../round/round.ts'
import type { Change } from './changes-since.ts'
import type { Lacking } from './lacking.ts'

/**
 * What a run came to: how good it is, and who stays without. Kept with the draft as data. What is counted here is the plan of the pairs
 * as its proof knows it; what the draft comes to with its groups is in `figures.ts`.
 */
export type Outcome = {
  settings: RoundSettings
  status: Status
  participants: number
  /** People who asked for something. */
  asking: number
  coveredPeople: number
  coveredNeeds: number
  coveredByPriority: [number, number, number]
  exchanges: number
  /** Circles of three; absent in drafts of old. */
  cycles?: number
  /** Stopped before anything was known of how many can be helped. */
  isCut?: boolean
  utility: number
  value: number
  upperBound: number
  gap: number
  seconds: number
  locked: number
  without: Without[]
  /** Needs of the first class served, in groups too; absent in drafts of old. */
  foremost?: number
  /** Absent where none were to be formed. */
  groups?: GroupsOutcome
}

/** What the groups came to, and how good they are. */
export type GroupsOutcome = {
  status: Status
  /** Groups formed by this draft, and the people whom they took in. */
  formed: number
  joined: number
  /** No groups round these pairs take in more people. */
  peopleBound: number
  value: number
  upperBound: number
  gap: number
  seconds: number
  /** The pairs were chosen for the sake of the groups: not the best by themselves, which are what is proven. */
  isForGroups?: true
}

export type Without = {
  personId: string
  /** What they asked for, most wanted first. */
  wanted: string[]
  /** The first need of which the reason speaks. */
  competenceId: string
  reason: WithoutReason
  /** A group of this wish would be too small: so many would sit in it. */
  wouldSit?: number
  /** Whose place more would help, where groups are formed; null where no such place is known. Absent where each of the reason would. */
  placeThatHelps?: string | null
  /** By whom the curator took them out of a group. */
  takenOutBy?: string[]
}

/** `limit` is what the person said, or what the curator set: with the colleagues helped outside this round. */
type Places = { mentorId: string; limit: number }

export type WithoutReason =
  | { kind: 'nobody-teaches' }
  | { kind: 'hindered'; by: { hindrance: Hindrance; mentorIds: string[] }[] }
  /** These mentors could, the scarcest first, and have so many places, for which `wanting` people ask. */
  | {
      kind: 'no-places'
      mentors: Places[]
      places: number
      wanting: number
      /** Of those people, as much as each could receive; absent in drafts of old. */
      needs?: number
      /** Nobody else offers any of it, be it against a rule; absent in drafts of old. */
      isOnly?: boolean
      heldByExchange: boolean
    }
  /** Only exchanges are made, and nothing comes back for it. */
  | ({ kind: 'no-return'; circles: boolean } & NoReturn)
  | { kind: 'price' }

/** Where nobody may only give or only take: what keeps somebody from giving back for help. */
export type NoReturn =
  /** Offers nothing; has no place for anybody; offers what nobody asks for; no circle closes with those who could teach. */
  | { obstacle: 'offers-nothing' | 'no-place' | 'nobody-asks' | 'no-circle' }
  /** Somebody asks for what is offered, but a rule stands between. */
  | { obstacle: 'hindered'; hindrance: Hindrance }
  /** It could be, but for these, whose places or wishes the plan has given away. */
  | { obstacle: 'taken'; personIds: string[] }

export type Direction = {
  mentorId: string
  menteeId: string
  competenceId: string
  kind: DirectionKind
  utility: number
  score: ScorePart[]
  levelBefore: number
  levelTarget: number
  isStanding: boolean
  /** The group that it is held in, and whether it is there only for the group: no pair of the plan gives it. */
  groupId: string | null
  joins: boolean
}

export type Draft = {
  id: string
  number: number
  madeAt: Date
  outcome: Outcome
  basis: string
  lacking: Lacking | null
  /** Since its people and sheets were read, and the last of them by its number in the journal. */
  changes: Change[]
  changedAt: number
}

export type DraftPair = { key: string; oneId: string; otherId: string; kind: PairKind; directions: Direction[] }

/** Directions as pairs: the exchanges first, then by what they are worth. */
export function pairsOf(directions: readonly Direction[]): DraftPair[] {
  const groups = Map.groupBy(directions, (one) => pairKey(one.mentorId, one.menteeId))
  return [...groups]
    .map(([key, members]) => asPair(key, members))
    .sort((a, b) => rank(b) - rank(a) || (a.key < b.key ? -1 : 1))
}

function asPair(key: string, members: Direction[]): DraftPair {
  const directions = members.sort((a, b) => b.utility - a.utility)
  const first = directions[0]!
  const isExchange = directions.some((one) => one.mentorId !== first.mentorId)
  const alone = directions.find((one) => one.groupId === null)
  return {
    key,
    oneId: first.mentorId,
    otherId: first.menteeId,
    kind: isExchange ? 'reciprocal' : (alone?.kind ?? 'group'),
    directions,
  }
}

const rank = (pair: DraftPair): number =>
  (pair.kind === 'reciprocal' ? 10_000 : 0) + pair.directions.reduce((sum, one) => sum + one.utility, 0)

export const directionOf = (candidate: Candidate, isStanding: boolean): Direction => ({
  mentorId: candidate.mentorId,
  menteeId: candidate.menteeId,
  competenceId: candidate.competenceId,
  kind: candidate.kind,
  utility: candidate.utility,
  score: candidate.score,
  levelBefore: candidate.levelNow,
  levelTarget: candidate.levelWanted,
  isStanding,
  groupId: null,
  joins: false,
})

/** What the plan of pairs chose: the rest is there for a group. */
export const inPlan = (directions: readonly Direction[]): Direction[] => directions.filter((one) => !one.joins)
