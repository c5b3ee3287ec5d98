import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import type pg from 'pg'

type Settle = { done: (rows: number) => void; fail: (error: unknown) => void }

/** What `pg` offers for COPY, and its types leave out. */
type Connection = pg.Connection & {
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(message: string): void
}

/** One COPY as `pg` wants it: told by the client what the server answers. */
abstract class Copy implements pg.Submittable {
  readonly #text: string
  readonly #settle: Settle
  #rows = 0

  constructor(text: string, settle: Settle) {
    this.#text = text
    this.#settle = settle
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#text)
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#rows = Number(text.match(/^COPY (\d+)/)?.[1] ?? 0)
  }

  handleReadyForQuery(): void {
    this.#settle.done(this.#rows)
  }

  handleError(error: unknown): void {
    this.#settle.fail(error)
  }
}

class CopyOut extends Copy {
  readonly #into: PassThrough

  constructor(text: string, into: PassThrough, settle: Settle) {
    super(text, settle)
    this.#into = into
  }

  handleCopyData({ chunk }: { chunk: Buffer }, connection: pg.Connection): void {
    if (this.#into.write(Buffer.from(chunk))) return
    connection.stream.pause()
    this.#into.once('drain', () => connection.stream.resume())
  }
}

class CopyIn extends Copy {
  readonly #chunks: AsyncIterable<Buffer>
  #isRefused = false

  constructor(text: string, chunks: AsyncIterable<Buffer>, settle: Settle) {
    super(text, settle)
    this.#chunks = chunks
  }

  handleCopyInResponse(connection: Connection): void {
    this.#send(connection).then(
      () => this.#isRefused || connection.endCopyFrom(),
      (error: Error) => connection.sendCopyFail(error.message),
    )
  }

  async #send(connection: Connection): Promise<void> {
    for await (const chunk of this.#chunks) {
      if (this.#isRefused) return
      connection.sendCopyFromChunk(chunk)
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
    }
  }

  override handleError(error: unknown): void {
    this.#isRefused = true
    super.handleError(error)
  }
}

/** The rows of `COPY … TO STDOUT`, in pieces as they come; `rows` tells their number when all have been read. */
export function copyOut(client: pg.Client, text: string): { pieces: AsyncIterable<Buffer>; rows: Promise<number> } {
  const pieces = new PassThrough({ highWaterMark: 1024 * 1024 })
  const rows = new Promise<number>((done, fail) => client.query(new CopyOut(text, pieces, { done, fail })))
  rows.then(
    () => pieces.end(),
    (error) => pieces.destroy(error),
  )
  return { pieces, rows }
}

/** Feeds `COPY … FROM STDIN`. @returns how many rows the server took */
export function copyIn(client: pg.Client, text: string, chunks: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((done, fail) => client.query(new CopyIn(text, chunks, { done, fail })))
}
