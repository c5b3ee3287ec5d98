import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { asJson } from '../../platform/json.ts'
import type { Paper } from '../journal/document.ts'
import type { PaperValues } from '../journal/filled-in.ts'
import { templatesInUse } from '../own-templates/templates-in-use.ts'
import { askPaperThread } from '../thread/ask-paper-thread.ts'
import type { Pack } from './mentoring.ts'

/** Serialises everything that decides which papers there are and how they are numbered, school by school. */
export async function lockPapers({ db, school }: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('papers ' || ${school.id}, 0))`.execute(db)
}

/** Writes what the drafts say anew from the present data, in one statement; signed papers are never among them. @returns it by ids */
export async function rewriteDrafts(
  ctx: Context,
  pack: Pack,
  drafts: readonly Paper[],
): Promise<Map<string, PaperValues>> {
  const named = new Set(pack.mentorings.map(({ pairId }) => pairId))
  const current = drafts.filter(({ pairIds }) => pairIds.some((id) => named.has(id)))
  if (current.length === 0) return new Map()
  const template = await templatesInUse(ctx)
  const values = await askPaperThread(ctx, 'paperValues', { papers: current, pack })
  const rows = current.map((paper, nth) => ({
    id: paper.id,
    snapshot: values[nth],
    edition: template(paper.template).edition,
  }))
  await sql`
    update document set snapshot = fresh.snapshot, edition = fresh.edition, written_at = ${ctx.now}
    from jsonb_to_recordset(${asJson(rows)}) as fresh (id uuid, snapshot jsonb, edition text)
    where document.id = fresh.id and document.state = 'draft'
      and (document.snapshot, document.edition) is distinct from (fresh.snapshot, fresh.edition)`.execute(ctx.db)
  return new Map(current.map(({ id }, nth) => [id, values[nth]!]))
}
