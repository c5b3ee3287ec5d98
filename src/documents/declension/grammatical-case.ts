/** The five oblique cases a paper may ask for, and the nominative, so that a caller need not branch. */
export const GRAMMATICAL_CASES = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const

export type GrammaticalCase = (typeof GRAMMATICAL_CASES)[number]
export type ObliqueCase = Exclude<GrammaticalCase, 'nominative'>
export type Gender = 'male' | 'female'
