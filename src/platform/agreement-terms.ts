import type { Context } from './context.ts'

/** What the agreement of a mentor will say, in words of a sentence. */
export type AgreementTerms = {
  /** «не менее 8 встреч с каждым наставляемым» */
  meetings: string
  /** «очная», «дистанционная», «смешанная (очная и дистанционная)» */
  mode: string
  /** What the mentor keeps: «план пары; учёт встреч; итоговый отчёт – в электронной форме». */
  documents: string
  /** «стимулирующая, в размере 2 500 рублей в месяц за каждого наставляемого»; null where the sum is not set yet. */
  pay: string | null
  /** Once it is signed: its number, empty where it has none. */
  signedAs: string | null
}

/**
 * A proposal tells its mentor what the agreement is going to say. Pairs are told before papers in the story, so they ask
 * here; `documents/agreement-terms.ts` answers.
 */
export type TermsOfAgreements = {
  /**
   * For each of these mentors, by id: one agreement is for all that they are asked to do, alone and in groups. `pairIds`: the pairs
   * in question, which count even where they are over.
   */
  promisedTo(
    ctx: Pick<Context, 'db' | 'school' | 'frame'>,
    mentorIds: readonly string[],
    pairIds: readonly string[],
  ): Promise<Map<string, AgreementTerms>>
}
