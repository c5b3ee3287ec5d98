import type { Context } from '../../platform/context.ts'
import type { Difference } from '../../platform/refusals.ts'
import type { Answer } from '../results/deficit.ts'
import type { SheetKey } from './lock-sheet.ts'
import type { Marks } from './opened-page.ts'
import { writePaperCode } from './paper-code.ts'
import type { AnsweredItem } from './sheet-queries.ts'

/** What is said about each competence, by its id. */
export type Answers = ReadonlyMap<string, Answer>

/** Writes one person's own answers; each replaces what was said before. `page` is the page of the form that says so. */
export async function saveAnswers(
  ctx: Context,
  { diagnosisId, personId }: SheetKey,
  answers: Answers,
  page: string | null = null,
): Promise<void> {
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
    pageId: page,
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
        pageId: eb.ref('excluded.pageId'),
      })),
    )
    .execute()
}

/** What a page of the form says of one competence; «прежде всего» stands on the last page. */
export const markOf = ({ level, wishes, isReady }: Answer): string =>
  writePaperCode({ level, wishes, isReady, isForemost: false })

export const marksOf = (items: readonly AnsweredItem[]): Marks =>
  Object.fromEntries(items.map(({ code, self }) => [code, markOf(self)]))

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
