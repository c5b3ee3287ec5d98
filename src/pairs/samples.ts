import type { Context } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { usualDates } from '../programme/pair-dates.ts'
import { type RecordedAnswer, recordAnswers } from './answers/answer-pair.ts'
import { onDocumentSigned } from './on-document-signed.ts'
import { kindOfPair, type PairKind } from './pair.ts'
import { levelsFrom } from './proposals/levels-before.ts'
import { proposePairs } from './proposals/propose-pairs.ts'

type Need = { mentorId: string; menteeId: string; competenceId: string; level: number | null }
type Answers = Omit<RecordedAnswer, 'pairId'>[]

type Sample = {
  needs: Need[]
  kind: Exclude<PairKind, 'reciprocal'>
  dates?: { startsOn: string; endsOn: string }
  answers: Answers
  isOrdered: boolean
}

const NOTHING_YET: Sample = { needs: [], kind: 'peer', answers: [], isOrdered: false }

/**
 * A pair made the way the product makes it: proposed, answered, ordered by the same actions, as the curator of `ctx`.
 * `aPair().helping(alsu, bella, tests).helping(bella, alsu, meetings).agreed().in(ctx)`
 */
export function aPair(sample: Sample = NOTHING_YET) {
  const but = (change: Partial<Sample>) => aPair({ ...sample, ...change })
  const people = [...new Set(sample.needs.flatMap((need) => [need.mentorId, need.menteeId]))]
  const saying = (given: Answers) => but({ answers: [...sample.answers, ...given] })
  return {
    /** One direction: who helps whom with what, and the level of the one who is helped. */
    helping: (mentorId: string, menteeId: string, competenceId: string, level: number | null = 1) =>
      but({ needs: [...sample.needs, { mentorId, menteeId, competenceId, level }] }),
    ofKind: (kind: Sample['kind']) => but({ kind }),
    from: (startsOn: string, endsOn: string) => but({ dates: { startsOn, endsOn } }),
    acceptedBy: (personId: string) => saying([{ personId, answer: 'accepted', reason: '' }]),
    declinedBy: (personId: string, reason = '') => saying([{ personId, answer: 'declined', reason }]),
    agreed: () => saying(people.map((personId) => ({ personId, answer: 'accepted', reason: '' }))),
    ordered: () =>
      but({
        isOrdered: true,
        answers: people.map((personId) => ({ personId, answer: 'accepted', reason: '' })),
      }),
    /** Makes it. @returns the pair's id */
    in: (ctx: Context) => make(ctx, sample),
  }
}

async function make(ctx: Context, { needs, kind, dates, answers, isOrdered }: Sample): Promise<string> {
  const directions = needs.map(({ level, ...need }) => ({
    ...need,
    ...levelsFrom(level),
  }))
  const [first, ...rest] = directions
  if (!first) throw new Error('a pair needs a direction: aPair().helping(mentor, mentee, competence)')
  const [pairId = ''] = await proposePairs(ctx, [
    {
      roundId: null,
      kind: kindOfPair(needs.map(({ mentorId }) => ({ mentorId, kind }))),
      ...(dates ?? usualDates(ctx.today)),
      directions: [first, ...rest],
    },
  ])
  await recordAnswers(
    ctx,
    answers.map((answer) => ({ ...answer, pairId })),
  )
  if (isOrdered) await onDocumentSigned(ctx, { documentId: newId(), template: 'order', pairIds: [pairId] })
  return pairId
}
