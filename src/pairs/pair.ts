import type { Day } from '../platform/days.ts'

export const PAIR_STATES = [
  'proposed',
  'agreed',
  'ordered',
  'running',
  'paused',
  'completed',
  'ended-early',
  'declined',
  'withdrawn',
] as const

export type PairState = (typeof PAIR_STATES)[number]

/** The pair is over: its people and their needs are free for another. */
export const ENDED = ['completed', 'ended-early', 'declined', 'withdrawn'] as const satisfies PairState[]

export const isOver = (state: PairState): boolean => (ENDED as readonly PairState[]).includes(state)

export const PAIR_KINDS = ['reciprocal', 'reverse', 'peer', 'traditional', 'group'] as const

/** What two people may be joined in by hand; that help goes both ways follows from its directions. */
export const KINDS_BY_HAND = ['reverse', 'peer', 'traditional'] as const

/** Unknown where nobody entered the experience of the two: then no label says more. */
export type PairKind = (typeof PAIR_KINDS)[number] | 'unknown'

export type Answer = 'accepted' | 'declined'

/** What a move may depend on. */
export type Facts = { answers: Answer[]; startsOn: Day; today: Day }

const HOLDS = {
  'both have accepted': (facts: Facts) => facts.answers.filter((answer) => answer === 'accepted').length === 2,
  'one has declined': (facts: Facts) => facts.answers.includes('declined'),
  'an answer is awaited': (facts: Facts) => facts.answers.length < 2 && !facts.answers.includes('declined'),
  'the start day has come': (facts: Facts) => facts.startsOn <= facts.today,
  always: () => true,
}

export type Act =
  | 'answer'
  | 'remind'
  | 'change dates'
  | 'leave the group'
  | 'withdraw'
  | 'order'
  | 'cancel the order'
  | 'start'
  | 'pause'
  | 'resume'
  | 'complete'
  | 'end early'

/** A side of the pair; whoever steers the programme; the order's signing or cancelling; the calendar. */
export type Mover = 'side' | 'curator' | 'order' | 'calendar'

export type Move = {
  act: Act
  from: readonly PairState[]
  to: PairState
  who: readonly Mover[]
  when: keyof typeof HOLDS
}

const UNTIL_ORDER = ['proposed', 'agreed', 'declined'] as const
const ANSWERING = ['side', 'curator'] as const

/** Every way a pair may go. Guards, buttons, the diagram in the docs and the tests all read this. */
export const MOVES: readonly Move[] = [
  { act: 'answer', from: UNTIL_ORDER, to: 'agreed', who: ANSWERING, when: 'both have accepted' },
  { act: 'answer', from: UNTIL_ORDER, to: 'declined', who: ANSWERING, when: 'one has declined' },
  { act: 'answer', from: UNTIL_ORDER, to: 'proposed', who: ANSWERING, when: 'an answer is awaited' },
  { act: 'remind', from: ['proposed'], to: 'proposed', who: ['curator'], when: 'an answer is awaited' },
  { act: 'change dates', from: ['proposed'], to: 'proposed', who: ['curator'], when: 'always' },
  { act: 'change dates', from: ['agreed'], to: 'agreed', who: ['curator'], when: 'always' },
  { act: 'leave the group', from: ['proposed'], to: 'proposed', who: ['curator'], when: 'always' },
  { act: 'leave the group', from: ['agreed'], to: 'agreed', who: ['curator'], when: 'always' },
  { act: 'withdraw', from: ['proposed', 'agreed'], to: 'withdrawn', who: ['curator'], when: 'always' },
  { act: 'order', from: ['agreed'], to: 'ordered', who: ['order'], when: 'always' },
  { act: 'cancel the order', from: ['ordered', 'running', 'paused'], to: 'agreed', who: ['order'], when: 'always' },
  { act: 'start', from: ['ordered'], to: 'running', who: ['calendar'], when: 'the start day has come' },
  { act: 'pause', from: ['running'], to: 'paused', who: ['curator'], when: 'always' },
  { act: 'resume', from: ['paused'], to: 'running', who: ['curator'], when: 'always' },
  { act: 'complete', from: ['running'], to: 'completed', who: ['curator'], when: 'always' },
  { act: 'end early', from: ['ordered', 'running', 'paused'], to: 'ended-early', who: ['curator'], when: 'always' },
]

/** Where the act leads from here, or null where it is not open. */
export function nextState(act: Act, from: PairState, facts: Facts): PairState | null {
  const move = MOVES.find((one) => one.act === act && one.from.includes(from) && HOLDS[one.when](facts))
  return move?.to ?? null
}

export const isOpenTo = (act: Act, state: PairState): boolean =>
  MOVES.some((move) => move.act === act && move.from.includes(state))

export const whoMay = (act: Act): Mover[] => MOVES.filter((move) => move.act === act).flatMap((move) => move.who)

/** An ordered pair runs from its first day on: nobody has to press anything. */
export const stateOn = (today: Day, { state, startsOn }: { state: PairState; startsOn: Day }): PairState =>
  nextState('start', state, { answers: [], startsOn, today }) ?? state

/** Reciprocal where help goes both ways, a seat in a group where that is all there is, else of the kind of its direction. */
export function kindOfPair(directions: { mentorId: string; kind: string; groupId?: string | null }[]): PairKind {
  if (new Set(directions.map((one) => one.mentorId)).size === 2) return 'reciprocal'
  const alone = directions.find((one) => !one.groupId)
  if (!alone) return 'group'
  return KINDS_BY_HAND.find((one) => one === alone.kind) ?? 'unknown'
}

/** The two ids in the order the table keeps them. */
export const inOrder = (a: string, b: string): { oneId: string; otherId: string } =>
  a < b ? { oneId: a, otherId: b } : { oneId: b, otherId: a }
