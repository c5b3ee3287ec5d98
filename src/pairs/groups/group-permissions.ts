import type { Actor } from '../../platform/context.ts'
import { maySteerPairs } from '../pair-permissions.ts'
import { type GroupView, standingMembers } from './group.ts'

type Group = Pick<GroupView, 'leads' | 'members'>

/** Whoever leads the group answers for it, once for all its seats. */
export const mayAnswerGroup = ({ personId }: Actor, { leads }: Group): boolean =>
  personId !== null && leads.some((one) => one.id === personId)

/** A group is seen by those who lead it, by its members, and by those who run the programme. */
export const maySeeGroup = (actor: Actor, group: Group): boolean =>
  maySteerPairs(actor) ||
  mayAnswerGroup(actor, group) ||
  standingMembers(group).some(({ mentee }) => mentee.id === actor.personId)
