export type Objective = 'coverage' | 'total'

/** What the curator chooses. Everything has a default. */
export type Settings = {
  /** `coverage`: people, then needs of class 1, 2, 3, then value. `total`: value alone. */
  objective: Objective
  /** Added to the value for every two people who mentor each other. Whole number, 0 = off. */
  reciprocity: number
  /** Added to the value for every three people A→B→C→A. Whole number, 0 = off. */
  cycles: number
  /** Between coverage and value: as many as can be of those left out last time, then the worst-served need as well served as can be. */
  fair: boolean
  /** What the second arc of one mentor costs, the third twice that, and so on; a large one spreads load as evenly as can be. Whole number, 0 = off. */
  balance: number
  /** Only exchanges may be chosen, between two people or, with 3, in circles of three too: everybody gives as much as they take. 0 = off. */
  onlyExchanges: 0 | 2 | 3
  seed: number
  /** How many neighbourhoods are searched for better exchanges once the bound is tight; up to ten times as many for a region. Below 0: only the bound is wanted, by so many steps. */
  tries: number
  /** A gap at which the search for better exchanges ends: 0.0005 is 0.05 %. 0 = it goes on to the end. */
  enough: number
  /** Seconds. The best plan so far is returned with its gap. */
  timeLimit: number
}

export const defaultSettings: Settings = {
  objective: 'coverage',
  reciprocity: 300,
  cycles: 0,
  fair: false,
  balance: 0,
  onlyExchanges: 0,
  seed: 1,
  tries: 60,
  enough: 0,
  timeLimit: 60,
}
