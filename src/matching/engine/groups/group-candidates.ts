import { type GroupProblem, type GroupSettings, roomBeside } from './group-problem.ts'

/** A group that could be opened, several times over where its mentors have places. */
export type GroupCandidate = {
  topic: number
  mentors: number[]
  /** Needs of the topic that the mentors could serve between them, and the best arc for each. */
  needs: number[]
  arcs: number[]
  utility: number[]
  /** Members of one such group, at least and at most, beside those who sit with its mentors already. */
  least: number
  most: number
  /** The most such groups that there could be. */
  atMost: number
}

/** Every group that could find enough members, ordered by topic and mentors. */
export function groupCandidates(problem: GroupProblem, settings: GroupSettings): GroupCandidate[] {
  const { instance } = problem
  const byTopic = arcsByTopic(problem)
  const found: GroupCandidate[] = []
  const add = (topic: number, mentors: number[], arcs: number[], needs: number[]) => {
    const room = roomBeside(problem.seated, mentors, settings)
    const places = Math.min(...mentors.map((m) => instance.mentorCapacity[m]!))
    const atMost = room.most < room.least ? 0 : Math.min(places, Math.floor(needs.length / room.least))
    const utility = arcs.map((a) => instance.arcUtility[a]!)
    if (atMost > 0) found.push({ topic, mentors, needs, arcs, utility, ...room, atMost })
  }
  byTopic.forEach((ofMentor, topic) => {
    const mentors = [...ofMentor.keys()].sort((a, b) => a - b)
    const alone = new Map(mentors.map((m) => [m, membersOf(problem, [m], ofMentor)]))
    for (const m of mentors) add(topic, [m], alone.get(m)!.arcs, alone.get(m)!.needs)
    if (settings.mentors === 1) return
    mentors.forEach((m, i) => {
      for (const other of mentors.slice(i + 1)) {
        const { needs, arcs } = membersOf(problem, [m, other], ofMentor)
        const most = Math.max(alone.get(m)!.needs.length, alone.get(other)!.needs.length)
        if (needs.length > most) add(topic, [m, other], arcs, needs)
      }
    })
  })
  return found
}

function arcsByTopic({ instance, topics, needTopic }: GroupProblem): Map<number, number[]>[] {
  const byTopic = topics.map(() => new Map<number, number[]>())
  for (let a = 0; a < instance.arcs; a++) {
    const mentor = instance.arcMentor[a]!
    if (
      instance.mentorCapacity[mentor] === 0 ||
      instance.menteeCapacity[instance.needMentee[instance.arcNeed[a]!]!] === 0
    )
      continue
    const ofMentor = byTopic[needTopic[instance.arcNeed[a]!]!]!
    if (!ofMentor.has(mentor)) ofMentor.set(mentor, [])
    ofMentor.get(mentor)!.push(a)
  }
  return byTopic
}

/** A mentor is no member of their own group, nor is anybody whose arc to one of the mentors is struck out. */
function membersOf({ instance }: GroupProblem, mentors: number[], ofMentor: Map<number, number[]>) {
  const best = new Map<number, number>()
  const barred = new Set<number>()
  for (const a of mentors.flatMap((m) => ofMentor.get(m)!)) {
    const need = instance.arcNeed[a]!
    if (instance.arcForbidden[a] || mentors.includes(instance.needMentee[need]!)) barred.add(need)
    const now = best.get(need)
    if (now === undefined || instance.arcUtility[a]! > instance.arcUtility[now]!) best.set(need, a)
  }
  const needs = [...best.keys()].filter((need) => !barred.has(need)).sort((a, b) => a - b)
  return { needs, arcs: needs.map((need) => best.get(need)!) }
}
