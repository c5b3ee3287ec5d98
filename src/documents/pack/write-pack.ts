import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { asJson } from '../../platform/json.ts'
import { allow, found } from '../../platform/refusals.ts'
import { type JournalTemplate, PAIR_GONE, type Paper } from '../journal/document.ts'
import { mayKeepPapers } from '../journal/document-permissions.ts'
import { AGREEMENT_MASK, nextNumber } from '../journal/number-mask.ts'
import { numbersGiven } from '../journal/number-queries.ts'
import { templatesInUse } from '../own-templates/templates-in-use.ts'
import { fullName } from '../paper-person.ts'
import { askPaperThread } from '../thread/ask-paper-thread.ts'
import type { Pack } from './mentoring.ts'
import { readPack } from './pack-queries.ts'
import { personOf } from './paper-values.ts'
import { planPack, type Writing } from './plan-pack.ts'
import { packWords } from './words.ts'
import { lockPapers, rewriteDrafts } from './write-drafts.ts'

export type PackWritten = { written: number; renewed: number; dropped: number }

/** Writes every paper that is missing and brings the drafts up to the present data. Signed papers stay as they are. */
export async function writePack(ctx: Context): Promise<PackWritten> {
  allow(mayKeepPapers(ctx.actor))
  await lockPapers(ctx)
  const pack = await readPack(ctx)
  const { writings, abandoned } = planPack(pack.mentorings, pack.papers)
  const added = await newPapers(ctx, writings.filter(({ id }) => id === null).toSorted(byName(pack)))
  const renewed = writings.flatMap((writing) => renewedPaper(writing, pack))
  const others = pack.papers.filter(({ id, state }) => state === 'signed' && !abandoned.includes(id))
  const planned: Pack = { ...pack, papers: [...others, ...renewed, ...added] }
  await insertPapers(ctx, planned, added)
  await namePairs(ctx, renewed)
  await rewriteDrafts(ctx, planned, renewed)
  await dropDrafts(ctx, abandoned)
  if (added.length > 0) await record(ctx, 'DocumentsWritten', { documentIds: added.map(({ id }) => id) })
  return { written: added.length, renewed: renewed.length, dropped: abandoned.length }
}

/** In the alphabet of the mentors, so that the numbers run as the annex does. */
const byName = (pack: Pack) => (one: Writing, other: Writing) =>
  one.personId && other.personId
    ? fullName(personOf(pack, one.personId)).localeCompare(fullName(personOf(pack, other.personId)), 'ru')
    : 0

/** Agreements are numbered at once, because consents and the order name the numbers; orders by whoever registers them. */
async function newPapers(ctx: Context, writings: readonly Writing[]): Promise<Paper[]> {
  const given = await numbersGiven(ctx, 'supplementary-agreement')
  return writings.map(({ template, personId, pairIds }) => {
    const number = template === 'supplementary-agreement' ? nextNumber(AGREEMENT_MASK, given) : ''
    if (number) given.push(number)
    return { id: newId(), template, personId, number, datedOn: null, state: 'draft', pairIds }
  })
}

function renewedPaper({ id, pairIds }: Writing, pack: Pack): Paper[] {
  const paper = pack.papers.find((one) => one.id === id)
  return paper ? [{ ...paper, pairIds }] : []
}

/** Inserts drafts with what they say by the pack, which already holds them. */
export async function insertPapers(ctx: Context, pack: Pack, papers: readonly Paper[]): Promise<void> {
  if (papers.length === 0) return
  const template = await templatesInUse(ctx)
  const values = await askPaperThread(ctx, 'paperValues', { papers, pack })
  const rows = papers.map((paper, nth) => ({
    schoolId: ctx.school.id,
    id: paper.id,
    programmeId: found(ctx.frame.programmeId),
    template: paper.template,
    edition: template(paper.template).edition,
    title: titleOf(paper.template, pack, paper.personId),
    personId: paper.personId,
    number: paper.number,
    snapshot: asJson(values[nth]!),
    createdBy: ctx.actor.membershipId,
    createdAt: ctx.now,
    writtenAt: ctx.now,
  }))
  await ctx.db.insertInto('document').values(rows).execute()
  await insertPairs(ctx, papers)
}

function titleOf(template: JournalTemplate, pack: Pack, personId: string | null): string {
  const { titles } = packWords('ru')
  return personId ? `${titles[template]}: ${fullName(personOf(pack, personId))}` : titles[template]
}

/** Makes the drafts name exactly their pairs. */
export async function namePairs(ctx: Context, papers: readonly Paper[]): Promise<void> {
  if (papers.length === 0) return
  const ids = papers.map(({ id }) => id)
  await ctx.db.deleteFrom('documentPair').where('documentId', 'in', ids).execute()
  await insertPairs(ctx, papers)
}

async function insertPairs(ctx: Context, papers: readonly Paper[]): Promise<void> {
  const rows = papers.flatMap(({ id, pairIds }) =>
    pairIds.map((pairId) => ({ schoolId: ctx.school.id, documentId: id, pairId })),
  )
  if (rows.length > 0) await ctx.db.insertInto('documentPair').values(rows).execute()
}

/** Drafts that have no pair left to name are cancelled: the journal keeps them with the reason. */
export async function dropDrafts(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.db
    .updateTable('document')
    .set((eb) => ({
      state: 'cancelled',
      cancelledAt: ctx.now,
      cancelledWhy: PAIR_GONE,
      version: eb('version', '+', 1),
    }))
    .where('id', 'in', [...ids])
    .where('state', '=', 'draft')
    .execute()
}
