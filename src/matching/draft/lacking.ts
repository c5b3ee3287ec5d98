/** How many colleagues a mentor who is found may be expected to help at most. */
export const PLACES_OF_ONE_MORE = 2

/** What it would change for everybody: people who get a pair, and needs served, more than now. */
export type OneMore = { people: number; needs: number; nowWith: string[] }

/** One more mentor of a skill with so many places (as many as may be expected in counts of old), and one more place of a mentor, each where it changes something; the most helpful first. */
export type Lacking = {
  mentors: ({ competenceId: string; places?: number } & OneMore)[]
  places: ({ mentorId: string } & OneMore)[]
}
