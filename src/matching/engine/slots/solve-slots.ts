import { gapOf } from '../plan.ts'
import { isFromZero, isSeed, isWhole, readWith } from '../read-settings.ts'
import { coverageOf } from '../tally.ts'
import type { Watch } from '../watch.ts'
import { Clock } from '../watch.ts'
import { searchCore, talksThatLose } from './core-search.ts'
import type { PossibleTalks } from './possible-talks.ts'
import { byUtility, possibleTalks } from './possible-talks.ts'
import type { Goal, PricedBound } from './price-descent.ts'
import { descend } from './price-descent.ts'
import type { SlotPlan, SlotPrices } from './slot-plan.ts'
import { noPrices } from './slot-prices.ts'
import type { SlotInstance } from './slot-problem.ts'
import type { TalkTable } from './talk-table.ts'
import { fitTalks, isBetter } from './talk-table.ts'

/** `rounds` of prices, `tries` branches, `timeLimit` in seconds; `seed` decides between equals. */
export type SlotSettings = { rounds: number; tries: number; timeLimit: number; seed: number }

export const defaultSlotSettings: SlotSettings = { rounds: 2000, tries: 60, timeLimit: 20, seed: 1 }

const rules = { rounds: isWhole(0), tries: isWhole(0), timeLimit: isFromZero, seed: isSeed }

/** Among talks that lose less than this part of the bound the best plan is nearly always found. */
const littleLoss = 0.0005
const mostLooks = 4

/**
 * Who talks to whom in which slot: as many people as possible, then the greatest utility. Prices of hours, mentors and places bound every
 * plan; the talks that lose little at them are put together by fractions and branching. Same problem and settings, same plan. Throws `SettingsError`.
 */
export function solveSlots(whole: SlotInstance, wanted: Partial<SlotSettings> = {}, watch?: Watch): SlotPlan {
  const settings = readWith(defaultSlotSettings, wanted, rules)
  const clock = new Clock(settings.timeLimit, watch)
  const talks = possibleTalks(whole)
  const { best, people, utility } = search(talks, settings, clock)
  const chosen = best.chosen.map((t) => ({ arc: talks.arc[t]!, slot: talks.slot[t]! }))
  const { needs, byPriority } = coverageOf(
    whole.instance,
    chosen.map(({ arc }) => arc),
  )
  const peopleBound = Math.max(best.people, wholeOf(people))
  const upperBound = Math.max(best.utility, wholeOf(utility))
  const isOptimal = peopleBound === best.people && upperBound === best.utility
  return {
    status: isOptimal ? 'optimal' : clock.wasLate ? 'time-limit' : 'gap',
    talks: chosen.sort((a, b) => a.slot - b.slot || a.arc - b.arc),
    coveredPeople: best.people,
    coveredNeeds: needs,
    coveredByPriority: byPriority,
    utility: best.utility,
    peopleBound,
    upperBound,
    gap: gapOf(best.utility, upperBound),
    proof: { people: people.prices, utility: utility.prices },
    seconds: clock.seconds(),
    seed: settings.seed,
  }
}

type Found = { best: TalkTable; people: PricedBound; utility: PricedBound }

/**
 * First among the talks that lose little, then more of them until as many are covered as can be; at last all that might still gain
 * something: what loses more than is left to gain needs no look.
 */
function search(talks: PossibleTalks, settings: SlotSettings, clock: Clock): Found {
  const { whole } = talks
  const terms = { ...settings, isLate: () => clock.isLate() }
  const priced = (from: SlotPrices, goal: Goal) => descend(talks, from, goal, terms)
  const order = byUtility(talks, settings.seed)
  clock.enter('bound')
  let best = fitTalks(talks, [], order)
  const people = priced(noPrices(whole, 1), { worth: 0, reached: best.people })
  const most = wholeOf(people)
  let utility = priced(noPrices(whole, 0), { worth: 1, people: most, reached: 0 })
  let loss = littleLoss * utility.bound
  clock.enter('search')
  for (let looks = 0; looks < mostLooks; looks++) {
    const found = searchCore(talks, talksThatLose(talks, utility.prices, loss), terms)
    const table = fitTalks(talks, found, order)
    if (isBetter(table, best)) best = table
    if (clock.isLate()) break
    if (best.people < most) {
      loss *= 8
      continue
    }
    utility = priced(utility.prices, { worth: 1, people: most, reached: best.utility })
    const left = wholeOf(utility) - best.utility
    if (left <= loss) break
    loss = left
  }
  return { best, people, utility: priced(utility.prices, { worth: 1, people: best.people, reached: best.utility }) }
}

/** Figures of plans are whole. */
const wholeOf = ({ bound }: PricedBound): number => Math.floor(bound + 1e-6)
