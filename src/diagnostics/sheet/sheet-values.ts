import type { LastPageValues } from '../screens/last-page-fields.tsx'
import type { LastPage } from './last-page.ts'
import { listed } from './sheet-forms.ts'

/** The last page as it was saved. */
export function savedValues(sheet: Omit<LastPage, 'avoided'>, avoided: string[]): LastPageValues {
  return {
    ownWords: sheet.ownWords,
    colleagueLimit: String(sheet.colleagueLimit),
    hoursPerWeek: sheet.hoursPerWeek === null ? '' : String(sheet.hoursPerWeek).replace('.', ','),
    hardNoTimes: sheet.hardNoTimes,
    avoided,
  }
}

/** The last page as it was typed. */
export function typedValues(body: Record<string, unknown>): LastPageValues {
  const text = (name: string) => String(body[name] ?? '')
  return {
    ownWords: text('ownWords'),
    colleagueLimit: text('colleagueLimit'),
    hoursPerWeek: text('hoursPerWeek'),
    hardNoTimes: listed(body.hardNoTimes),
    avoided: listed(body.avoided),
  }
}
