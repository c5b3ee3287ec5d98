import type { GroupProblem, GroupSettings } from './group-problem.ts'

/** The best people and value over every way to seat every need, straight from the rules; the judge of the solver in tests. */
export function bestGroupsByBruteForce(
  { instance, needTopic, seated }: GroupProblem,
  { least, most, mentors, groupCost }: Pick<GroupSettings, 'least' | 'most' | 'mentors' | 'groupCost'>,
): { people: number; value: number } {
  const arcOf = new Map<string, number>()
  for (let a = 0; a < instance.arcs; a++) arcOf.set(`${instance.arcMentor[a]} ${instance.arcNeed[a]}`, a)
  const leaders: { topic: number; who: number[] }[] = []
  const topics = [...new Set(needTopic)]
  for (const topic of topics)
    for (let a = 0; a < instance.people; a++) {
      leaders.push({ topic, who: [a] })
      if (mentors === 2) for (let b = a + 1; b < instance.people; b++) leaders.push({ topic, who: [a, b] })
    }
  const utility = (who: number[], need: number) => {
    const arcs = who.map((m) => arcOf.get(`${m} ${need}`))
    if (who.includes(instance.needMentee[need]!) || arcs.some((a) => a !== undefined && instance.arcForbidden[a]))
      return 0
    return Math.max(0, ...arcs.map((a) => (a === undefined ? 0 : instance.arcUtility[a]!)))
  }
  const listeners = (topic: number, who: number[]) =>
    Array.from({ length: instance.needs }, (_, n) => n).filter(
      (n) => needTopic[n] === topic && instance.menteeCapacity[instance.needMentee[n]!]! > 0 && utility(who, n) > 0,
    )
  const sitting = (who: number[]) => who.reduce((sum, m) => sum + (seated?.[m] ?? 0), 0)
  const useful = leaders.filter(({ topic, who }) => {
    const heard = listeners(topic, who).length
    return (
      heard > 0 &&
      heard + sitting(who) >= least &&
      who.every(
        (m) =>
          who.length === 1 ||
          (instance.mentorCapacity[m]! > 0 && heard > listeners(topic, [m]).length && leads(m, topic)),
      )
    )
  })
  function leads(m: number, topic: number): boolean {
    for (let n = 0; n < instance.needs; n++) if (needTopic[n] === topic && arcOf.has(`${m} ${n}`)) return true
    return false
  }
  let best = { people: 0, value: 0 }
  const open = (from: number, groups: { topic: number; who: number[] }[]) => {
    const found = seatEveryWay(groups)
    if (found && (found.people > best.people || (found.people === best.people && found.value > best.value)))
      best = found
    for (let i = from; i < useful.length; i++) {
      const next = [...groups, useful[i]!]
      const fits = useful[i]!.who.every(
        (m) => next.filter(({ who }) => who.includes(m)).length <= instance.mentorCapacity[m]!,
      )
      if (fits) open(i, next)
    }
  }
  const seatEveryWay = (groups: { topic: number; who: number[] }[]) => {
    const size = groups.map(() => 0)
    const sits = new Int32Array(instance.people)
    let found: { people: number; value: number } | undefined
    const visit = (need: number, sum: number) => {
      if (need === instance.needs) {
        if (size.some((n, i) => n === 0 || n + sitting(groups[i]!.who) < least)) return
        const people = sits.filter((n) => n > 0).length
        const value = sum - groupCost * groups.length
        if (!found || people > found.people || (people === found.people && value > found.value))
          found = { people, value }
        return
      }
      visit(need + 1, sum)
      const mentee = instance.needMentee[need]!
      if (sits[mentee]! >= instance.menteeCapacity[mentee]!) return
      groups.forEach(({ topic, who }, i) => {
        const gain = topic === needTopic[need] ? utility(who, need) : 0
        if (gain === 0 || size[i]! + sitting(groups[i]!.who) >= most) return
        size[i]!++
        sits[mentee]!++
        visit(need + 1, sum + gain)
        size[i]!--
        sits[mentee]!--
      })
    }
    visit(0, 0)
    return found
  }
  open(0, [])
  return best
}
