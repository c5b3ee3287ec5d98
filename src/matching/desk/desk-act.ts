import { z } from 'zod'
import type { DirectionKey } from '../candidates/candidate.ts'

type TwoPeople = { mentorId: string; menteeId: string }

/** What the curator may do by hand at the desk. */
export type DeskAct =
  /** This mentor is to help this mentee with this. */
  | ({ kind: 'lock' } & DirectionKey)
  /** The pair of the draft stays as it is, all its directions; and the way back. */
  | ({ kind: 'keep' | 'release' } & TwoPeople)
  | ({ kind: 'prefer' } & TwoPeople)
  /** Never again in this round. */
  | ({ kind: 'part' } & TwoPeople)
  | { kind: 'capacity'; mentorId: string; capacity: number }
  | GroupAct

export type GroupAct =
  /** The group of the draft stays as it is, and the way back; or it is given up, and its mentor leads no group of the topic. */
  | { kind: 'keep-group' | 'release-group' | 'ungroup'; groupId: string }
  /** One member leaves it, or somebody is put in and the group stays so. */
  | { kind: 'unseat' | 'seat'; groupId: string; menteeId: string }

export type PairAct = Exclude<DeskAct, GroupAct>

/** More colleagues than this nobody is asked to help. */
export const MOST_PLACES = 5

const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const twoPeople = { mentorId: id, menteeId: id }

/** Read from a form or from the address of a preview. */
export const deskAct = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('lock'), ...twoPeople, competenceId: id }),
    z.object({ kind: z.literal(['keep', 'release', 'prefer', 'part']), ...twoPeople }),
    z.object({ kind: z.literal(['keep-group', 'release-group', 'ungroup']), groupId: id }),
    z.object({ kind: z.literal(['unseat', 'seat']), groupId: id, menteeId: id }),
    z.object({ kind: z.literal('capacity'), mentorId: id, capacity: z.coerce.number().int().min(0).max(MOST_PLACES) }),
  ])
  .refine((act) => act.kind === 'capacity' || isGroupAct(act) || act.mentorId !== act.menteeId)

export const isGroupAct = (act: DeskAct): act is GroupAct => 'groupId' in act

/** The act as the fields of a form or of an address. */
export function fieldsOf(act: DeskAct): Record<string, string> {
  return Object.fromEntries(Object.entries(act).map(([name, value]) => [name, String(value)]))
}
