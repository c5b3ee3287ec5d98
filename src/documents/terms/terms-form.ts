import { z } from 'zod'
import { line, optionalDay, optionalLine, version, wholeNumber } from '../../ui/read-form.ts'
import { MEETING_MODES } from './paper-terms.ts'

const chosenPerson = z
  .string()
  .default('')
  .transform((id) => id || null)
  .pipe(z.uuid().nullable())

export const termsForm = z.object({
  regulationNumber: optionalLine(40),
  regulationOn: optionalDay(),
  directorAuthority: line(300),
  payKind: line(120),
  payer: line(120),
  clerk: line(120),
  curatorId: chosenPerson,
  controllerId: chosenPerson,
  meetings: wholeNumber(1, 200),
  meetingMode: z.enum(MEETING_MODES),
  programmesInDays: wholeNumber(1, 120),
  acquaintInDays: wholeNumber(0, 60),
  processor: optionalLine(300),
  version: version(),
})
