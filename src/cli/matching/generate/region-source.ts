import type { ArcSource } from '../../../matching/engine/pricing/arc-source.ts'
import type { PersonRow } from './instance-rows.ts'
import { drawTeachers, placesOf, skills, type Teacher, TeacherTable } from './teachers.ts'

/** One region: who is ready to meet over the network helps in any school, the others in their own. */
export type Region = { source: ArcSource; people: PersonRow[]; needNames: string[] }

const readyForNetwork = 0.7
/** Part of the utility between two schools; within one nothing is lost. */
const elsewhere = 0.9

/** Arcs are reckoned when they are asked for, from a list of the teachers of each skill and level. */
export function drawRegion(people: number, random: () => number): Region {
  const teachers = drawTeachers(people, random)
  const rows = placesOf(teachers, random)
  const meetsOnline = Uint8Array.from(teachers, () => (random() < readyForNetwork ? 1 : 0))
  const needs = teachers.flatMap((teacher, mentee) => teacher.needs.map((need) => ({ ...need, mentee })))
  const needMentee = Int32Array.from(needs, ({ mentee }) => mentee)
  const needPriority = Uint8Array.from(needs, ({ priority }) => priority)
  const skillOf = Uint8Array.from(needs, ({ skill }) => skill)
  const schoolOf = Int32Array.from(teachers, ({ school }) => school)
  const known = teachersByLevel(teachers)
  const table = new TeacherTable(teachers)
  const worth = (need: number, mentor: number): number => {
    const mentee = needMentee[need]!
    const isNear = schoolOf[mentor] === schoolOf[mentee]
    if (mentor === mentee || !(isNear || (meetsOnline[mentor] && meetsOnline[mentee]))) return 0
    const utility = table.utility(mentor, mentee, skillOf[need]!, needPriority[need]!)
    return isNear || utility === 0 ? utility : Math.max(1, Math.round(elsewhere * utility))
  }
  const source: ArcSource = {
    people,
    needs: needs.length,
    mentorCapacity: Int32Array.from(rows, ({ gives }) => gives),
    menteeCapacity: Int32Array.from(rows, ({ takes }) => takes),
    leftOut: new Uint8Array(people),
    needMentee,
    needPriority,
    mostOfNeed: people,
    fixed: [],
    utilityOf: worth,
    arcsOf(need, { mentor, utility }, wanted) {
      const { skill, mentee } = needs[need]!
      let count = 0
      for (let level = teachers[mentee]!.level[skill]! + 1; level <= 3; level++)
        for (const one of known[4 * skill + level]!) {
          if (wanted?.[one] === 0) continue
          const found = worth(need, one)
          if (found === 0) continue
          mentor[count] = one
          utility[count++] = found
        }
      return count
    },
  }
  return { source, people: rows, needNames: needs.map(({ skill }) => `s${skill}`) }
}

function teachersByLevel(teachers: readonly Teacher[]): Int32Array[] {
  const lists: number[][] = Array.from({ length: 4 * skills }, () => [])
  teachers.forEach(({ level }, p) => {
    level.forEach((own, skill) => {
      lists[4 * skill + own]!.push(p)
    })
  })
  return lists.map((list) => Int32Array.from(list))
}
