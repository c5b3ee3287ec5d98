import { posix } from 'node:path'
import { UnreadableFile } from './unreadable-file.ts'
import { readXml } from './xml-events.ts'
import type { GuardedZip } from './zip-guard.ts'

export interface SheetEntry {
  name: string
  hidden: boolean
  active: boolean
  /** Path of the sheet's part inside the archive. */
  part: string
}

export interface Workbook {
  sheets: SheetEntry[]
  epoch1904: boolean
  stringsPart: string | null
  stylesPart: string | null
}

const maxSheets = 100

/** Finds the parts of a workbook; refuses other archives and books with macros. */
export async function readWorkbook(zip: GuardedZip): Promise<Workbook> {
  const part = await findWorkbookPart(zip)
  const links = await readLinks(zip, part)
  const find = (kind: string) => [...links.values()].find((link) => link.kind === kind)?.target ?? null
  const { sheets, epoch1904 } = await readSheetNames(zip, part)
  if (sheets.length > maxSheets) throw new UnreadableFile('giantSheet')
  return {
    epoch1904,
    stringsPart: find('sharedStrings'),
    stylesPart: find('styles'),
    sheets: sheets.flatMap(({ link, ...sheet }) => {
      const target = links.get(link)
      return target?.kind === 'worksheet' && zip.names.includes(target.target)
        ? [{ ...sheet, part: target.target }]
        : []
    }),
  }
}

async function findWorkbookPart(zip: GuardedZip): Promise<string> {
  if (zip.names.some((name) => /vbaProject\.bin$/i.test(name))) throw new UnreadableFile('macroFile')
  if (zip.names.some((name) => name.startsWith('word/'))) throw new UnreadableFile('wordFile')
  if (zip.names.includes('content.xml')) throw new UnreadableFile('openDocument')
  if (!zip.names.includes('[Content_Types].xml')) throw new UnreadableFile('otherArchive')
  let part: string | null = null
  await readXml(await zip.open('[Content_Types].xml'), {
    open(name, { ContentType: type = '', PartName: path = '' }) {
      if (/macroEnabled|vbaProject/i.test(type)) throw new UnreadableFile('macroFile')
      if (/sheet\.binary/i.test(type)) throw new UnreadableFile('binaryExcel')
      if (name === 'Override' && /sheet(ml)?\.(sheet|template)\.main\+xml/i.test(type)) part = path.replace(/^\//, '')
    },
  })
  part ??= zip.names.find((name) => /^xl\/workbook\.xml$/i.test(name)) ?? null
  if (!part || !zip.names.includes(part)) throw new UnreadableFile('otherArchive')
  return part
}

async function readLinks(zip: GuardedZip, part: string) {
  const links = new Map<string, { kind: string; target: string }>()
  const path = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
  if (!zip.names.includes(path)) throw new UnreadableFile('damagedArchive')
  await readXml(await zip.open(path), {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External') return
      const resolved = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target)
      if (resolved.startsWith('..')) throw new UnreadableFile('escapingPath')
      const kind = type.slice(type.lastIndexOf('/') + 1)
      if (kind === 'worksheet' || zip.names.includes(resolved)) links.set(id, { kind, target: resolved })
    },
  })
  return links
}

async function readSheetNames(zip: GuardedZip, part: string) {
  const sheets: (Omit<SheetEntry, 'part'> & { link: string })[] = []
  let epoch1904 = false
  let activeTab = 0
  await readXml(await zip.open(part), {
    open(name, attributes) {
      if (name === 'workbookPr') epoch1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      else if (name === 'workbookView') activeTab = Number(attributes.activeTab ?? 0)
      else if (name === 'sheet') {
        const link = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? ''
        const hidden = /hidden/i.test(attributes.state ?? '')
        sheets.push({ name: attributes.name ?? '', hidden, active: sheets.length === activeTab, link })
      }
    },
  })
  return { sheets, epoch1904 }
}
