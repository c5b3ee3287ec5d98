import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { readStoredContent } from '../../platform/files.ts'
import { allow } from '../../platform/refusals.ts'
import { groupEntries } from '../group-list/group-list.ts'
import type { JournalTemplate, Paper } from '../journal/document.ts'
import { mayKeepPapers } from '../journal/document-permissions.ts'
import { documentFileName } from '../journal/file-name.ts'
import type { PaperValues } from '../journal/filled-in.ts'
import { templatesInUse } from '../own-templates/templates-in-use.ts'
import { writePaper } from '../thread/ask-paper-thread.ts'
import type { ArchiveEntry } from './archive-stream.ts'
import type { Pack } from './mentoring.ts'
import { readPack } from './pack-queries.ts'
import { tableOfParticipants } from './participants.ts'
import { packWords } from './words.ts'
import { rewriteDrafts } from './write-drafts.ts'

/** Whose papers: everybody's where neither is named. */
export type Chosen = { readonly person: string; readonly pair: string }

/** Every live paper of the programme, the table of participants and the lists of groups, in folders with Russian names. */
export async function packEntries(ctx: Context, chosen: Chosen): Promise<ArchiveEntry[]> {
  allow(mayKeepPapers(ctx.actor))
  const pack = await readPack(ctx)
  const papers = pack.papers.filter((paper) => isChosen(pack, paper, chosen))
  const drafts = papers.filter(({ state }) => state === 'draft')
  await rewriteDrafts(ctx, pack, drafts)
  const template = await templatesInUse(ctx)
  const stored = await storedPapers(ctx, papers)
  const table = { name: `${packWords('ru').tableName}.xlsx`, content: () => tableOfParticipants(pack) }
  const groups = chosen.person || chosen.pair ? [] : await groupEntries(ctx)
  return distinct([
    ...stored.map(({ name, key, fileId, values }) => ({
      name,
      content: () => (fileId ? readStoredContent(ctx, fileId) : writePaper(ctx, template(key).content, values)),
    })),
    table,
    ...groups,
  ])
}

function isChosen({ mentorings }: Pack, { personId, pairIds }: Paper, { person, pair }: Chosen): boolean {
  if (pair && !pairIds.includes(pair)) return false
  if (!person || personId === person) return true
  const isTheirs = mentorings.some(
    ({ pairId, mentorId, menteeId }) => pairIds.includes(pairId) && (mentorId === person || menteeId === person),
  )
  return personId === null && isTheirs
}

async function storedPapers({ db }: Context, papers: readonly Paper[]) {
  if (papers.length === 0) return []
  const folders = packWords('ru').folders
  const rows = await db
    .selectFrom('document')
    .select(['title', 'number', 'datedOn', 'fileId', 'snapshot'])
    .select(sql<JournalTemplate>`template`.as('key'))
    .where(
      'id',
      'in',
      papers.map(({ id }) => id),
    )
    .orderBy('template')
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map(({ snapshot, ...row }) => ({
    ...row,
    name: `${folders[row.key]}/${documentFileName(row)}`,
    values: snapshot as PaperValues,
  }))
}

/** Two files of the same name would overwrite each other when the archive is opened. */
function distinct(entries: ArchiveEntry[]): ArchiveEntry[] {
  const times = new Map<string, number>()
  return entries.map((entry) => {
    const time = (times.get(entry.name) ?? 0) + 1
    times.set(entry.name, time)
    return time === 1 ? entry : { ...entry, name: entry.name.replace(/(\.\w+)$/, ` (${time})$1`) }
  })
}
