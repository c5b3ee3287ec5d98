import { OperatorError } from './operator.ts'

const levels = ['debug', 'info', 'warn', 'error'] as const
type Level = (typeof levels)[number]

type LogFields = Record<string, string | number | boolean | null | undefined>

export type Log = Record<Level, (message: string, fields?: LogFields) => void> & {
  /** An unexpected fault: its kind, code and stack, the names of people masked. */
  fault(message: string, error: unknown, fields?: LogFields): void
}

/** Writes one line a message to standard error. Fields hold ids and counts, never names. */
export function createLog(
  { logLevel, logFormat }: { logLevel: Level; logFormat: 'lines' | 'json' },
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  const put = (level: Level, message: string, fields: LogFields = {}) => {
    if (levels.indexOf(level) < levels.indexOf(logLevel)) return
    const at = new Date().toISOString()
    write(
      logFormat === 'json'
        ? `${JSON.stringify({ at, level, message, ...fields })}\n`
        : readable(at, level, message, fields),
    )
  }
  return {
    debug: (message, fields) => put('debug', message, fields),
    info: (message, fields) => put('info', message, fields),
    warn: (message, fields) => put('warn', message, fields),
    error: (message, fields) => put('error', message, fields),
    fault: (message, error, fields) => put('error', message, { ...fields, ...describe(error) }),
  }
}

function readable(at: string, level: Level, message: string, fields: LogFields): string {
  const { stack, ...rest } = fields
  const pairs = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}=${value}`)
  return `${at.slice(11, 19)} ${level.padEnd(5)} ${message}${pairs.join('')}\n${stack ? `${stack}\n` : ''}`
}

function describe(error: unknown): LogFields {
  if (error instanceof OperatorError) return { error: error.message, remedy: error.remedy }
  if (!(error instanceof Error)) return { error: withoutNames(String(error)) }
  const { code, constraint, table } = error as { code?: string; constraint?: string; table?: string }
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n')
  return { error: `${error.name}: ${withoutNames(error.message)}`, code, constraint, table, stack: frames }
}

/** Masks what may be a person in a text that others composed: Cyrillic words, addresses, telephone numbers. */
function withoutNames(text: string): string {
  return text
    .replaceAll(/[^\s"'<>]+@[^\s"'<>]+/g, '…')
    .replaceAll(/[А-ЯЁа-яё][А-ЯЁа-яё-]*(\s+[А-ЯЁа-яё][А-ЯЁа-яё-]*)*/g, '…')
    .replaceAll(/\+?\d[\d\s()-]{8,}\d/g, '…')
}
