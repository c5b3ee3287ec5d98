import type { ArcRow, Generated, PersonRow } from './instance-kinds.ts'

const schoolSize = 150
const skills = 24
const arcsPerNeed = 20

type Teacher = {
  subject: number
  age: number
  /** 0…3 per skill. */
  level: number[]
  /** 0…1 per skill. */
  ready: number[]
  /** One bit per lesson hour of the week. */
  free: number
  /** Skill and class. */
  needs: { skill: number; priority: number }[]
}

/** Teachers of schools of 150: levels grow with age except in the digital third of the skills, where they fall. */
export function schoolArcs(people: number, random: () => number): Generated {
  const teachers = Array.from({ length: people }, () => drawTeacher(random))
  const rows: PersonRow[] = teachers.map(({ needs }, p) => ({
    id: `t${p + 1}`,
    gives: 1 + Math.floor(random() * 3),
    takes: Math.max(1, Math.min(needs.length, 1 + Math.floor(random() * 2))),
  }))
  return { people: rows, arcs: arcsWithinSchools(teachers) }
}

function drawTeacher(random: () => number): Teacher {
  const age = 22 + Math.floor(random() * 45)
  const level = Array.from({ length: skills }, (_, skill) => {
    const trend = skill % 3 === 0 ? (67 - age) / 45 : (age - 22) / 45
    return Math.max(0, Math.min(3, Math.floor(trend * 2.2 + random() * 2.2 - 0.2)))
  })
  const weak = Array.from({ length: skills }, (_, skill) => skill).filter((skill) => level[skill]! <= 1)
  const wanted = 1 + Math.floor(random() * 4)
  const needs = Array.from({ length: Math.min(wanted, weak.length) }, () => {
    const [skill] = weak.splice(Math.floor(random() * weak.length), 1)
    return { skill: skill!, priority: random() < 0.5 ? 1 : random() < 0.7 ? 2 : 3 }
  })
  const free = Math.floor(random() * 2 ** 30) & Math.floor(random() * 2 ** 30)
  return { subject: Math.floor(random() * 12), age, level, ready: level.map(() => random()), free, needs }
}

function* arcsWithinSchools(teachers: readonly Teacher[]): Generator<ArcRow> {
  for (let mentee = 0; mentee < teachers.length; mentee++) {
    const first = mentee - (mentee % schoolSize)
    const last = Math.min(first + schoolSize, teachers.length)
    for (const need of teachers[mentee]!.needs) {
      const arcs: ArcRow[] = []
      for (let mentor = first; mentor < last; mentor++) {
        const utility = mentor === mentee ? 0 : utilityOf(teachers[mentor]!, teachers[mentee]!, need)
        if (utility > 0) arcs.push({ mentor, mentee, need: `s${need.skill}`, utility, priority: need.priority })
      }
      arcs.sort((a, b) => b.utility - a.utility || a.mentor - b.mentor)
      yield* arcs.slice(0, arcsPerNeed)
    }
  }
}

/** 0 when a hard rule stands between them: not stronger, or no two common hours. Weights as in the product's defaults. */
function utilityOf(mentor: Teacher, mentee: Teacher, { skill, priority }: Teacher['needs'][number]): number {
  const above = mentor.level[skill]! - mentee.level[skill]!
  const hours = bits(mentor.free & mentee.free)
  if (above < 1 || hours < 2) return 0
  const score =
    10 * ((4 - priority) / 3) +
    8 * (above / 3) +
    6 * mentor.ready[skill]! +
    4 * Math.min(1, hours / 6) +
    3 * (mentor.subject === mentee.subject ? 1 : 0)
  return 1 + Math.round((999 * score) / 31)
}

function bits(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count++
  return count
}
