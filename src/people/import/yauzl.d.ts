/** The part of yauzl 3 that the zip guard uses; the package ships no types. */
declare module 'yauzl' {
  import type { EventEmitter } from 'node:events'
  import type { Readable } from 'node:stream'

  export interface Entry {
    fileName: string
    compressedSize: number
    uncompressedSize: number
    isEncrypted(): boolean
  }

  export interface ZipFile extends EventEmitter {
    entryCount: number
    readEntry(): void
    openReadStreamPromise(entry: Entry): Promise<Readable>
  }

  export function fromBufferPromise(buffer: Buffer, options?: { validateEntrySizes?: boolean }): Promise<ZipFile>
}
