import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { UnreadableFile } from './unreadable-file.ts'

export interface ZipLimits {
  entries: number
  /** Inflated bytes of the whole archive. */
  totalBytes: number
  /** Inflated to compressed, for an entry over a megabyte. */
  ratio: number
}

const megabyte = 1024 * 1024
const defaultLimits: ZipLimits = { entries: 2000, totalBytes: 100 * megabyte, ratio: 100 }

export interface GuardedZip {
  names: string[]
  /** Streams one entry; its inflated size is counted again while it flows. */
  open(name: string): Promise<Readable>
}

/** Opens a zip after judging its central directory alone: nothing is inflated before all limits are met. */
export async function openGuardedZip(bytes: Buffer, limits: ZipLimits = defaultLimits): Promise<GuardedZip> {
  const zip = await openDirectory(bytes)
  if (zip.entryCount > limits.entries) throw new UnreadableFile('tooManyEntries', String(zip.entryCount))
  const entries = await listEntries(zip)
  judgeEntries(entries, bytes.length, limits)
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]))
  return { names: [...byName.keys()], open: (name) => openEntry(zip, byName.get(name)!) }
}

async function openDirectory(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { validateEntrySizes: true })
  } catch {
    throw new UnreadableFile('damagedArchive')
  }
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    // yauzl refuses relative and absolute names by itself, and says so in its message
    zip.on('error', (error: Error) =>
      reject(new UnreadableFile(/relative path|absolute path/.test(error.message) ? 'escapingPath' : 'damagedArchive')),
    )
    zip.readEntry()
  })
}

function judgeEntries(entries: Entry[], fileSize: number, limits: ZipLimits): void {
  let inflated = 0
  let compressed = 0
  for (const entry of entries) {
    if (entry.fileName.split(/[\\/]/).includes('..')) throw new UnreadableFile('escapingPath')
    if (entry.isEncrypted()) throw new UnreadableFile('encryptedFile')
    inflated += entry.uncompressedSize
    compressed += entry.compressedSize
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
    if (entry.uncompressedSize > megabyte && ratio > limits.ratio) throw new UnreadableFile('zipBomb')
  }
  // entries that overlap share bytes: together they are longer than the file
  if (inflated > limits.totalBytes || compressed > fileSize) throw new UnreadableFile('zipBomb')
}

async function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  try {
    return await zip.openReadStreamPromise(entry)
  } catch {
    throw new UnreadableFile('damagedArchive')
  }
}
