import type { CoverageProof, Share } from '../plan.ts'

/** Prices at which arcs outside the lists are looked at. `worthless`: coverage alone is at stake. */
export type Terms = CoverageProof & { shares: readonly Share[]; reciprocity: number; worthless: boolean }
