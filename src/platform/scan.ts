/** The kinds of file a scan may be, told by its first bytes, never by its name. */
const SIGNATURES: [string, number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
]

/** The media type of a scan, or null if it is not one. */
export function scanTypeOf(content: Uint8Array): string | null {
  return SIGNATURES.find(([, bytes]) => bytes.every((byte, at) => content[at] === byte))?.[0] ?? null
}
