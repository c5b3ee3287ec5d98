import type { GroupProblem, GroupSettings } from './group-problem.ts'

/** Those whom the mentors teach already, and who stay with them. */
export function sittingWith(seated: Int32Array | undefined, mentors: readonly number[]): number {
  let sitting = 0
  for (const m of mentors) sitting += seated?.[m] ?? 0
  return sitting
}

export type Possible = Map<
  string,
  { mentors: number[]; gains: { need: number; utility: number }[]; atMost: number; least: number; most: number }
>

/** Topic and mentors of every group that could find enough members. */
export function possibleGroups({ instance, needTopic, seated }: GroupProblem, settings: GroupSettings): Possible {
  const { mentors } = settings
  const teaches = new Map<number, Map<number, Map<number, number>>>()
  const struck = new Set<string>()
  for (let a = 0; a < instance.arcs; a++) {
    const need = instance.arcNeed[a]!
    const m = instance.arcMentor[a]!
    if (instance.arcForbidden[a]) struck.add(`${m} ${need}`)
    if (!instance.mentorCapacity[m] || !instance.menteeCapacity[instance.needMentee[need]!]) continue
    const ofTopic = teaches.get(needTopic[need]!) ?? new Map<number, Map<number, number>>()
    teaches.set(needTopic[need]!, ofTopic)
    ofTopic.set(m, (ofTopic.get(m) ?? new Map<number, number>()).set(need, instance.arcUtility[a]!))
  }
  const possible: Possible = new Map()
  for (const [topic, ofTopic] of teaches) {
    const together = (who: number[]) => {
      const needs = new Set(who.flatMap((m) => [...ofTopic.get(m)!.keys()]))
      return [...needs]
        .filter((n) => !who.includes(instance.needMentee[n]!) && !who.some((m) => struck.has(`${m} ${n}`)))
        .map((need) => ({ need, utility: Math.max(...who.map((m) => ofTopic.get(m)!.get(need) ?? 0)) }))
    }
    const all = [...ofTopic.keys()]
    const pairs = mentors === 1 ? [] : all.flatMap((a) => all.filter((b) => b > a).map((b) => [a, b]))
    const adds = (who: number[]) => who.every((m) => together(who).length > together([m]).length)
    for (const who of [...all.map((m) => [m]), ...pairs.filter(adds)]) {
      const gains = together(who)
      const sitting = sittingWith(seated, who)
      const least = Math.max(1, settings.least - sitting)
      const most = settings.most - sitting
      const places = Math.min(...who.map((m) => instance.mentorCapacity[m]!))
      const atMost = most < least ? 0 : Math.min(places, Math.floor(gains.length / least))
      if (atMost > 0) possible.set(`${topic} ${who.join(' ')}`, { mentors: who, gains, atMost, least, most })
    }
  }
  return possible
}
