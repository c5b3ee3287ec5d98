import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { declineName } from '../documents/declension/decline-name.ts'
import { declinePosition } from '../documents/declension/decline-position.ts'
import { GRAMMATICAL_CASES, type GrammaticalCase } from '../documents/declension/grammatical-case.ts'
import { say } from '../platform/operator.ts'

const CASES = '--case genitive|dative|accusative|instrumental|prepositional'

const help = () =>
  say({
    ru: `vzaimno decline ${CASES}

Склоняет имена и должности. Читает со стандартного ввода строки «полное имя<TAB>должность» (UTF-8, должность может быть
пустой) и выводит их в том же порядке и виде. Если род имени определить нельзя, имя остаётся как есть, а в поток ошибок
пишется предупреждение. База данных не нужна.
`,
    en: `vzaimno decline ${CASES}

Declines Russian full names and positions. Reads lines “full name<TAB>position” from standard input (UTF-8, the position
may be empty) and writes them in the same order and shape. Where the gender of a name cannot be told, the name stays as it
is and a warning goes to standard error. No database is needed.
`,
  })

/** Answers the exit code: 0 done, 2 wrong arguments. */
export async function decline(args: string[], stdin: Readable, stdout: Writable, stderr: Writable): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    stdout.write(help())
    return 0
  }
  const grammaticalCase = readCase(args)
  if (grammaticalCase === null) {
    const given = args.join(' ')
    const ru = `Укажите падеж: ${CASES} (получено${given ? `: ${given}` : ' ничего'}).`
    const en = `Name the case: ${CASES} (given${given ? `: ${given}` : ' nothing'}).`
    stderr.write(`${say({ ru, en })}\n`)
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
  if (!name.certain) {
    const ru = `Строка ${row}: род не определён, имя оставлено без изменений: ${fullName}`
    const en = `Line ${row}: the gender is unknown, the name is left as it is: ${fullName}`
    stderr.write(`${say({ ru, en })}\n`)
  }
  const [position, ...others] = rest
  return [name.text, ...(position === undefined ? [] : [declinePosition(position, grammaticalCase)]), ...others].join(
    '\t',
  )
}
