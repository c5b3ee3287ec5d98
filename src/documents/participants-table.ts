import { FORM_NAME, kindInList } from './mentoring-terms.ts'
import type { OrderedMentoring } from './ordered-mentoring.ts'
import { shortDay } from './paper-blanks.ts'
import { fullName } from './paper-person.ts'
import { textWorkbook } from './text-workbook.ts'

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
  { heading: 'Наставник', width: 26, text: ({ mentor }) => fullName(mentor) },
  { heading: 'Должность наставника', width: 25, text: ({ mentor }) => mentor.position },
  { heading: 'Наставляемый', width: 26, text: ({ mentee }) => fullName(mentee) },
  { heading: 'Должность наставляемого', width: 25, text: ({ mentee }) => mentee.position },
  { heading: 'Направление', width: 32, text: ({ directions }) => directions.join('; ') },
  { heading: 'Форма', width: 12, text: () => FORM_NAME },
  { heading: 'Вид', width: 17, text: (row, _, all) => kindInList(row, all) },
  { heading: 'Срок', width: 13, text: ({ startsOn, endsOn }) => `${shortDay(startsOn)} – ${shortDay(endsOn)}` },
  { heading: 'Согласие', width: 12, text: ({ consentOn }) => (consentOn ? shortDay(consentOn) : '') },
  { heading: 'Дополнительное соглашение', width: 17, text: ({ agreement }) => named(agreement) },
  { heading: 'Приказ', width: 15, text: ({ order }) => named(order) },
]

export const participantsTable = (rows: readonly Participation[]): Promise<Uint8Array> =>
  textWorkbook(
    'Участники',
    COLUMNS,
    rows.map((row, index) => COLUMNS.map(({ text }) => text(row, index, rows))),
  )

function named({ number, datedOn }: { number: string | null; datedOn: string | null }): string {
  return [number && `№ ${number}`, datedOn && `от ${shortDay(datedOn)}`].filter(Boolean).join(' ')
}
