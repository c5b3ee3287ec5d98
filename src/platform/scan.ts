/** The kinds of file a scan may be, told by its first bytes, never by its name. */
const SIGNATURES: [string, number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
]

export type Scan = { name: string; content: Uint8Array; mediaType: string | null }

/** The scan in a field of a form, or null where none was chosen; `mediaType` is null where it is no scan at all. */
export async function readScan(field: unknown): Promise<Scan | null> {
  if (!(field instanceof File) || field.size === 0) return null
  const content = new Uint8Array(await field.arrayBuffer())
  return { name: field.name, content, mediaType: scanTypeOf(content) }
}

function scanTypeOf(content: Uint8Array): string | null {
  return SIGNATURES.find(([, bytes]) => bytes.every((byte, at) => content[at] === byte))?.[0] ?? null
}
