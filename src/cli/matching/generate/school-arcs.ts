import type { ArcRow, Generated } from './instance-rows.ts'
import type { Teacher } from './teachers.ts'
import { drawTeachers, placesOf, schoolSize, TeacherTable } from './teachers.ts'

/** Schools side by side that share nobody. `perNeed`: the best so many arcs of each need. */
export function schoolArcs(people: number, random: () => number, perNeed: number): Generated {
  const teachers = drawTeachers(people, random)
  return { people: placesOf(teachers, random), arcs: arcsWithinSchools(teachers, perNeed) }
}

function* arcsWithinSchools(teachers: readonly Teacher[], perNeed: number): Generator<ArcRow> {
  const table = new TeacherTable(teachers)
  for (let mentee = 0; mentee < teachers.length; mentee++) {
    const first = mentee - (mentee % schoolSize)
    const last = Math.min(first + schoolSize, teachers.length)
    for (const need of teachers[mentee]!.needs) {
      const arcs: ArcRow[] = []
      for (let mentor = first; mentor < last; mentor++) {
        const utility = mentor === mentee ? 0 : table.utility(mentor, mentee, need.skill, need.priority)
        if (utility > 0) arcs.push({ mentor, mentee, need: `s${need.skill}`, utility, priority: need.priority })
      }
      yield* bestArcs(arcs, perNeed)
    }
  }
}

/** The best first. */
export function bestArcs(arcs: ArcRow[], count: number): ArcRow[] {
  return arcs.sort((a, b) => b.utility - a.utility || a.mentor - b.mentor).slice(0, count)
}
