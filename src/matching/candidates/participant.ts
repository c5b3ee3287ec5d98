import type { Named } from '../../ui/person-chip.tsx'

/** Somebody who takes part in a round: working staff with a standing consent and a submitted sheet. */
export type Participant = Named & {
  id: string
  position: string
  subjects: string[]
  /** `1968-04-02`, or `1968` where only the year is known. */
  born: string | null
  experienceYears: number | null
  superiorId: string | null
  isDirector: boolean
  /** How many colleagues they are ready to help, less those they help already outside this round. */
  places: number
  hoursPerWeek: number | null
  hardNoTimes: string[]
  /** Colleagues helped already in this programme, outside this round. */
  load: number
  /** Groups led already in this round, locked or proposed: so many places are taken off `places`. */
  leads?: number
}

export type Need = {
  personId: string
  competenceId: string
  levelNow: number
  levelWanted: number
  priorityClass: 1 | 2 | 3
}

export type Offer = { personId: string; competenceId: string; level: number; readiness: number }
