import type { Context } from '../../platform/context.ts'
import { CheckGroup, FileField, TextArea, TextField } from '../../ui/fields.tsx'
import { ActButton, Form } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { shortName } from '../../ui/person-chip.tsx'
import type { Problems } from '../../ui/read-form.ts'
import { isNumbered, isOpenTo } from '../journal/document.ts'
import type { DocumentRow } from '../journal/document-queries.ts'
import type { LackingGround } from '../journal/order-grounds.ts'
import type { RestingOrder } from '../journal/order-resting-on.ts'
import { journalWords } from '../journal/words.ts'
import type { PackRow } from '../pack/pack-rows.ts'
import { shortDay } from '../paper-blanks.ts'
import { DocumentFacts } from './document-facts.tsx'
import { LackingGrounds } from './lacking-grounds.tsx'
import { OrderAnnex } from './order-annex.tsx'
import { Said } from './paper-tabs.tsx'

export type DocumentView = {
  document: DocumentRow
  /** For a draft: what the number might be, and the school's pattern of it. */
  suggestion: string
  mask: string
  /** For a draft order: the pairs that may be in it. */
  pairs: PackRow[]
  /** For a draft order: the papers that have to be signed before it. */
  lacking: LackingGround[]
  /** For a mentor's signed paper: the signed order that rests on it. */
  heldBy: RestingOrder | undefined
}

type Props = {
  ctx: Context
  view: DocumentView
  said?: string | undefined
  problems?: Problems
  typed?: { number?: string; datedOn?: string; earlyWhy?: string }
  cancelProblems?: Problems
}

/** One paper: what it says, and what can be done with it as it stands. */
export function DocumentPage({ ctx, view, said, problems, typed, cancelProblems }: Props) {
  const t = journalWords(ctx.language)
  const to = pathsOf(ctx.school)
  const { document } = view
  return (
    <Page
      ctx={ctx}
      title={document.title}
      section="documents"
      lead={<a href={to.documentJournal}>{t.journalTitle}</a>}
      head={
        <div class="actions">
          <a class="button" href={to.documentFile(document.id)}>
            {t.download}
          </a>
        </div>
      }
      margin={
        <>
          <MarginNote title={t.lawTitle} source={<Law ctx={ctx} of="tk-351-8" />}>
            <p>{t.law}</p>
          </MarginNote>
          <MarginNote title={t.draftTitle}>
            <p>{t.draft}</p>
          </MarginNote>
        </>
      }
    >
      <Said>{said}</Said>
      <LackingGrounds ctx={ctx} lacking={view.lacking} />
      <DocumentFacts ctx={ctx} document={document} />
      {isOpenTo('sign', document.state) && <Details ctx={ctx} view={view} problems={problems} typed={typed} />}
      {document.template === 'order' && <OrderAnnex ctx={ctx} values={document.values} />}
      {view.pairs.length > 0 && <OrderPairs ctx={ctx} view={view} />}
      <Backwards ctx={ctx} view={view} problems={cancelProblems} />
    </Page>
  )
}

function Details({ ctx, view, problems, typed }: Omit<Props, 'said'>) {
  const t = journalWords(ctx.language)
  const to = pathsOf(ctx.school)
  const { document, suggestion, mask, lacking } = view
  const isReady = lacking.length === 0
  const hint = document.template === 'order' ? t.numberHint(mask) : t.numberPlain
  return (
    <section>
      <h2>{t.detailsTitle}</h2>
      <Form
        ctx={ctx}
        action={to.documentSignature(document.id)}
        version={document.version}
        withFiles
        problems={problems}
        labels={{ number: t.number, datedOn: t.datedOn, scan: t.scan }}
      >
        {isNumbered(document.template) && (
          <TextField
            name="number"
            label={t.number}
            hint={hint}
            value={typed?.number ?? (document.number || suggestion)}
            problems={problems}
            short
          />
        )}
        <TextField
          name="datedOn"
          type="date"
          label={t.datedOn}
          hint={t.dateHint}
          value={typed?.datedOn ?? document.datedOn ?? ''}
          problems={problems}
          max={ctx.today}
          short
        />
        {(problems?.earlyWhy || typed?.earlyWhy) && (
          <TextArea
            name="earlyWhy"
            label={t.earlyWhy}
            hint={t.earlyHint}
            value={typed?.earlyWhy}
            problems={problems}
            rows={2}
          />
        )}
        {isReady && (
          <FileField name="scan" label={t.scan} hint={t.scanHint} accept=".pdf,.jpg,.jpeg,.png" problems={problems} />
        )}
        <div class="actions">
          {isReady && (
            <button class="button quiet-button" type="submit">
              {t.sign}
            </button>
          )}
          <button class="button quiet-button" type="submit" formaction={to.document(document.id)}>
            {t.saveDetails}
          </button>
        </div>
      </Form>
      <ActButton ctx={ctx} action={to.documentRenewal(document.id)} label={t.renew} class="quiet-button small-button" />
    </section>
  )
}

function OrderPairs({ ctx, view }: { ctx: Context; view: DocumentView }) {
  const t = journalWords(ctx.language)
  const { document, pairs } = view
  return (
    <section>
      <h2>{t.choosePairs}</h2>
      <Form ctx={ctx} action={pathsOf(ctx.school).documentPairs(document.id)}>
        <CheckGroup
          name="pair"
          label={t.choosePairsLabel}
          hint={t.choosePairsHint}
          chosen={[...document.pairIds]}
          choices={pairs.map(({ pairId, ways, isSeat }) => ({
            value: pairId,
            label: [
              ways.map(({ mentor, mentee }) => `${shortName(mentor)} → ${shortName(mentee)}`).join(', '),
              isSeat ? t.seat : '',
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
        <button class="button quiet-button" type="submit">
          {t.savePairs}
        </button>
      </Form>
    </section>
  )
}

/** The ways back: a signature marked by mistake, a paper that is void. */
function Backwards({ ctx, view, problems }: { ctx: Context; view: DocumentView; problems?: Problems }) {
  const t = journalWords(ctx.language)
  const to = pathsOf(ctx.school)
  const { document, heldBy } = view
  if (!isOpenTo('cancel', document.state)) return null
  return (
    <section>
      {heldBy && (
        <p>
          {t.orderRests(heldBy.number, shortDay(heldBy.datedOn))} <a href={to.document(heldBy.id)}>{t.order}</a>
        </p>
      )}
      {isOpenTo('undo signing', document.state) && !heldBy && (
        <div class="actions">
          <ActButton ctx={ctx} action={to.documentUnsigning(document.id)} label={t.undoSigning} />
          <span class="quiet">{t.undoSigningWhy}</span>
        </div>
      )}
      <details class="cancel-paper" open={problems !== undefined}>
        <summary>{t.cancelTitle}</summary>
        <Form ctx={ctx} action={to.documentCancellation(document.id)} problems={problems} labels={{ why: t.cancelWhy }}>
          <TextArea name="why" label={t.cancelWhy} hint={t.cancelHint} problems={problems} rows={2} />
          <button class="button danger" type="submit">
            {t.cancel}
          </button>
        </Form>
      </details>
    </section>
  )
}
