/**
 * A backup is a plain `tar`: `rows/<table>/<part>.gz` (COPY text), `files/<school>/<id>`, `manifest.json`, and at the
 * end `SHA256` with the hash of everything before it. Every byte counts: a flipped bit anywhere is found.
 */
export type Manifest = {
  format: 'vzaimno-backup'
  /** Version of the program, and the newest migration of the tables. */
  version: string
  schema: string
  scope: Scope
  madeAt: string
  tables: { name: string; columns: string[]; rows: number; parts: string[] }[]
  files: { schoolId: string; id: string; size: number; sha256: string }[]
  /** Files that have a row but are not on the disk, or not as they were stored. They cannot be restored. */
  faultyFiles: string[]
}

export type Scope = { kind: 'all' } | { kind: 'school'; id: string; slug: string; shortName: string }

const block = 512

/** The header of one entry. Times and owners are constant: the same content gives the same bytes. */
export function header(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`entry name too long: ${name}`)
  const head = Buffer.alloc(block)
  head.write(name, 0)
  head.write('0000600\0', 100)
  head.write('0000000\0', 108)
  head.write('0000000\0', 116)
  head.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  head.write('00000000000\0', 136)
  head.write('        ', 148)
  head.write('0', 156)
  head.write('ustar\0', 257)
  head.write('00', 263)
  const sum = head.reduce((total, byte) => total + byte, 0)
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return head
}

/** What follows a content to fill its last block. */
export function padding(size: number): Buffer {
  return Buffer.alloc((block - (size % block)) % block)
}

/** The end of an archive: the entry `SHA256` and two empty blocks. Always of the same size. */
export function trailer(hash: string): Buffer {
  const content = Buffer.from(`${hash}\n`)
  return Buffer.concat([header('SHA256', content.length), content, padding(content.length), Buffer.alloc(2 * block)])
}

export const trailerSize = trailer('0'.repeat(64)).length

export type Entry = { name: string; size: number; offset: number }

/** Reads one header; `undefined` where the archive has no more entries. */
export function readHeader(head: Buffer, offset: number): Entry | undefined {
  if (head.length < block || head[0] === 0) return undefined
  const text = (from: number, length: number) => head.toString('utf8', from, from + length).replace(/\0.*$/s, '')
  return { name: text(0, 100), size: Number.parseInt(text(124, 12), 8), offset: offset + block }
}

/** Where the header after this entry lies. */
export function nextHeader({ offset, size }: Entry): number {
  return offset + size + padding(size).length
}
