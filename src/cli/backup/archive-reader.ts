import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { OperatorError } from '../../platform/operator.ts'
import { type Entry, type Manifest, nextHeader, readHeader, trailer, trailerSize } from './archive-format.ts'

const unzip = promisify(gunzip)

export type Archive = {
  manifest: Manifest
  read(name: string): Promise<Buffer>
  /** The rows of a table as COPY text. */
  rows(table: Manifest['tables'][number]): AsyncIterable<Buffer>
  close(): Promise<void>
}

/** Opens a backup after every byte of it has been checked. @throws OperatorError where one is wrong */
export async function openArchive(path: string): Promise<Archive> {
  const file = await open(path, 'r').catch((cause) => {
    throw unreadable(path, cause)
  })
  try {
    const size = await checkHash(file, path)
    const entries = await listEntries(file, size - trailerSize)
    const read = (name: string) => readEntry(file, entries, name, path)
    const manifest: Manifest = JSON.parse((await read('manifest.json')).toString())
    if (manifest.format !== 'vzaimno-backup') throw damaged(path)
    const rows = async function* ({ parts }: Manifest['tables'][number]) {
      for (const part of parts) yield await unzip(await read(part))
    }
    return { manifest, read, rows, close: () => file.close() }
  } catch (error) {
    await file.close()
    throw error
  }
}

async function checkHash(file: FileHandle, path: string): Promise<number> {
  const { size } = await file.stat()
  if (size <= trailerSize) throw damaged(path)
  const hash = createHash('sha256')
  const end = size - trailerSize
  for await (const piece of file.createReadStream({ end: end - 1, autoClose: false, highWaterMark: 1024 * 1024 })) {
    hash.update(piece)
  }
  const found = await readAt(file, end, trailerSize)
  if (!found.equals(trailer(hash.digest('hex')))) throw damaged(path)
  return size
}

async function listEntries(file: FileHandle, end: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for (let at = 0; at < end; ) {
    const entry = readHeader(await readAt(file, at, 512), at)
    if (!entry) break
    entries.set(entry.name, entry)
    at = nextHeader(entry)
  }
  return entries
}

async function readEntry(file: FileHandle, entries: Map<string, Entry>, name: string, path: string): Promise<Buffer> {
  const entry = entries.get(name)
  if (!entry) throw damaged(path)
  return readAt(file, entry.offset, entry.size)
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(buffer, done, length - done, position + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return buffer
}

function unreadable(path: string, cause: Error): OperatorError {
  return new OperatorError(
    { ru: `Не удаётся открыть ${path}: ${cause.message}`, en: `Cannot open ${path}: ${cause.message}` },
    { ru: 'Проверьте имя файла и права на него.', en: 'Check the name of the file and the rights on it.' },
  )
}

function damaged(path: string): OperatorError {
  return new OperatorError(
    {
      ru: `Копия ${path} повреждена или это не копия программы. Ничего не изменено.`,
      en: `The backup ${path} is damaged, or no backup. Nothing was changed.`,
    },
    { ru: 'Возьмите другую копию этого файла.', en: 'Take another copy of this file.' },
  )
}
