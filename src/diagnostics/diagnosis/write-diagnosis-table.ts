import writeExcel, { type Row, type SheetData } from 'write-excel-file/node'
import type { Context } from '../../platform/context.ts'
import { fullName } from '../../ui/person-chip.tsx'
import { nameIn } from '../catalogue/catalogue.ts'
import { type CoverageBlock, coverageMap } from '../results/coverage-queries.ts'
import { coverageWords } from '../results/coverage-words.ts'
import { writePaperCode } from '../sheet/paper-code.ts'
import { sheetWords } from '../sheet/sheet-words.ts'
import type { Diagnosis } from './diagnosis-queries.ts'
import { diagnosisWords } from './diagnosis-words.ts'
import { allAnswers, allSheets, type SubmittedSheet } from './table-queries.ts'

/** Text is typed as text, so that a name beginning with `=` stays a name. */
const text = (value: string) => ({ value, type: String })
const head = (value: string) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })
const number = (value: number) => ({ value, type: Number })

/** The whole diagnosis as a workbook: the map, everybody's answers in the short code, everybody's conditions. */
export async function writeDiagnosisTable(ctx: Context, diagnosis: Diagnosis): Promise<Buffer> {
  const t = diagnosisWords(ctx.language)
  const blocks = await coverageMap(ctx, diagnosis)
  const submitted = await allSheets(ctx, diagnosis.id)
  const sheets = [
    { data: mapRows(ctx, blocks), sheet: t.sheetMap, columns: [{ width: 8 }, { width: 52 }] },
    {
      data: await answerRows(ctx, diagnosis.id, submitted, blocks),
      sheet: t.sheetAnswers,
      columns: [{ width: 36 }, { width: 30 }],
    },
    { data: conditionRows(ctx, submitted), sheet: t.sheetConditions, columns: [{ width: 36 }, { width: 12 }] },
  ]
  return writeExcel(sheets).toBuffer()
}

function mapRows(ctx: Context, blocks: CoverageBlock[]): SheetData {
  const t = coverageWords(ctx.language)
  const rows = blocks.flatMap((block) => block.rows)
  return [
    ['', t.competence, t.needed, t.able, t.met, t.withoutPlace, t.nobody].map(head),
    ...rows.map(
      (row): Row => [
        text(row.code),
        text(nameIn(row, ctx.language)),
        ...[row.needed, row.able, row.met, row.withoutPlace, row.nobody].map(number),
      ],
    ),
  ]
}

async function answerRows(
  ctx: Context,
  diagnosisId: string,
  people: SubmittedSheet[],
  blocks: CoverageBlock[],
): Promise<SheetData> {
  const t = diagnosisWords(ctx.language)
  const items = blocks.flatMap((block) => block.rows)
  const answers = await allAnswers(ctx, diagnosisId)
  return [
    [t.person, t.position, ...items.map(({ code }) => code)].map(head),
    ...people.map(
      (person): Row => [
        text(fullName(person)),
        text(person.position),
        ...items.map((item) => {
          const answer = answers.get(`${person.id}|${item.id}`)
          return answer ? text(writePaperCode(answer)) : null
        }),
      ],
    ),
  ]
}

function conditionRows(ctx: Context, sheets: SubmittedSheet[]): SheetData {
  const t = diagnosisWords(ctx.language)
  return [
    [t.person, t.colleagueLimit, t.hoursPerWeek, sheetWords(ctx.language).ownWords, t.source].map(head),
    ...sheets.map(
      (sheet): Row => [
        text(fullName(sheet)),
        number(sheet.colleagueLimit),
        sheet.hoursPerWeek === null ? null : number(Number(sheet.hoursPerWeek)),
        text(sheet.ownWords),
        text(t.sources[sheet.source === 'paper' ? 'paper' : 'screen']),
      ],
    ),
  ]
}
