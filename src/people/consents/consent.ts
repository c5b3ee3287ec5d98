/** Kinds of consent; each is a separate document (ст. 9 152-ФЗ in the edition of 01.09.2025). */
export type ConsentKind = 'personal-data' | 'mentoring' | 'publication'

/** The edition of each consent's text: what a person signed is known by it. The papers carry the same date. */
export const CONSENT_EDITIONS: Record<ConsentKind, string> = {
  'personal-data': '2026-09-01',
  mentoring: '2026-09-01',
  publication: '2026-09-01',
}
