import type { Exchange } from './candidates/candidate.ts'
import type { Desk } from './candidates/exchange-queries.ts'
import type { Participant } from './candidates/participant.ts'
import { handOf } from './desk/desk-rule.ts'
import { type SolvedDesk, solveDesk } from './desk/solve-desk.ts'
import { figuresAt } from './draft/figures.ts'
import type { KeptDraft } from './draft/kept-draft.ts'
import { defaultSettings, type RoundSettings } from './round/round.ts'

/** Somebody with wishes, each with its class, and with what they teach. */
export type OnPaper = Partial<Participant> & { id: string; wants?: Record<string, 1 | 2 | 3>; gives?: string[] }

/** A desk without a school behind it: everybody alike in all that is not said. */
export function deskOf(people: readonly OnPaper[], settings: Partial<RoundSettings> = {}): Desk {
  const exchange: Exchange = {
    participants: new Map(people.map((one) => [one.id, participant(one)])),
    needs: people.flatMap(({ id, wants = {} }) =>
      Object.entries(wants).map(([competenceId, priorityClass]) => ({
        ...{ personId: id, competenceId, levelNow: 0, levelWanted: 2, priorityClass },
      })),
    ),
    offers: people.flatMap(({ id, gives = [] }) =>
      gives.map((competenceId) => ({ personId: id, competenceId, level: 3, readiness: 1 })),
    ),
    never: {
      ...{ avoided: new Set(), declined: new Set(), parted: new Set() },
      ...{ pairedAlready: new Set(), together: new Set() },
    },
    preferred: new Set(),
    ranBefore: new Set(),
    settings: { ...defaultSettings, ...settings },
  }
  const round = {
    ...{ id: 'round', diagnosisId: 'diagnosis', programmeId: 'programme', settings: exchange.settings, version: 1 },
    ...{ createdAt: new Date(0), publishedAt: null, reopenedAt: null, run: null, effect: null },
  }
  const none = { rules: [], standing: [], groups: [], listed: [] }
  return { round, exchange, hand: handOf([]), leftOut: new Set(), ...none }
}

function participant({ wants: _, gives: __, ...one }: OnPaper): Participant {
  return {
    ...{ surname: one.id, given: '', patronymic: '', position: 'учитель', subjects: [] },
    ...{ born: '1980', experienceYears: 20, superiorId: null, isDirector: false, places: 1 },
    ...{ hoursPerWeek: 2, hardNoTimes: [], load: 0 },
    ...one,
  }
}

export function solvedOf(desk: Desk): SolvedDesk {
  const solved = solveDesk(desk, undefined, {})
  if ('flaw' in solved) throw new Error(solved.flaw)
  if (solved.violations.length > 0) throw new Error(JSON.stringify(solved.violations))
  return solved
}

/** The desk solved, as it would be kept. */
export function keptOf(desk: Desk): KeptDraft {
  const { plan, certificate, directions, without, basis } = solvedOf(desk)
  const { asking, foremost } = figuresAt(desk, directions)
  const outcome = {
    ...plan,
    ...{ settings: desk.round.settings, participants: desk.exchange.participants.size, asking, foremost },
    ...{ exchanges: plan.reciprocalPairs, locked: desk.hand.locks.length, without },
  }
  const told = { id: 'draft', number: 1, madeAt: new Date(0), lacking: null, changes: [], changedAt: 0 }
  return { draft: { ...told, outcome, basis }, directions, certificate }
}
