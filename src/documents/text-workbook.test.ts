import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { textWorkbook } from './text-workbook.ts'

test('rows are as tall as their text, and never taller than a workbook allows', async () => {
  const words = (n: number) => Array(n).fill('направление').join(' ')
  const columns = [{ heading: 'Направление', width: 14 }]
  const file = unzipSync(await textWorkbook('Лист', columns, [['одно'], [words(3)], [words(80)]]))
  const heights = strFromU8(file['xl/worksheets/sheet1.xml']!).matchAll(/<row[^>]* ht="(\d+)"/g)
  expect([...heights].map(([, height]) => Number(height))).toEqual([15, 15, 45, 409])
})
