export const schoolSize = 150
export const skills = 24

export type Teacher = {
  school: number
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
export function drawTeachers(people: number, random: () => number): Teacher[] {
  return Array.from({ length: people }, (_, p) => ({ school: Math.floor(p / schoolSize), ...drawTeacher(random) }))
}

function drawTeacher(random: () => number): Omit<Teacher, 'school'> {
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

/** How many each gives and takes. */
export function placesOf(teachers: readonly Teacher[], random: () => number) {
  return teachers.map(({ needs }, p) => ({
    id: `t${p + 1}`,
    gives: 1 + Math.floor(random() * 3),
    takes: Math.max(1, Math.min(needs.length, 1 + Math.floor(random() * 2))),
  }))
}

/** The same teachers in columns, for millions of looks. */
export class TeacherTable {
  private readonly level: Int8Array
  private readonly ready: Float64Array
  private readonly free: Int32Array
  private readonly subject: Int8Array

  constructor(teachers: readonly Teacher[]) {
    this.level = Int8Array.from(teachers.flatMap(({ level }) => level))
    this.ready = Float64Array.from(teachers.flatMap(({ ready }) => ready))
    this.free = Int32Array.from(teachers, ({ free }) => free)
    this.subject = Int8Array.from(teachers, ({ subject }) => subject)
  }

  /** 0 when a hard rule stands between them: not stronger, or no two common hours. Weights as in the product's defaults. */
  utility(mentor: number, mentee: number, skill: number, priority: number): number {
    const above = this.level[mentor * skills + skill]! - this.level[mentee * skills + skill]!
    const hours = bits(this.free[mentor]! & this.free[mentee]!)
    if (above < 1 || hours < 2) return 0
    const score =
      10 * ((4 - priority) / 3) +
      8 * (above / 3) +
      6 * this.ready[mentor * skills + skill]! +
      4 * Math.min(1, hours / 6) +
      3 * (this.subject[mentor] === this.subject[mentee] ? 1 : 0)
    return 1 + Math.round((999 * score) / 31)
  }
}

/** How many bits are set, of 32. */
function bits(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
