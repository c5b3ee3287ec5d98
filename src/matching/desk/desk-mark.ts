import { createHash } from 'node:crypto'
import type { Desk } from '../candidates/exchange-queries.ts'
import type { Draft } from '../draft/draft.ts'

/** Says how the desk stood: another draft, a change that the draft knows nothing of, another rule or other settings, and it is another. */
export function deskMark(draft: Draft | undefined, { rules, round }: Pick<Desk, 'rules' | 'round'>): string {
  const ids = rules.map((rule) => rule.id).sort()
  const ofRules = createHash('sha256').update(ids.join()).digest('hex').slice(0, 16)
  return [draft?.number ?? 0, draft?.changedAt ?? 0, round.version, ofRules].join('.')
}
