import type { SlotInstance } from '../../matching/engine/slots/slot-problem.ts'
import { FileFlaw } from './csv-records.ts'
import { numberOr, readTable } from './csv-table.ts'
import { reasons } from './flaw-words.ts'
import type { NamedInstance } from './instance-files.ts'
import { readInstanceFiles } from './instance-files.ts'

export type SlotFiles = { people: string; arcs: string; slots: string; free: string }

/** Throws `FileFlaw` naming file, line and reason. */
export function readSlotFiles(
  files: SlotFiles,
  mentorSeats: number,
): { named: NamedInstance; slots: string[]; timetable: SlotInstance } {
  const named = readInstanceFiles(files.people, files.arcs)
  if (named.instance.arcFixed.includes(1)) throw new FileFlaw(files.arcs, undefined, reasons['no-fixed-here'])
  const { ids, places } = readTimes(files.slots)
  const free = readFree(files.free, named, ids)
  const timetable = { instance: named.instance, slots: ids.length, places, free, mentorSeats }
  return { named, slots: ids, timetable }
}

const asManyAsLiked = 1_000_000

function readTimes(file: string): { ids: string[]; places: Int32Array } {
  const ids: string[] = []
  const places: number[] = []
  readTable(file, { required: ['id'], optional: ['places'] }, (cell, line) => {
    const room = numberOr(asManyAsLiked, cell(1))
    if (cell(0) === '' || ids.includes(cell(0)))
      throw new FileFlaw(file, line, {
        ru: 'id времени пуст или уже был выше',
        en: 'the id of the time is blank or has been above',
      })
    if (!(room <= asManyAsLiked))
      throw new FileFlaw(file, line, {
        ru: 'places — целое число от 0 до 1000000 или пусто',
        en: 'places is a whole number from 0 to 1000000, or blank',
      })
    ids.push(cell(0))
    places.push(room)
  })
  return { ids, places: Int32Array.from(places) }
}

function readFree(file: string, { people }: NamedInstance, ids: readonly string[]): Uint8Array {
  const person = new Map(people.map((id, p) => [id, p]))
  const slot = new Map(ids.map((id, s) => [id, s]))
  const free = new Uint8Array(people.length * ids.length)
  readTable(file, { required: ['person', 'slot'], optional: [] }, (cell, line) => {
    const [p, s] = [person.get(cell(0)), slot.get(cell(1))]
    if (p === undefined)
      throw new FileFlaw(file, line, {
        ru: 'такого человека нет в списке людей',
        en: 'this person is not in the list of people',
      })
    if (s === undefined)
      throw new FileFlaw(file, line, {
        ru: 'такого времени нет в списке slots',
        en: 'this time is not in the list of slots',
      })
    free[p * ids.length + s] = 1
  })
  return free
}
