import type { CertificateJson } from './certificate.ts'
import type { Direction, Draft } from './draft.ts'

/** A draft with all that was written down of it. */
export type KeptDraft = { draft: Draft; directions: Direction[]; certificate: CertificateJson }
