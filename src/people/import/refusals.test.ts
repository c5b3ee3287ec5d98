import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readStaffList } from './read-staff-list.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { workbook, workbookParts, zipParts } from './workbook-samples.ts'

const list = {
  name: 'Л',
  rows: [
    ['ФИО', 'Должность'],
    ['Иванова Анна Петровна', 'учитель'],
  ],
}
const good = workbook(list)
const sheet = 'xl/worksheets/sheet1.xml'
const withParts = (parts: Record<string, string | Uint8Array>) => zipParts({ ...workbookParts([list]), ...parts })
const megabytes = (count: number, fill = ' ') => Buffer.alloc(count * 1024 * 1024, fill)

function bomb(): Buffer {
  const [before, after] = workbookParts([list])[sheet]!.split('<sheetData>') as [string, string]
  return withParts({
    [sheet]: Buffer.concat([Buffer.from(`${before}<sheetData>`), megabytes(12), Buffer.from(after)]),
  })
}

/** Rewrites the inflated sizes that the directory states for the parts named so. */
function announce(bytes: Buffer, part: RegExp, size: number): Buffer {
  const mark = Buffer.from('PK\u0001\u0002', 'latin1')
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) {
    const name = bytes.toString('latin1', at + 46, at + 46 + bytes.readUInt16LE(at + 28))
    if (part.test(name)) bytes.writeUInt32LE(size, at + 24)
  }
  return bytes
}

const lyingBomb = () => announce(withParts({ [sheet]: megabytes(8) }), /sheet1/, 5000)

function manyParts(): Buffer {
  const parts = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`xl/p${i}.xml`, 'x'.repeat(100)]))
  return announce(withParts(parts), /^xl\/p\d/, 1_000_000)
}

function manyEntries(): Buffer {
  return Buffer.from(
    zipSync(Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`xl/media/${i}.png`, strToU8('x')]))),
  )
}

const billionLaughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`).join('')}]>`
const external = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const sst = (text: string) => `${text}<sst xmlns="x"><si><t>&lol9;</t></si></sst>`
const cellAt = (reference: string) =>
  `<worksheet><sheetData><row r="${reference.replace(/\D+/, '')}"><c r="${reference}" t="inlineStr"><is><t>ФИО</t></is></c></row></sheetData></worksheet>`

const corpus: [string, () => Buffer, string][] = [
  ['nothing at all', () => Buffer.alloc(0), 'emptyFile'],
  ['spaces only', () => Buffer.from('  \n \n'), 'emptyFile'],
  ['a zip bomb', bomb, 'zipBomb'],
  ['a bomb in a part nobody reads', () => withParts({ 'xl/media/a.png': megabytes(12, '\0') }), 'zipBomb'],
  ['many middling parts', manyParts, 'zipBomb'],
  ['a directory that lies about sizes', lyingBomb, 'damagedArchive'],
  ['three thousand entries', manyEntries, 'tooManyEntries'],
  [
    'billion laughs in the strings',
    () => withParts({ 'xl/sharedStrings.xml': sst(billionLaughs) }),
    'entityDeclaration',
  ],
  [
    'billion laughs in the sheet',
    () => withParts({ [sheet]: `${billionLaughs}<worksheet><sheetData/></worksheet>` }),
    'entityDeclaration',
  ],
  [
    'an external entity in the workbook',
    () => withParts({ 'xl/workbook.xml': `${external}<workbook>&e;</workbook>` }),
    'entityDeclaration',
  ],
  [
    'an external entity in the content types',
    () => withParts({ '[Content_Types].xml': `${external}<Types>&e;</Types>` }),
    'entityDeclaration',
  ],
  [
    'billion laughs as a page',
    () => Buffer.from(`${billionLaughs}<html><body>&lol9;</body></html>`),
    'entityDeclaration',
  ],
  ['a path that leads outside', () => withParts({ '../../etc/cron.d/x': 'x' }), 'escapingPath'],
  ['a path with back slashes', () => withParts({ '..\\..\\x.exe': 'x' }), 'escapingPath'],
  [
    'a link that leads outside',
    () =>
      withParts({
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../etc/passwd"/></Relationships>',
      }),
    'escapingPath',
  ],
  ['giant dimensions', () => workbook({ ...list, dimension: 'A1:XFD1048576' }), 'giantSheet'],
  ['a cell in the far corner', () => withParts({ [sheet]: cellAt('XFD1048576') }), 'giantSheet'],
  ['a row number beyond reason', () => withParts({ [sheet]: cellAt('A99999999999') }), 'giantSheet'],
  ['a page of a million elements', () => Buffer.from(`<table><tr>${'<td>'.repeat(1_100_000)}`), 'giantSheet'],
  ['a page nested without end', () => Buffer.from('<div>'.repeat(500_000)), 'giantSheet'],
  [
    'cells that span a whole world',
    () => Buffer.from(`<table>${'<tr><td rowspan=1000 colspan=200>x'.repeat(1000)}`),
    'giantSheet',
  ],
  [
    'a sheet nested without end',
    () => withParts({ [sheet]: `<worksheet>${'<a b="c">'.repeat(50_000)}` }),
    'damagedArchive',
  ],
  ['a text of separators', () => Buffer.from(`ФИО;Должность\n${';'.repeat(4_000_000)}`), 'giantSheet'],
  [
    'macros by content type',
    () =>
      withParts({
        '[Content_Types].xml':
          '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      }),
    'macroFile',
  ],
  ['macros under an innocent name', () => withParts({ 'xl/vbaProject.bin': 'x' }), 'macroFile'],
  ['a file cut in half', () => good.subarray(0, good.length / 2), 'damagedArchive'],
  ['a file cut at the very end', () => good.subarray(0, good.length - 10), 'damagedArchive'],
  ['a flipped byte', () => flipped(), 'damagedArchive'],
  [
    'a sheet that ends half way',
    () => withParts({ [sheet]: workbookParts([list])[sheet]!.slice(0, -30) }),
    'damagedArchive',
  ],
  ['an old .xls', () => Buffer.concat([compound, megabytes(1, '\0'), utf16('Workbook')]), 'oldExcelFile'],
  ['an old .doc', () => Buffer.concat([compound, utf16('WordDocument')]), 'wordFile'],
  ['a book under a password', () => Buffer.concat([compound, utf16('EncryptedPackage')]), 'encryptedFile'],
  ['a .docx', () => zipParts({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }), 'wordFile'],
  [
    'an .ods',
    () => zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    'openDocument',
  ],
  ['an archive of files', () => zipParts({ 'list.csv': 'ФИО' }), 'otherArchive'],
  ['a PDF', () => Buffer.from('%PDF-1.7 …'), 'pdfFile'],
  ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'unknownFile'],
  [
    'a table in XML',
    () => Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    'xmlFile',
  ],
  ['an open quote', () => Buffer.from('ФИО;Должность\n"Иванова Анна;учитель\nПетров'), 'damagedText'],
  ['a text without a table', () => Buffer.from('Добрый день! Высылаю список завтра.'), 'noHeader'],
  ['a header alone', () => Buffer.from('ФИО;Должность\n'), 'noPeople'],
]

function flipped(): Buffer {
  const bytes = Buffer.from(good)
  const at = bytes.indexOf(sheet) + sheet.length + 20
  bytes[at] = bytes[at]! ^ 0xff
  return bytes
}

describe('a file that must be refused', () => {
  it.each(corpus)('%s', async (_, make, key) => {
    const bytes = make()
    const peak = process.resourceUsage().maxRSS
    const before = process.cpuUsage()
    const error = await readStaffList(bytes, { today: '2026-09-01' }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnreadableFile)
    expect((error as UnreadableFile).key).toBe(key)
    expect((error as UnreadableFile).message).toMatch(/[А-Яа-я].*\.$/)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(1000)
    expect(process.resourceUsage().maxRSS - peak).toBeLessThan(150 * 1024)
  })
})
