import type { Context } from '../../platform/context.ts'
import { ActButton, Form } from '../../ui/form.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { isOfRowLeft, type Note, sayNote } from '../import/note.ts'
import { importPreviewWords } from '../staff-import/import-preview-words.ts'
import type { ReadImport } from '../staff-import/import-queries.ts'
import { type ImportRow, shownRows, usualChoice } from '../staff-import/staff-import.ts'
import { IgnoredColumns, ImportColumns } from './import-columns.tsx'
import { type Candidate, ImportRowLine } from './import-row.tsx'

type Props = { ctx: Context; found: ReadImport; candidates: Candidate[]; applied?: { added: number; changed: number } }

const MOST_ROWS_LEFT = 300

const GROUPS = ['unclear', 'changed', 'new', 'refused', 'same'] as const

/** What was read, row by row, beside what the register says; then loaded, or not. */
export function ImportPreview({ ctx, found, candidates, applied }: Props) {
  const t = importPreviewWords(ctx.language)
  const to = pathsOf(ctx.school)
  const isPreview = found.state === 'preview'
  return (
    <Page
      ctx={ctx}
      title={isPreview ? t.previewTitle : found.fileName || t.pasted}
      section="people"
      lead={isPreview ? found.fileName || t.pasted : t.states[found.state]}
      margin={<Notes ctx={ctx} found={found} />}
    >
      {applied && (
        <div class="note good" role="status">
          <p>
            {t.applied(applied.added, applied.changed)} <a href={to.people}>{t.toPeople}</a>
          </p>
        </div>
      )}
      {found.trouble && <Trouble ctx={ctx} trouble={found.trouble} />}
      {found.state === 'failed' && (
        <p>
          <a class="button" href={to.imports}>
            {t.chooseOther}
          </a>
        </p>
      )}
      <Counts ctx={ctx} found={found} />
      {isPreview && <ImportColumns ctx={ctx} found={found} />}
      {isPreview && <IgnoredColumns ctx={ctx} found={found} />}
      {isPreview ? (
        <Form ctx={ctx} action={`${to.import(found.id)}/application`} class="import-rows">
          <Groups ctx={ctx} found={found} candidates={candidates} />
          <div class="bulk">
            <button class="button" type="submit">
              {t.apply}
            </button>
            <a href={to.imports}>{t.drop}</a>
          </div>
        </Form>
      ) : (
        <Groups ctx={ctx} found={found} candidates={candidates} isDone />
      )}
      {found.state === 'applied' && (
        <div class="actions">
          <ActButton ctx={ctx} action={`${to.import(found.id)}/undoing`} label={t.undo} class="danger" />
          <span class="quiet">{t.undoHint}</span>
        </div>
      )}
    </Page>
  )
}

function Trouble({ ctx, trouble }: { ctx: Context; trouble: NonNullable<ReadImport['trouble']> }) {
  const said =
    trouble.key === 'broke'
      ? importPreviewWords(ctx.language).broke
      : sayNote({ key: trouble.key, details: trouble.details }, ctx.language)
  return (
    <div class="note bad" role="alert">
      <p>{said}</p>
    </div>
  )
}

function Notes({ ctx, found }: { ctx: Context; found: ReadImport }) {
  const t = importPreviewWords(ctx.language)
  const shown = shownRows(found.rows)
  // columns that are never taken are named among those not taken, and what is wrong with a row stands in the row
  const problems = found.problems.filter(
    (problem) => problem.key !== 'privateColumn' && !isOfRowLeft(problem) && !shown.has(problem.row ?? 0),
  )
  return (
    <>
      {problems.length > 0 && (
        <MarginNote title={t.problemsTitle}>
          <ul class="plain-list">
            {problems.slice(0, 60).map((problem) => (
              <li>{t.problem(problem.row, problem.column, sayNote(problem, ctx.language))}</li>
            ))}
          </ul>
        </MarginNote>
      )}
      <MarginNote title={t.neverTitle}>
        <p>{t.never}</p>
      </MarginNote>
    </>
  )
}

function Counts({ ctx, found: { rows, problems } }: { ctx: Context; found: ReadImport }) {
  const t = importPreviewWords(ctx.language)
  const left = problems.filter(isOfRowLeft).length
  return (
    <ul class="numbers">
      {GROUPS.map(
        (group) =>
          [group, rows.filter((row) => row.verdict === group).length + (group === 'refused' ? left : 0)] as const,
      )
        .filter(([, number]) => number > 0)
        .map(([group, number]) => (
          <li>
            <b>{number}</b>
            <span>{t.counts[group]}</span>
          </li>
        ))}
    </ul>
  )
}

type GroupsProps = { ctx: Context; found: ReadImport; candidates: Candidate[]; isDone?: boolean }

function Groups({ ctx, found: { rows, problems }, candidates, isDone }: GroupsProps) {
  const t = importPreviewWords(ctx.language)
  const shown = shownRows(rows)
  const left = problems.filter(isOfRowLeft)
  const notes = Map.groupBy(problems, ({ row }) => row)
  const leftIn = (group: ImportRow['verdict']) => (group === 'refused' ? left : [])
  return (
    <>
      {GROUPS.map((group) => [group, rows.filter((row) => row.verdict === group)] as const)
        .filter(([group, some]) => some.length + leftIn(group).length > 0)
        .map(([group, some]) => (
          <details open={group !== 'same'}>
            <summary>
              <h2>
                {t.groups[group]} — {some.length + leftIn(group).length}
              </h2>
            </summary>
            <div class="table-wrap">
              <table class="cards">
                <tbody>
                  {some
                    .filter(({ row }) => shown.has(row))
                    .map((row) => (
                      <ImportRowLine {...{ ctx, row, candidates, isDone, notes: notes.get(row.row) ?? [] }} />
                    ))}
                  <RowsLeft ctx={ctx} left={leftIn(group)} isDone={isDone} />
                </tbody>
              </table>
            </div>
            <Rest ctx={ctx} group={group} number={some.filter(({ row }) => !shown.has(row)).length} isDone={isDone} />
          </details>
        ))}
    </>
  )
}

/** Rows of the file that bring nobody, each with its reason. */
function RowsLeft({ ctx, left, isDone }: { ctx: Context; left: Note[]; isDone?: boolean }) {
  const t = importPreviewWords(ctx.language)
  return (
    <>
      {left.slice(0, MOST_ROWS_LEFT).map((one) => (
        <tr>
          {!isDone && <td class="pick" />}
          <td colspan={2}>{sayNote(one, ctx.language)}</td>
          <td class="quiet nowrap">{t.row(one.row ?? 0)}</td>
        </tr>
      ))}
      {left.length > MOST_ROWS_LEFT && (
        <tr>
          <td colspan={4}>{t.andMore(left.length - MOST_ROWS_LEFT)}</td>
        </tr>
      )}
    </>
  )
}

type RestProps = { ctx: Context; group: ImportRow['verdict']; number: number; isDone?: boolean }

/** A long list is not shown whole: of the rest there is the number, and one tick for all of it. */
function Rest({ ctx, group, number, isDone }: RestProps) {
  const t = importPreviewWords(ctx.language)
  if (number === 0) return null
  if (isDone || usualChoice(group) === 'leave') return <p class="quiet">{t.andMore(number)}</p>
  return (
    <label class="choice">
      <input type="checkbox" name={`rest.${group}`} value="take" checked />
      <span>{t.takeRest(number)}</span>
    </label>
  )
}
