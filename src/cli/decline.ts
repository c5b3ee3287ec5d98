import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { declineName } from '../documents/declension/decline-name.ts'
import { declinePosition } from '../documents/declension/decline-position.ts'
import { GRAMMATICAL_CASES, type GrammaticalCase } from '../documents/declension/grammatical-case.ts'

const HELP = `vzaimno decline --case genitive|dative|accusative|instrumental|prepositional

Склоняет имена и должности. Читает со стандартного ввода строки «полное имя<TAB>должность» (UTF-8, должность может быть
пустой) и выводит их в том же порядке и виде. Если род имени определить нельзя, имя остаётся как есть, а в поток ошибок
пишется предупреждение. База данных не нужна.

Declines full names and positions, line by line, from standard input to standard output.
`

/** Answers the exit code: 0 done, 2 wrong arguments. */
export async function decline(args: string[], stdin: Readable, stdout: Writable, stderr: Writable): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    stdout.write(HELP)
    return 0
  }
  const grammaticalCase = readCase(args)
  if (grammaticalCase === null) {
    const found = args.length > 0 ? `: ${args.join(' ')}` : ''
    stderr.write(
      `Укажите падеж: --case genitive|dative|accusative|instrumental|prepositional (получено${found || ' ничего'}).\n`,
    )
    return 2
  }
  let row = 0
  for await (const line of createInterface({ input: stdin.setEncoding('utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    row += 1
    const text = row === 1 ? line.replace(/^\uFEFF/, '') : line
    const drained = stdout.write(`${declineLine(text, row, grammaticalCase, stderr)}\n`)
    if (!drained) await new Promise((resolve) => stdout.once('drain', resolve))
  }
  return 0
}

function readCase(args: string[]): GrammaticalCase | null {
  const [flag, value] = args[0]?.startsWith('--case=') ? ['--case', args[0].slice('--case='.length)] : args
  const isWhole = args.length === (args[0]?.includes('=') ? 1 : 2)
  const found = GRAMMATICAL_CASES.find((name) => name === value && name !== 'nominative')
  return flag === '--case' && isWhole && found ? found : null
}

function declineLine(line: string, row: number, grammaticalCase: GrammaticalCase, stderr: Writable): string {
  const [fullName = '', ...rest] = line.split('\t')
  const name = declineName(fullName, grammaticalCase)
  if (!name.certain) stderr.write(`Строка ${row}: род не определён, имя оставлено без изменений: ${fullName}\n`)
  const [position, ...others] = rest
  return [name.text, ...(position === undefined ? [] : [declinePosition(position, grammaticalCase)]), ...others].join(
    '\t',
  )
}
