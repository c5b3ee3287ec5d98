import type { Run } from '../runs/run.ts'

/** How one direction of help runs; that a pair helps both ways is a property of the pair. */
export const DIRECTION_KINDS = ['reverse', 'traditional', 'peer'] as const
type KnownKind = (typeof DIRECTION_KINDS)[number]
/** Unknown where ages and experience are not entered: then it bears no name anywhere. */
export type DirectionKind = KnownKind | 'unknown'
export type PairKind = DirectionKind | 'reciprocal' | 'group'

/** What makes one candidate better than another, each between 0 and 1. */
export const CRITERIA = ['priority', 'level', 'readiness', 'stay', 'preference', 'hours', 'subject', 'load'] as const
export type Criterion = (typeof CRITERIA)[number]

/** Criteria that may be demanded: without them there is no candidate. */
export const DEMANDABLE = ['hours', 'subject'] as const
type Demand = (typeof DEMANDABLE)[number]

/** Who sits down in groups: nobody, those left without a pair, or whoever has a foremost wish left. */
export const GROUPINGS = ['off', 'left', 'all'] as const
type Grouping = (typeof GROUPINGS)[number]

/** How many members a group may have, mentors not counted; and the ranges that are offered, each from the least to the most. */
export const GROUP_SIZES = { least: 2, most: 15 } as const
const UP_TO = [
  { least: 2, most: [3, 4, 6, 8] },
  { least: 3, most: [4, 5, 6, 8, 10] },
  { least: 4, most: [5, 6, 8, 10] },
  { least: 5, most: [6, 8, 10, 15] },
  { least: 8, most: [10, 15] },
]
export const GROUP_RANGES: readonly [number, number][] = UP_TO.flatMap(({ least, most }) =>
  most.map((one): [number, number] => [least, one]),
)

export type RoundSettings = {
  kinds: KnownKind[]
  /** 0…10 each. */
  weights: Record<Criterion, number>
  demands: Demand[]
  objective: 'coverage' | 'total'
  /** What an exchange in both directions is worth beside utilities of 1…1000. */
  reciprocity: number
  /** Circles of three are looked for where two cannot help each other. */
  circles: boolean
  /** Those left out last time come first, and the hardest to serve are served as well as can be. */
  fair: boolean
  /** Every further colleague of the same mentor counts a little less. */
  balance: boolean
  /** Nobody only gives or only takes: two help each other, or three where circles are looked for. */
  onlyExchanges: boolean
  /** Superiors and their subordinates are kept apart. */
  barsSubordination: boolean
  /** The mentor's level less the mentee's, at least. */
  levelsAbove: 1 | 2 | 3
  /** How many needs of one person are served. */
  menteeLimit: 1 | 2 | 3
  /** Gaps nobody asked to close count as needs of the third class. */
  countsSilentGaps: boolean
  groups: Grouping
  groupLeast: number
  groupMost: number
  /** Two may lead one group, where together they reach somebody whom one alone would not. */
  twoLead: boolean
}

export const defaultSettings: RoundSettings = {
  kinds: [...DIRECTION_KINDS],
  weights: { priority: 10, level: 8, readiness: 6, stay: 6, preference: 5, hours: 4, subject: 3, load: 2 },
  demands: [],
  objective: 'coverage',
  reciprocity: 300,
  circles: false,
  fair: false,
  balance: false,
  onlyExchanges: false,
  barsSubordination: true,
  levelsAbove: 1,
  menteeLimit: 1,
  countsSilentGaps: false,
  groups: 'off',
  groupLeast: 3,
  groupMost: 8,
  twoLead: false,
}

/** Strengths of reciprocity that are offered and compared. */
export const STRENGTHS = [0, 100, 300, 600, 1000] as const

/** What a circle of three is worth where circles are looked for. */
export const CIRCLE_WORTH = 300

/** What the second colleague of a mentor costs, the third twice that, where load is balanced. */
export const BALANCE = 100

/** Utility apart from reciprocity, pairs both ways, circles of three (absent of old) and people helped, groups included, at one strength. */
export type EffectPoint = { strength: number; exchanges: number; circles?: number; helped: number; utility: number }

/** What reciprocity brings and costs, and by which settings and when that was counted. */
export type Effect = {
  points: EffectPoint[]
  /** Of so many pairs and seats in groups, those that no strength can change. */
  held: { held: number; pairs: number; seats: number }
  settings: RoundSettings
  at: string
}

export type Round = {
  id: string
  diagnosisId: string
  programmeId: string
  settings: RoundSettings
  createdAt: Date
  publishedAt: Date | null
  reopenedAt: Date | null
  version: number
  /** The latest search that took longer than a request. */
  run: Run | null
  effect: Effect | null
}

/** Not yet published, or a published pair has come back: the desk may be changed. */
export const isOpen = (round: Pick<Round, 'publishedAt' | 'reopenedAt'>): boolean =>
  round.publishedAt === null || round.reopenedAt !== null

/** The order of two people in a pair says nothing; the smaller id comes first, as in the table of pairs. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}.${b}` : `${b}.${a}`)
