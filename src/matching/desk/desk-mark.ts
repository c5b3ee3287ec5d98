import type { DeskRule } from './desk-rule.ts'

/** Says how the desk stood: another draft or another rule, and it is another. */
export function deskMark(draft: number | undefined, rules: readonly DeskRule[]): string {
  const last = rules.reduce((latest, { id }) => (id > latest ? id : latest), '')
  return [draft ?? 0, rules.length, last].join('.')
}
