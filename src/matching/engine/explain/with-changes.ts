import type { Instance } from '../instance.ts'
import type { Priority } from '../problem.ts'

/** What a newcomer needs, and who could serve it. */
export type NewNeed = { priority: Priority; arcs: readonly { mentor: number; utility: number }[] }

/** Something that the curator might do by hand, or that happens. */
export type Change =
  | { kind: 'force'; arc: number }
  | { kind: 'forbid'; arc: number }
  /** Undoes a force or a forbid. */
  | { kind: 'release'; arc: number }
  | { kind: 'mentor-capacity'; person: number; capacity: number }
  | { kind: 'mentee-capacity'; person: number; capacity: number }
  /** What this arc is worth now; weights of criteria change many at once. */
  | { kind: 'utility'; arc: number; utility: number }
  /** Gives and takes nothing any more, fixed or not. */
  | { kind: 'leave'; person: number }
  /** Comes last: the number of the newcomer is that of the people before, and so with needs and arcs. `gives`: to needs known already. */
  | {
      kind: 'join'
      mentorCapacity: number
      menteeCapacity: number
      leftOut?: boolean
      gives: readonly { need: number; utility: number }[]
      needs: readonly NewNeed[]
    }

/** The instance with these changes made, one after the other; the given one stays as it is. */
export function withChanges(instance: Instance, changes: readonly Change[]): Instance {
  let changed: Instance = {
    ...instance,
    mentorCapacity: instance.mentorCapacity.slice(),
    menteeCapacity: instance.menteeCapacity.slice(),
    arcUtility: instance.arcUtility.slice(),
    arcFixed: instance.arcFixed.slice(),
    arcForbidden: instance.arcForbidden.slice(),
  }
  for (const change of changes)
    if (change.kind === 'join') changed = withNewcomer(changed, change)
    else make(changed, change)
  return changed
}

type Newcomer = Extract<Change, { kind: 'join' }>

function make(changed: Instance, change: Exclude<Change, Newcomer>): void {
  if (change.kind === 'mentor-capacity') changed.mentorCapacity[change.person] = change.capacity
  else if (change.kind === 'mentee-capacity') changed.menteeCapacity[change.person] = change.capacity
  else if (change.kind === 'utility') changed.arcUtility[change.arc] = change.utility
  else if (change.kind === 'leave') leave(changed, change.person)
  else {
    changed.arcFixed[change.arc] = change.kind === 'force' ? 1 : 0
    changed.arcForbidden[change.arc] = change.kind === 'forbid' ? 1 : 0
  }
}

function leave(changed: Instance, person: number): void {
  const { arcs, arcMentor, arcNeed, needMentee, arcFixed } = changed
  changed.mentorCapacity[person] = 0
  changed.menteeCapacity[person] = 0
  for (let a = 0; a < arcs; a++)
    if (arcFixed[a] && (arcMentor[a] === person || needMentee[arcNeed[a]!] === person)) arcFixed[a] = 0
}

/** Put last in every list, so that all other numbers stay. */
function withNewcomer(
  instance: Instance,
  { mentorCapacity, menteeCapacity, leftOut, gives, needs }: Newcomer,
): Instance {
  const person = instance.people
  const given = gives.map(({ need, utility }) => ({ mentor: person, need, utility }))
  const taken = needs.flatMap(({ arcs }, k) =>
    arcs.map(({ mentor, utility }) => ({ mentor, need: instance.needs + k, utility })),
  )
  const arcs = [...given, ...taken]
  const ints = (list: Int32Array, more: readonly number[]) =>
    appended(new Int32Array(list.length + more.length), list, more)
  const bytes = (list: Uint8Array, more: readonly number[]) =>
    appended(new Uint8Array(list.length + more.length), list, more)
  return {
    ...instance,
    people: person + 1,
    needs: instance.needs + needs.length,
    arcs: instance.arcs + arcs.length,
    mentorCapacity: ints(instance.mentorCapacity, [mentorCapacity]),
    menteeCapacity: ints(instance.menteeCapacity, [menteeCapacity]),
    leftOut: bytes(instance.leftOut, [leftOut ? 1 : 0]),
    arcMentor: ints(
      instance.arcMentor,
      arcs.map(({ mentor }) => mentor),
    ),
    arcNeed: ints(
      instance.arcNeed,
      arcs.map(({ need }) => need),
    ),
    arcUtility: ints(
      instance.arcUtility,
      arcs.map(({ utility }) => utility),
    ),
    arcFixed: bytes(
      instance.arcFixed,
      arcs.map(() => 0),
    ),
    arcForbidden: bytes(
      instance.arcForbidden,
      arcs.map(() => 0),
    ),
    needMentee: ints(
      instance.needMentee,
      needs.map(() => person),
    ),
    needPriority: bytes(
      instance.needPriority,
      needs.map(({ priority }) => priority),
    ),
  }
}

function appended<L extends Int32Array | Uint8Array>(room: L, list: L, more: readonly number[]): L {
  room.set(list)
  room.set(more, list.length)
  return room
}
