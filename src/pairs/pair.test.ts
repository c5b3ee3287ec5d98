import { describe, expect, test } from 'vitest'
import { stateDiagram } from '../../tests/state-diagram.ts'
import type { Actor, Role } from '../platform/context.ts'
import {
  type Act,
  type Answer,
  isOpenTo,
  kindOfPair,
  MOVES,
  nextState,
  PAIR_STATES,
  type PairState,
  stateOn,
} from './pair.ts'
import { mayNow, mayReadReason, maySeePair } from './pair-permissions.ts'
import { levelsFrom } from './proposals/levels-before.ts'

const facts = (answers: Answer[] = []) => ({ answers, startsOn: '2026-09-28', today: '2026-09-21' })

describe('answers', () => {
  const leadsTo: [Answer[], PairState][] = [
    [[], 'proposed'],
    [['accepted'], 'proposed'],
    [['accepted', 'accepted'], 'agreed'],
    [['declined'], 'declined'],
    [['accepted', 'declined'], 'declined'],
    [['declined', 'declined'], 'declined'],
  ]
  for (const [answers, state] of leadsTo)
    test(`${answers.join(' and ') || 'none'} → ${state}, from wherever answers are open`, () => {
      for (const from of ['proposed', 'agreed', 'declined'] as const)
        expect(nextState('answer', from, facts(answers))).toBe(state)
    })
})

/** What each state is open to, said once more by hand: the table of moves must agree. */
const OPEN: Record<PairState, Act[]> = {
  proposed: ['answer', 'remind', 'change dates', 'leave the group', 'withdraw'],
  agreed: ['answer', 'change dates', 'leave the group', 'withdraw', 'order'],
  ordered: ['cancel the order', 'start', 'end early'],
  running: ['cancel the order', 'pause', 'complete', 'end early'],
  paused: ['cancel the order', 'resume', 'end early'],
  completed: [],
  'ended-early': [],
  declined: ['answer'],
  withdrawn: [],
}
const ACTS = [...new Set(MOVES.map((move) => move.act))]

describe('every act × every state', () => {
  for (const state of PAIR_STATES)
    test(state, () => {
      expect(ACTS.filter((act) => isOpenTo(act, state)).sort()).toEqual([...OPEN[state]].sort())
      for (const act of ACTS.filter((one) => !OPEN[state].includes(one)))
        expect(nextState(act, state, facts())).toBeNull()
    })
})

describe('every role × every state', () => {
  const pair = { oneId: 'anna', otherId: 'bella' }
  const actor = (role: Role, personId: string | null) => ({ role, personId }) as Actor
  const answering: PairState[] = ['proposed', 'agreed', 'declined']
  const cast: [string, Actor, { sees: boolean; answers: boolean; steers: boolean }][] = [
    ['a side', actor('participant', 'anna'), { sees: true, answers: true, steers: false }],
    ['another teacher', actor('participant', 'denis'), { sees: false, answers: false, steers: false }],
    ['somebody not in the register', actor('participant', null), { sees: false, answers: false, steers: false }],
    ['the curator', actor('curator', null), { sees: true, answers: true, steers: true }],
    ['the coordinator', actor('coordinator', 'denis'), { sees: true, answers: true, steers: true }],
    ['the director', actor('director', 'elena'), { sees: true, answers: true, steers: true }],
  ]
  for (const [who, me, { sees, answers, steers }] of cast)
    for (const state of PAIR_STATES)
      test(`${who}, ${state}`, () => {
        const now = { ...pair, state }
        expect(maySeePair(me, now)).toBe(sees)
        expect(mayNow(me, now, 'answer')).toBe(answers && answering.includes(state))
        expect(mayNow(me, now, 'withdraw')).toBe(steers && (state === 'proposed' || state === 'agreed'))
        expect(mayNow(me, now, 'change dates')).toBe(steers && (state === 'proposed' || state === 'agreed'))
        expect(mayNow(me, now, 'order')).toBe(false)
        expect(mayNow(me, now, 'start')).toBe(false)
      })

  test('a reason is read by its author and the curator, never by the other side or the director', () => {
    const reads = (me: Actor) => mayReadReason(me, pair, 'anna')
    expect(reads(actor('participant', 'anna'))).toBe(true)
    expect(reads(actor('participant', 'bella'))).toBe(false)
    expect(reads(actor('curator', null))).toBe(true)
    expect(reads(actor('curator', 'bella'))).toBe(false)
    expect(reads(actor('director', null))).toBe(false)
  })
})

test('an ordered pair runs from its first day on', () => {
  const ordered = { state: 'ordered' as const, startsOn: '2026-09-28' }
  expect(stateOn('2026-09-27', ordered)).toBe('ordered')
  expect(stateOn('2026-09-28', ordered)).toBe('running')
  expect(stateOn('2026-10-28', { ...ordered, state: 'agreed' })).toBe('agreed')
})

test('the target is two above, three at most, one above at least, four at the very most', () => {
  expect([0, 1, 2, 3, 4, null].map((level) => levelsFrom(level).levelTarget)).toEqual([2, 3, 3, 4, 4, null])
})

test('help both ways makes a reciprocal pair', () => {
  const [a, b] = [
    { mentorId: 'anna', kind: 'reverse' },
    { mentorId: 'bella', kind: 'traditional' },
  ]
  expect(kindOfPair([a!, b!])).toBe('reciprocal')
  expect(kindOfPair([a!, a!])).toBe('reverse')
  expect(kindOfPair([{ mentorId: 'anna', kind: 'unknown' }])).toBe('unknown')
})

test('the diagram in the docs is drawn from this table', async () => {
  await expect(stateDiagram('pair', PAIR_STATES, MOVES)).toMatchFileSnapshot('../../docs/states/pair.md')
})
