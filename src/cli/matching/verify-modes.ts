import { checkGroups } from '../../matching/engine/groups/check-groups.ts'
import { GroupSettingsError } from '../../matching/engine/groups/group-problem.ts'
import { gapOf } from '../../matching/engine/plan.ts'
import { checkRotation } from '../../matching/engine/rotations/check-rotation.ts'
import { checkSlots } from '../../matching/engine/slots/check-slots.ts'
import { required } from './answering.ts'
import { FileFlaw } from './csv-records.ts'
import { readGroups } from './group-json.ts'
import { byTopic, readInstanceFiles } from './instance-files.ts'
import { readRotationFiles } from './rotation-files.ts'
import { readRotationSettings, readRounds } from './rotation-json.ts'
import { sayGroupFault, sayRotationFault, saySlotFault, sayWrongFigure } from './say-faults.ts'
import { readSlotFiles } from './slot-files.ts'
import { readMentorSeats, readTalks } from './slot-json.ts'

/** What the options of `verify` name; blank where the option was not given. */
export type GivenFiles = {
  [name in 'people' | 'arcs' | 'quotas' | 'wishes' | 'barred' | 'slots' | 'free']?: string | undefined
}

type Json = Record<string, unknown>

/** What is wrong with groups, one line each. Throws `FileFlaw` and `BadOption` as reading does. */
export function groupFaults(file: string, json: Json, given: GivenFiles): string[] {
  const arcs = required(given.arcs, 'arcs')
  const named = readInstanceFiles(required(given.people, 'people'), arcs)
  const problem = byTopic(named, arcs)
  return asFaults(() => {
    const { plan, settings } = readGroups(file, json, named, problem)
    const found = checkGroups(problem, settings, plan).map((fault) => sayGroupFault(fault, named))
    return [...found, ...gapFaults(plan, plan.value)]
  })
}

/** What is wrong with rounds. The numbers of rounds and tables are those that the plan names. */
export function rotationFaults(file: string, json: Json, given: GivenFiles): string[] {
  const { rounds, tables } = readRotationSettings(file, json)
  const files = { people: required(given.people, 'people'), wishes: given.wishes, barred: given.barred }
  const { problem, instance } = readRotationFiles(files, rounds, tables)
  const ids = problem.people.map(({ id }) => id)
  return asFaults(() =>
    checkRotation(instance, readRounds(file, json, ids)).map((fault) => sayRotationFault(fault, ids)),
  )
}

/** What is wrong with talks. */
export function slotFaults(file: string, json: Json, given: GivenFiles): string[] {
  const { named, slots, timetable } = readSlotFiles(
    {
      people: required(given.people, 'people'),
      arcs: required(given.arcs, 'arcs'),
      slots: required(given.slots, 'slots'),
      free: required(given.free, 'free'),
    },
    readMentorSeats(file, json),
  )
  return asFaults(() => {
    const plan = readTalks(file, json, named, slots)
    const found = checkSlots(timetable, plan).map((fault) => saySlotFault(fault, named, slots))
    return [...found, ...gapFaults(plan, plan.utility)]
  })
}

/** A plan that does not fit the problem is a violation, not a bad file. */
export function asFaults(look: () => string[]): string[] {
  try {
    return look()
  } catch (error) {
    if (error instanceof FileFlaw) return [error.message]
    if (error instanceof GroupSettingsError) return [`settings: ${error.message}`]
    throw error
  }
}

export function gapFaults(plan: { upperBound: number; gap: number }, value: number): string[] {
  const gap = gapOf(value, plan.upperBound)
  return Math.abs(gap - plan.gap) <= 1e-9 ? [] : [sayWrongFigure({ figure: 'gap', said: plan.gap, found: gap })]
}
