import { z } from 'zod'
import type { DirectionKey } from './candidate.ts'

/** What the curator may do by hand at the desk. */
export type DeskAct =
  | ({ kind: 'lock' | 'prefer' | 'release' } & DirectionKey)
  | { kind: 'part'; mentorId: string; menteeId: string }
  | { kind: 'capacity'; mentorId: string; capacity: number }

const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const direction = { mentorId: id, menteeId: id, competenceId: id }

/** Read from a form or from the address of a preview. */
export const deskAct = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('lock'), ...direction }),
    z.object({ kind: z.literal('prefer'), ...direction }),
    z.object({ kind: z.literal('release'), ...direction }),
    z.object({ kind: z.literal('part'), mentorId: id, menteeId: id }),
    z.object({ kind: z.literal('capacity'), mentorId: id, capacity: z.coerce.number().int().min(0).max(5) }),
  ])
  .refine((act) => act.kind === 'capacity' || act.mentorId !== act.menteeId)

/** The act as the fields of a form or of an address. */
export function fieldsOf(act: DeskAct): Record<string, string> {
  return Object.fromEntries(Object.entries(act).map(([name, value]) => [name, String(value)]))
}
