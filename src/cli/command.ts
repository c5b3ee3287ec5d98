import type { Bilingual } from '../platform/operator.ts'

/** @returns the exit code */
type Run = (args: string[]) => Promise<number>

export type Command = {
  /** As typed; two words are two arguments. */
  name: string
  summary: Bilingual
  /** What follows the name, as shown in the help. */
  usage?: string
  options?: { flag: string; meaning: Bilingual }[]
  /** The command prints its help itself. */
  hasOwnHelp?: boolean
  /** The code of a command is read only when it runs. */
  load: () => Promise<Run>
}
