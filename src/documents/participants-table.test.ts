import PizZip from 'pizzip'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { participantsTable } from './participants-table.ts'
import { aMentoring, aPaperPerson, TSOY } from './samples.ts'

test('the participants as typed text, formulas included', async () => {
  const mentor = aPaperPerson('=1+1 +7 @x', '-cmd')
  const row = { ...aMentoring(mentor, TSOY, ['=HYPERLINK("x")']), order: { number: '56-лс', datedOn: '2026-09-16' } }
  const bytes = await participantsTable([row])
  const [head, first] = await readSheet(Buffer.from(bytes))
  expect(head).toHaveLength(12)
  expect(first).toEqual([
    '1',
    '=1+1 +7 @x',
    '-cmd',
    'Цой Виктор Робертович',
    'учитель физики',
    '=HYPERLINK("x")',
    '«учитель – учитель»',
    'реверсивное (взаимное)',
    '01.10.2026 – 31.05.2027',
    '14.09.2026',
    '№ 12/26 от 15.09.2026',
    '№ 56-лс от 16.09.2026',
  ])
  const sheet = new PizZip(bytes).file(/sheet1\.xml$/)[0]!.asText()
  expect(sheet).not.toContain('<f>')
})
