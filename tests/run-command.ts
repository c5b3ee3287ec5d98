import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Streams } from '../src/cli/matching/answering.ts'
import { verify } from '../src/cli/matching/verify.ts'

export type Command = (args: string[], streams: Streams) => Promise<number>

/** A folder of this test file's own, and the means to run commands on files in it. */
export function commandFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'vzaimno-command-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string) => join(folder, name)

  /** Writes the files, names them to the command by their option, and reads what it wrote. */
  async function run(command: Command, files: Record<string, string | Buffer>, ...options: string[]) {
    const paths = Object.entries(files).flatMap(([name, text]) => {
      writeFileSync(file(`${name}.csv`), text)
      return [`--${name}`, file(`${name}.csv`)]
    })
    rmSync(file('out.json'), { force: true })
    let said = ''
    let errors = ''
    const streams = {
      stdout: { write: (text: string) => (said += text) },
      stderr: { write: (text: string) => (errors += text) },
    }
    const code = await command([...paths, ...options, '--out', file('out.json')], streams)
    const answer = existsSync(file('out.json')) ? JSON.parse(readFileSync(file('out.json'), 'utf8')) : undefined
    const verified = (...more: string[]) => verify([...paths.slice(0, 4), '--plan', file('out.json'), ...more], streams)
    const verifiedWhole = () => verify([...paths, '--plan', file('out.json')], streams)
    return { code, answer, errors: () => errors, said, paths, verified, verifiedWhole }
  }

  return { folder, file, run }
}

/** Four people, and what three of them could learn. */
export const people = 'id,mentor_capacity,mentee_capacity\nа,1,1\nб,1,1\nв,1,1\nг,1,1\n'
export const arcs =
  'mentor,mentee,need,utility,labels\nа,б,ИКТ,900,очно\nа,в,ИКТ,500,очно;школа\nа,г,ИКТ,400,\nб,а,речь,300,дистант\n'
