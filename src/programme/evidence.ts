/** What each stage has to show, from the first step to the last: a count, for an order the number on it. Later slices report it. */
export const EVIDENCE_KINDS = [
  'register',
  'consents',
  'requests',
  'ready',
  'draft',
  'proposals',
  'agreed-pairs',
  'order',
] as const

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export type Shown = { kind: EvidenceKind; amount: number; detail: string }
