import { UnreadableFile } from './unreadable-file.ts'

export type Container = 'zip' | 'text'

const startsWith = (bytes: Buffer, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte)

/** Tells by content, never by name, what kind of file this is; refuses what only an office program can open. */
export function sniffContainer(bytes: Buffer): Container {
  if (bytes.length === 0) throw new UnreadableFile('emptyFile')
  if (startsWith(bytes, 0x50, 0x4b)) return 'zip'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile(oldOfficeReason(bytes))
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new UnreadableFile('pdfFile')
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) throw new UnreadableFile('wordFile')
  if (isBinary(bytes)) throw new UnreadableFile('unknownFile')
  return 'text'
}

function oldOfficeReason(bytes: Buffer) {
  const has = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage')) return 'encryptedFile'
  return has('WordDocument') ? 'wordFile' : 'oldExcelFile'
}

function isBinary(bytes: Buffer): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return false
  return bytes.subarray(0, 8192).includes(0)
}
