import type { Context } from '../../platform/context.ts'
import type { Difference } from '../../platform/refusals.ts'
import type { Answer } from '../results/deficit.ts'
import type { SheetKey } from './lock-sheet.ts'
import { writePaperCode } from './paper-code.ts'
import type { AnsweredItem } from './sheet-queries.ts'

/** What is said about each competence, by its id. */
export type Answers = ReadonlyMap<string, Answer>

/** Writes one person's own answers; each replaces what was said before. */
export async function saveAnswers(ctx: Context, { diagnosisId, personId }: SheetKey, answers: Answers): Promise<void> {
  if (answers.size === 0) return
  const rows = [...answers].map(([competenceId, answer]) => ({
    ...answer,
    schoolId: ctx.school.id,
    diagnosisId,
    personId,
    competenceId,
    view: 'self',
    ratedBy: ctx.actor.membershipId,
    ratedAt: ctx.now,
  }))
  await ctx.db
    .insertInto('rating')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['schoolId', 'diagnosisId', 'personId', 'competenceId', 'view']).doUpdateSet((eb) => ({
        level: eb.ref('excluded.level'),
        wishes: eb.ref('excluded.wishes'),
        isForemost: eb.ref('excluded.isForemost'),
        isReady: eb.ref('excluded.isReady'),
        ratedBy: eb.ref('excluded.ratedBy'),
        ratedAt: eb.ref('excluded.ratedAt'),
      })),
    )
    .execute()
}

/** The rows on which a stale form and what is saved disagree, in the short code of the paper sheet. */
export function differingAnswers(items: readonly AnsweredItem[], typed: Answers): Difference[] {
  return items
    .map((item) => ({
      label: `${item.code} ${item.name}`,
      saved: writePaperCode(item.self),
      typed: writePaperCode(typed.get(item.id) ?? item.self),
    }))
    .filter(({ saved, typed: said }) => saved !== said)
}
