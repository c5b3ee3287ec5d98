import { createHash } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { OperatorError } from '../../platform/operator.ts'
import { header, padding, trailer } from './archive-format.ts'

export type ArchiveWriter = {
  add(name: string, content: Uint8Array): Promise<void>
  /** Closes the archive and gives it its name. @returns its size in bytes and the hash it ends with */
  finish(): Promise<{ bytes: number; sha256: string }>
  /** Leaves nothing behind. */
  abandon(): Promise<void>
}

/** Writes beside `path` and renames at the end: a file of that name is always whole. @throws where it exists */
export async function createArchive(path: string): Promise<ArchiveWriter> {
  await refuseExisting(path)
  const partial = `${path}.partial`
  const file = await open(partial, 'w', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  const write = async (content: Uint8Array) => {
    hash.update(content)
    await writeAll(file, content)
    bytes += content.byteLength
  }
  return {
    add: async (name, content) => {
      for (const piece of [header(name, content.byteLength), content, padding(content.byteLength)]) await write(piece)
    },
    finish: async () => {
      const sha256 = hash.digest('hex')
      const end = trailer(sha256)
      await writeAll(file, end)
      await file.sync()
      await file.close()
      await rename(partial, path)
      return { bytes: bytes + end.length, sha256 }
    },
    abandon: async () => {
      await file.close().catch(() => {})
      await rm(partial, { force: true })
    },
  }
}

async function writeAll(file: FileHandle, content: Uint8Array): Promise<void> {
  for (let done = 0; done < content.byteLength; ) {
    const { bytesWritten } = await file.write(content, done)
    done += bytesWritten
  }
}

async function refuseExisting(path: string): Promise<void> {
  const existing = await open(path, 'r').catch(() => undefined)
  if (!existing) return
  await existing.close()
  throw new OperatorError(
    { ru: `Файл ${path} уже есть.`, en: `The file ${path} exists already.` },
    {
      ru: 'Выберите другое имя: копии не перезаписываются.',
      en: 'Choose another name: backups are never overwritten.',
    },
  )
}
