import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import type { Context } from '../../platform/context.ts'
import { readDesk } from '../candidates/exchange-queries.ts'
import { deskAct } from '../desk/desk-act.ts'
import { makeDeskRule } from '../desk/make-desk-rule.ts'
import type { Direction } from '../draft/draft.ts'
import { figuresOf } from '../draft/figures.ts'
import { seededRandom } from '../engine/seeded-random.ts'
import { defaultSettings, type Round, type RoundSettings } from '../round/round.ts'
import { readLastDraft, readRound } from '../round/round-queries.ts'
import { solveRoundWhole } from '../round/solve-round.ts'
import { startRound } from '../round/start-round.ts'
import { manyTeachers, type SampleTeacher } from '../sample-teachers.ts'
import { aDiagnosedSchool } from '../samples.ts'
import { groupsOf } from './draft-group.ts'
import type { GroupChange } from './group-price.ts'
import { previewGroupAct } from './preview-group-act.ts'
import { whyGroup } from './why-group.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
afterAll(() => vzaimno.drop())

const TOPICS = ['Ц5', 'К1', 'М5', 'П3']

/** A dozen who ask for few things that fewer can teach: groups come about, and compete. */
function crowded(seed: number): SampleTeacher[] {
  const random = seededRandom(seed)
  const shuffled = () => TOPICS.map((code) => ({ code, at: random() })).sort((a, b) => a.at - b.at)
  return manyTeachers(12, seed).map((one, k) => {
    const [first, second, third] = shuffled().map(({ code }) => code)
    const wants = { [first!]: '0!', [second!]: '1!' } as SampleTeacher['wants']
    return { ...one, wants, gives: k % 3 === 0 ? { [third!]: 4 } : {}, limit: 1, hours: 3 }
  })
}

class Undone extends Error {}

/** Looks at what an act does, and takes it back as if it had never been. */
async function tried<T>(work: (ctx: Context) => Promise<T>): Promise<T> {
  let result: T | undefined
  const undone = await school
    .as(async (ctx) => {
      result = await work(ctx)
      throw new Undone()
    })
    .catch((error) => error)
  if (!(undone instanceof Undone)) throw undone
  return result!
}

/** Written apart from what is tested: where everybody learns, by their ids. */
function seatsIn(directions: readonly Direction[]): Map<string, string[]> {
  const leads = (groupId: string) =>
    [...new Set(directions.filter((one) => one.groupId === groupId).map((one) => one.mentorId))].sort().join('+')
  const seats = new Map<string, string[]>()
  for (const one of directions) {
    const seat = `${one.competenceId} ${one.groupId ? `with others at ${leads(one.groupId)}` : one.mentorId}`
    seats.set(one.menteeId, [...(seats.get(one.menteeId) ?? []), seat].sort())
  }
  return seats
}

/** One act of each kind: somebody leaves the smallest group, somebody joins the largest that takes anybody, it is given up. */
async function someActs(ctx: Context, round: Round): Promise<GroupChange[]> {
  const directions = await last(ctx, round.id)
  const desk = await readDesk(ctx, round)
  const groups = groupsOf(directions)
  const [largest, smallest] = [groups[0]!, groups.at(-1)!]
  const joining = groups.flatMap((one) =>
    whyGroup(desk, directions, one).mayJoin.map((menteeId) => ({ kind: 'seat', groupId: one.id, menteeId }) as const),
  )
  return [
    { kind: 'ungroup', groupId: largest.id },
    { kind: 'unseat', groupId: smallest.id, menteeId: smallest.members[0]!.menteeId },
    { kind: 'unseat', groupId: largest.id, menteeId: largest.members.at(-1)!.menteeId },
    ...joining.slice(0, 1),
  ]
}

const last = async (ctx: Context, roundId: string) => (await readLastDraft(ctx, roundId))!.directions

async function proveAct(roundId: string, act: GroupChange): Promise<string> {
  return tried(async (ctx) => {
    const before = await last(ctx, roundId)
    const { group, price } = await previewGroupAct(ctx, (await readRound(ctx, roundId))!, act)
    if (price.kind !== 'price') throw new Error(price.kind)
    await makeDeskRule(ctx, roundId, deskAct.parse(act))
    const after = await last(ctx, roundId)
    const [was, is] = [seatsIn(before), seatsIn(after)]
    const everybody = [...new Set([...was.keys(), ...is.keys()])].sort()
    const changed = everybody.filter((id) => was.get(id)?.join() !== is.get(id)?.join())
    expect({ act, changed: price.moves.map((one) => one.menteeId) }).toEqual({ act, changed })
    const lost = price.moves.filter((one) => one.kept.length + one.gained.length === 0).map((one) => one.menteeId)
    expect(lost).toEqual(everybody.filter((id) => was.has(id) && !is.has(id)))
    const kept = (await readLastDraft(ctx, roundId))!
    expect(price.after).toEqual(figuresOf(kept.draft.outcome, after))
    expect(price.circles).toBe(kept.draft.outcome.settings.circles)
    const heir = groupsOf(after).find(
      (one) => one.competenceId === group.competenceId && one.leadIds.join() === group.leadIds.join(),
    )
    if (price.fate) expect(price.fate.kind === 'stands').toBe(heir !== undefined)
    if (price.fate?.kind === 'stands') expect(price.fate.members).toBe(heir!.members.length)
    if (act.kind === 'seat') expect(heir!.members.map((one) => one.menteeId)).toContain(act.menteeId)
    else expect(changed.length, 'an act on a group changes something').toBeGreaterThan(0)
    return price.fate?.kind ?? 'given up'
  })
}

const ROUNDS: Partial<RoundSettings>[] = [
  { groups: 'all', groupLeast: 2, groupMost: 4, circles: true },
  { groups: 'left', groupLeast: 4, groupMost: 5 },
  { groups: 'all', groupLeast: 2, groupMost: 6, twoLead: true },
]

test('what an act on a group is said to cost is what it does', async () => {
  const seen = new Set<string>()
  for (const [seed, settings] of ROUNDS.entries()) {
    const { roundId, acts } = await school.as(async (ctx) => {
      const { diagnosisId } = await aDiagnosedSchool(ctx, crowded(seed + 1))
      const id = await startRound(ctx, diagnosisId, { ...defaultSettings, ...settings })
      await solveRoundWhole(ctx, id)
      return { roundId: id, acts: await someActs(ctx, (await readRound(ctx, id))!) }
    })
    for (const act of acts) seen.add(`${act.kind}: ${await proveAct(roundId, act)}`)
  }
  const kinds = ['seat: stands', 'ungroup: given up', 'unseat: gone', 'unseat: stands', 'unseat: too-small']
  expect([...seen].sort()).toEqual(kinds)
  expect(vzaimno.failures).toEqual([])
})
