import { SmallFlow } from '../exact/small-flow.ts'
import type { RotationProof } from './rotation-plan.ts'
import type { RotationInstance } from './rotation-problem.ts'

/** Wishes first, then as many meetings as can be. */
export function wishWeightOf({ rounds, tables }: RotationInstance): number {
  return rounds * tables + 1
}

/**
 * Who should meet whom between two sides, exactly: wishes, then meetings, then breaks spread evenly. Nobody meets more often than there
 * are rounds and no more than rounds × tables meet, which is enough for a schedule (Kőnig: such a graph falls into so many rounds).
 */
export function bestMeetings(instance: RotationInstance): { a: number; b: number }[] {
  const { people, rounds, side } = instance
  const sides = [peopleOf(instance, 0), peopleOf(instance, 1)] as const
  const flow = new MeetingFlow(instance, sides, people * rounds ** 2 + 1, true)
  return flow.meetings().map(([a, b]) => (side[a] === 0 ? { a, b } : { a: b, b: a }))
}

/** Prices that bound the wishes and meetings of any schedule. Without sides everybody stands on both, at half the price. */
export function proveMeetings(instance: RotationInstance): RotationProof {
  const everybody = Array.from({ length: instance.people }, (_, p) => p)
  const sides = instance.hasSides
    ? ([peopleOf(instance, 0), peopleOf(instance, 1)] as const)
    : ([everybody, everybody] as const)
  return new MeetingFlow(instance, sides, 1, false).proof(instance.hasSides ? 1 : 0.5)
}

function peopleOf({ people, side }: RotationInstance, which: number): number[] {
  return Array.from({ length: people }, (_, p) => p).filter((p) => side[p] === which)
}

class MeetingFlow {
  private readonly instance: RotationInstance
  private readonly flow: SmallFlow
  private readonly total: number
  private readonly pairs: { arc: number; a: number; b: number }[] = []
  private readonly places: { arc: number; person: number }[] = []

  /** `meetingWorth`: more than all that spreading could gain. */
  constructor(
    instance: RotationInstance,
    [first, second]: readonly [readonly number[], readonly number[]],
    meetingWorth: number,
    spread: boolean,
  ) {
    const { people, rounds, tables, wish, hasSides } = instance
    const [source, gate, sink] = [0, 1, 2]
    const left = (i: number) => 3 + i
    const right = (i: number) => 3 + first.length + i
    this.instance = instance
    this.flow = new SmallFlow(3 + first.length + second.length, source, sink)
    this.total = this.flow.add(source, gate, (hasSides ? 1 : 2) * rounds * tables, 0)
    const place = (person: number, from: number, to: number) => {
      for (let k = 0; k < (spread ? rounds : 1); k++)
        this.places.push({ arc: this.flow.add(from, to, spread ? 1 : rounds, spread ? 2 * k + 1 : 0), person })
    }
    first.forEach((person, i) => {
      place(person, gate, left(i))
    })
    second.forEach((person, i) => {
      place(person, right(i), sink)
    })
    first.forEach((a, i) => {
      second.forEach((b, j) => {
        const wanted = wish[a * people + b]!
        if (wanted < 0) return
        const cost = -meetingWorth * (wanted * wishWeightOf(instance) + 1)
        this.pairs.push({ arc: this.flow.add(left(i), right(j), 1, cost), a, b })
      })
    })
    this.flow.run()
  }

  meetings(): [number, number][] {
    return this.pairs.filter(({ arc }) => this.flow.flowOn(arc) > 0).map(({ a, b }) => [a, b])
  }

  proof(share: number): RotationProof {
    const potential = this.flow.potentials()
    const personPrice = new Float64Array(this.instance.people)
    for (const { arc, person } of this.places) personPrice[person]! += share * this.flow.priceOf(arc, potential)
    return {
      wishWeight: wishWeightOf(this.instance),
      personPrice,
      tablePrice: this.flow.priceOf(this.total, potential),
    }
  }
}
