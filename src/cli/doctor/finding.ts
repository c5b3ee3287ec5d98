import { type Bilingual, OperatorError, say } from '../../platform/operator.ts'

export type Finding = { id: string; what: string; state: 'good' | 'note' | 'bad'; found: string; remedy?: string }

type Subject = { id: string; what: Bilingual }

export function good({ id, what }: Subject, found: string): Finding {
  return { id, what: say(what), state: 'good', found }
}

export function note({ id, what }: Subject, found: string, remedy: Bilingual): Finding {
  return { id, what: say(what), state: 'note', found, remedy: say(remedy) }
}

export function bad({ id, what }: Subject, error: unknown, remedy?: Bilingual): Finding {
  const found = error instanceof Error ? error.message : String(error)
  const own = error instanceof OperatorError ? error.remedy : undefined
  return { id, what: say(what), state: 'bad', found, remedy: own ?? (remedy && say(remedy)) }
}
