import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Bilingual } from '../../platform/operator.ts'
import { FileFlaw } from './csv-records.ts'

const notHere: Bilingual = {
  ru: 'сюда нельзя записать, проверьте папку и права',
  en: 'cannot be written here, check the folder and its rights',
}
const noRoom: Bilingual = {
  ru: 'не записано: на диске нет места',
  en: 'not written: no space is left on the disk',
}
const isRead: Bilingual = {
  ru: 'этот файл читается, назовите для ответа другой',
  en: 'this file is read, name another for the answer',
}
const isFolder: Bilingual = { ru: 'это папка, а нужен файл', en: 'this is a folder, a file is wanted' }

/** Told before anything is solved. Throws `FileFlaw` where an answer could not be written, or would replace what is `read`. */
export function mayWrite(file: string, read: readonly (string | undefined)[] = []): string {
  if (!statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory()) throw new FileFlaw(file, undefined, notHere)
  const found = statSync(file, { throwIfNoEntry: false })
  if (found?.isDirectory()) throw new FileFlaw(file, undefined, isFolder)
  if (found && read.some((other) => other !== undefined && isSameFile(found, other)))
    throw new FileFlaw(file, undefined, isRead)
  return file
}

function isSameFile({ dev, ino }: { dev: number; ino: number }, other: string): boolean {
  const there = statSync(other, { throwIfNoEntry: false })
  return there?.dev === dev && there.ino === ino
}

/** Written beside and renamed, so that a file is whole or as it was; a pipe or a device is written into. Throws `FileFlaw`. */
export function writeWhole(file: string, pieces: Iterable<string>): void {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found && !found.isFile()) writeInto(file, file, pieces)
  else replace(found ? realpathSync(file) : file, file, pieces)
}

function replace(target: string, named: string, pieces: Iterable<string>): void {
  const beside = `${target}.part`
  try {
    writeInto(beside, named, pieces)
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/** `named` is what the user calls it. */
function writeInto(path: string, named: string, pieces: Iterable<string>): void {
  const handle = writing(named, () => openSync(path, 'w'))
  try {
    for (const text of joined(pieces)) writing(named, () => writeFileSync(handle, text))
    if (path !== named) writing(named, () => fsyncSync(handle))
  } finally {
    closeSync(handle)
  }
}

function writing<T>(file: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '')
    throw new FileFlaw(file, undefined, isFull ? noRoom : notHere)
  }
}

const pieceLength = 1 << 20

function* joined(pieces: Iterable<string>): Generator<string> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < pieceLength) continue
    yield text
    text = ''
  }
  yield text
}
