import writeExcelFile from 'write-excel-file/node'
import { FORM_NAME, kindInList } from './mentoring-terms.ts'
import type { OrderedMentoring } from './ordered-mentoring.ts'
import { shortDay } from './paper-blanks.ts'
import { fullName } from './paper-person.ts'

export type Participation = Pick<
  OrderedMentoring,
  'mentor' | 'mentee' | 'directions' | 'kind' | 'groupId' | 'startsOn' | 'endsOn'
> & {
  readonly consentOn: string | null
  readonly agreement: { readonly number: string | null; readonly datedOn: string | null }
  readonly order: { readonly number: string | null; readonly datedOn: string | null }
}

const COLUMNS: {
  heading: string
  width: number
  text: (row: Participation, index: number, all: readonly Participation[]) => string
}[] = [
  { heading: '№', width: 5, text: (_, index) => String(index + 1) },
  { heading: 'Наставник', width: 34, text: ({ mentor }) => fullName(mentor) },
  { heading: 'Должность наставника', width: 34, text: ({ mentor }) => mentor.position },
  { heading: 'Наставляемый', width: 34, text: ({ mentee }) => fullName(mentee) },
  { heading: 'Должность наставляемого', width: 34, text: ({ mentee }) => mentee.position },
  { heading: 'Направление', width: 42, text: ({ directions }) => directions.join('; ') },
  { heading: 'Форма', width: 20, text: () => FORM_NAME },
  { heading: 'Вид', width: 24, text: (row, _, all) => kindInList(row, all) },
  { heading: 'Срок', width: 24, text: ({ startsOn, endsOn }) => `${shortDay(startsOn)} – ${shortDay(endsOn)}` },
  { heading: 'Согласие', width: 12, text: ({ consentOn }) => (consentOn ? shortDay(consentOn) : '') },
  { heading: 'Дополнительное соглашение', width: 26, text: ({ agreement }) => named(agreement) },
  { heading: 'Приказ', width: 26, text: ({ order }) => named(order) },
]

/** The participants as a workbook. Every cell is typed text, so that «=1+1» in a name stays a name. */
export async function participantsTable(rows: readonly Participation[]): Promise<Uint8Array> {
  const headings = COLUMNS.map(({ heading }) => ({ ...cell(heading), fontWeight: 'bold' as const }))
  const body = rows.map((row, index) => COLUMNS.map(({ text }) => cell(text(row, index, rows))))
  return writeExcelFile([headings, ...body], {
    sheet: 'Участники',
    orientation: 'landscape',
    stickyRowsCount: 1,
    columns: COLUMNS.map(({ width }) => ({ width })),
  }).toBuffer()
}

function cell(value: string) {
  return { value, type: String, wrap: true, alignVertical: 'top' as const }
}

function named({ number, datedOn }: { number: string | null; datedOn: string | null }): string {
  return [number && `№ ${number}`, datedOn && `от ${shortDay(datedOn)}`].filter(Boolean).join(' ')
}
