import { recordConsents } from '../../people/consents/record-consent.ts'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { storeFile } from '../../platform/files.ts'
import { asJson } from '../../platform/json.ts'
import { DOCX } from '../../platform/media-types.ts'
import { allow, Conflicting } from '../../platform/refusals.ts'
import type { Problems } from '../../ui/read-form.ts'
import type { TemplateKey } from '../editions.ts'
import { type TemplateInUse, templatesInUse } from '../own-templates/templates-in-use.ts'
import type { Pack } from '../pack/mentoring.ts'
import { readPack } from '../pack/pack-queries.ts'
import { paperValues } from '../pack/paper-values.ts'
import { lockPapers } from '../pack/write-drafts.ts'
import { writePaper } from '../thread/ask-paper-thread.ts'
import { detailProblems } from './check-details.ts'
import { laterPairs, orderProblems } from './check-order.ts'
import { isOpenTo, type Paper } from './document.ts'
import { mayKeepPapers } from './document-permissions.ts'
import { documentFileName } from './file-name.ts'
import { filledIn, type PaperValues } from './filled-in.ts'
import { type Details, lockDocument, sameDetails } from './lock-document.ts'
import { reportOrder } from './report-order.ts'
import { journalWords } from './words.ts'

/** `earlyWhy`: why an order is dated before its pairs were proposed; '' where nobody has said. */
export type Signing = Details & { readonly version: number; readonly scanId: string | null; readonly earlyWhy: string }

type Beside = Pick<Signing, 'scanId' | 'earlyWhy'>

/** One paper has been signed, with the number and date that stand on it. Returns what is wrong with them. */
export async function signDocument(ctx: Context, id: string, signing: Signing): Promise<Problems> {
  allow(mayKeepPapers(ctx.actor))
  await lockPapers(ctx)
  const document = await lockDocument(ctx, id, 'sign')
  sameDetails(ctx, document, signing, signing.version)
  const { number, datedOn } = signing
  return sign(ctx, await readPack(ctx), [{ ...document, number, datedOn }], signing)
}

export type ManySigned = { signed: number; problems: Problems }

/** Drafts signed in one go; those that have no date of their own get this one. Without ids: all consents and agreements. */
export async function signDocuments(ctx: Context, ids: readonly string[], datedOn: string): Promise<ManySigned> {
  allow(mayKeepPapers(ctx.actor))
  await lockPapers(ctx)
  const pack = await readPack(ctx)
  const drafts = pack.papers.filter(({ state }) => state === 'draft')
  const chosen = drafts.filter(({ id, personId }) => (ids.length > 0 ? ids.includes(id) : personId !== null))
  if (chosen.length === 0) return { signed: 0, problems: { document: journalWords(ctx.language).nothingToSign } }
  const papers = chosen.map((paper) => ({ ...paper, datedOn: paper.datedOn ?? datedOn }))
  const problems = await sign(ctx, pack, papers, { scanId: null, earlyWhy: '' })
  return { signed: papers.length, problems }
}

async function sign(ctx: Context, pack: Pack, papers: readonly Paper[], beside: Beside): Promise<Problems> {
  const t = journalWords(ctx.language)
  if (papers.some(({ datedOn }) => datedOn === null)) return { datedOn: t.dateNeeded }
  const orders = papers.filter(isOrder)
  if (orders.some(({ number }) => number === '')) return { number: t.numberNeeded }
  const later = await laterPairs(ctx, orders)
  const problems = {
    ...(await detailProblems(ctx, pack, papers)),
    ...orderProblems(ctx, asSigned(pack, papers), orders, beside.earlyWhy ? [] : later),
  }
  if (Object.keys(problems).length > 0) return problems
  await keepAll(ctx, pack, papers, later.length > 0 ? beside : { ...beside, earlyWhy: '' })
  await recordSigned(ctx, papers, beside.scanId)
  return {}
}

async function keepAll(ctx: Context, pack: Pack, papers: readonly Paper[], beside: Beside): Promise<void> {
  const signed = pack.papers.map((paper) => papers.find(({ id }) => id === paper.id) ?? paper)
  const template = await templatesInUse(ctx)
  const printed = await printedValues(ctx, papers)
  for (const paper of papers) {
    const keeping = { ...beside, printed: printed.get(paper.id)!, template }
    await keepSigned(ctx, paper, { ...pack, papers: signed }, keeping)
  }
}

const isOrder = ({ template }: Paper) => template === 'order'

function asSigned(pack: Pack, papers: readonly Paper[]): Pack {
  const signed = new Set(papers.map(({ id }) => id))
  return { ...pack, papers: pack.papers.map((one) => (signed.has(one.id) ? { ...one, state: 'signed' } : one)) }
}

type Keeping = Beside & {
  printed: { values: PaperValues; title: string; isDraft: boolean }
  template: (key: TemplateKey) => TemplateInUse
}

/** The text that was printed, completed by what was filled in by hand, becomes a file that nothing changes any more. */
async function keepSigned(ctx: Context, paper: Paper, pack: Pack, keeping: Keeping): Promise<void> {
  const { printed, template, scanId, earlyWhy } = keeping
  if (!printed.isDraft) throw new Conflicting(journalWords(ctx.language).closed.signed)
  const values = hasPairs(paper, pack) ? filledIn(printed.values, paperValues(paper, pack)) : printed.values
  const { content, edition } = template(paper.template)
  const fileId = await storeFile(ctx, {
    name: documentFileName({ ...paper, title: printed.title }),
    mediaType: DOCX,
    content: await writePaper(ctx, content, values),
  })
  const { number, datedOn } = paper
  await ctx.db
    .updateTable('document')
    .set((eb) => ({
      state: 'signed',
      number,
      datedOn,
      edition,
      fileId,
      scanId,
      earlyWhy: isOrder(paper) ? earlyWhy : '',
      signedAt: ctx.now,
      version: eb('version', '+', 1),
    }))
    .set({ snapshot: asJson(values) })
    .where('id', '=', paper.id)
    .execute()
}

const hasPairs = (paper: Paper, pack: Pack) => pack.mentorings.some(({ pairId }) => paper.pairIds.includes(pairId))

async function printedValues({ db }: Context, papers: readonly Paper[]): Promise<Map<string, Keeping['printed']>> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'title', 'snapshot', 'state'])
    .where(
      'id',
      'in',
      papers.map(({ id }) => id),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(
    rows.map(({ id, title, snapshot, state }) => [
      id,
      { values: snapshot as PaperValues, title, isDraft: isOpenTo('sign', state as Paper['state']) },
    ]),
  )
}

/** A signed consent counts among the consents of its mentor from its date on; a signed order puts its pairs to work. */
async function recordSigned(ctx: Context, papers: readonly Paper[], scanId: string | null): Promise<void> {
  const consents = Map.groupBy(
    papers.filter(({ template }) => template === 'consent'),
    ({ datedOn }) => datedOn!,
  )
  for (const [signedOn, signed] of consents) {
    const mentors = signed.flatMap(({ personId }) => personId ?? [])
    await recordConsents(ctx, mentors, { kind: 'mentoring', signedOn, fileId: scanId })
  }
  for (const { id: documentId, template, pairIds } of papers)
    await record(ctx, 'DocumentSigned', { documentId, template, pairIds: [...pairIds] })
  if (papers.some(isOrder)) await reportOrder(ctx)
}
