import type { Desk } from '../candidates/exchange-queries.ts'

/** Says how the desk stood: another draft, another rule or other settings, and it is another. */
export function deskMark(draft: number | undefined, { rules, round }: Pick<Desk, 'rules' | 'round'>): string {
  const last = rules.reduce((latest, { id }) => (id > latest ? id : latest), '')
  return [draft ?? 0, round.version, rules.length, last].join('.')
}
