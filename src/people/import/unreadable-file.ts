import { type NoteKey, sayNote } from './note.ts'

/** The file as a whole cannot be taken; the reason tells what to do instead. */
export class UnreadableFile extends Error {
  readonly key: NoteKey
  readonly details: string[]

  constructor(key: NoteKey, ...details: string[]) {
    super(sayNote({ key, details }))
    this.name = 'UnreadableFile'
    this.key = key
    this.details = details
  }
}
