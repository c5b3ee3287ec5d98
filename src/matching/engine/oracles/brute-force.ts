import type { CandidatePlan } from '../candidate-plan.ts'
import type { Instance } from '../instance.ts'
import type { Problem } from '../problem.ts'
import type { Settings } from '../settings.ts'

type Worth = Pick<CandidatePlan, 'coverage' | 'value'> & { worst: number }

/** Every feasible plan of a very small problem, straight from the ids; the judge of the solver in tests. */
export function bestByBruteForce(problem: Problem, settings: Settings): Worth {
  const { people, arcs } = problem
  const gives = new Map(people.map((p) => [p.id, p.mentorCapacity]))
  const takes = new Map(people.map((p) => [p.id, p.menteeCapacity]))
  const served = new Set<string>()
  const chosen: Problem['arcs'][number][] = []
  let best: Worth | undefined
  const visit = (k: number) => {
    if (k === arcs.length) {
      const found = worthOf(problem, chosen, settings)
      if (!best || ranks(found, settings) > 0) best = found
      return
    }
    const arc = arcs[k]!
    const need = `${arc.mentee} ${arc.need}`
    if (!served.has(need) && gives.get(arc.mentor)! > 0 && takes.get(arc.mentee)! > 0) {
      served.add(need)
      gives.set(arc.mentor, gives.get(arc.mentor)! - 1)
      takes.set(arc.mentee, takes.get(arc.mentee)! - 1)
      chosen.push(arc)
      visit(k + 1)
      chosen.pop()
      served.delete(need)
      gives.set(arc.mentor, gives.get(arc.mentor)! + 1)
      takes.set(arc.mentee, takes.get(arc.mentee)! + 1)
    }
    if (!arc.fixed) visit(k + 1)
  }
  const ranks = (found: Worth, { objective, fair }: Settings) => {
    if (objective === 'coverage') {
      const fairly = (w: Worth) => (fair ? [w.coverage.leftOut, w.worst] : [])
      const tiers = (w: Worth) => [w.coverage.people, ...w.coverage.byPriority, ...fairly(w)]
      const [a, b] = [tiers(found), tiers(best!)]
      const differs = a.findIndex((n, i) => n !== b[i])
      if (differs >= 0) return a[differs]! - b[differs]!
    }
    return found.value - best!.value
  }
  visit(0)
  return best!
}

function worthOf({ people }: Problem, chosen: Problem['arcs'], settings: Settings): Worth {
  const byPriority: [number, number, number] = [0, 0, 0]
  for (const arc of chosen) byPriority[(arc.priority ?? 2) - 1]!++
  const links = new Set(chosen.map((a) => `${a.mentor}>${a.mentee}`))
  const names = [...new Set(chosen.flatMap((a) => [a.mentor, a.mentee]))]
  const covered = new Set(chosen.map((a) => a.mentee))
  const leftOut = people.filter((p) => p.leftOut && covered.has(p.id)).length
  let value = chosen.reduce((sum, a) => sum + a.utility, 0)
  for (const a of names)
    for (const b of names) {
      if (a < b && links.has(`${a}>${b}`) && links.has(`${b}>${a}`)) value += settings.reciprocity
      for (const c of names)
        if (a < b && a < c && links.has(`${a}>${b}`) && links.has(`${b}>${c}`) && links.has(`${c}>${a}`))
          value += settings.cycles
    }
  return {
    coverage: { people: covered.size, needs: chosen.length, byPriority, leftOut },
    worst: Math.min(...chosen.filter((a) => !a.fixed).map((a) => a.utility)),
    value,
  }
}

/** Every set of arcs that keeps the rules, for very small instances. */
export function everyPlan(instance: Instance): number[][] {
  const { arcs, arcMentor, arcNeed, needMentee, arcFixed, arcForbidden, quotas = [] } = instance
  const gives = instance.mentorCapacity.slice()
  const takes = instance.menteeCapacity.slice()
  const served = new Uint8Array(instance.needs)
  const chosen: number[] = []
  const plans: number[][] = []
  const keepsQuotas = () =>
    quotas.every(({ arcs: counted, atLeast, atMost }) => {
      const count = chosen.filter((a) => counted.includes(a)).length
      return count >= atLeast && count <= atMost
    })
  const visit = (a: number) => {
    if (a === arcs) {
      if (keepsQuotas()) plans.push([...chosen])
      return
    }
    const need = arcNeed[a]!
    const mentee = needMentee[need]!
    if (!arcForbidden[a] && !served[need] && gives[arcMentor[a]!]! > 0 && takes[mentee]! > 0) {
      const use = (sign: 1 | -1) => {
        served[need]! += sign
        gives[arcMentor[a]!]! -= sign
        takes[mentee]! -= sign
      }
      use(1)
      chosen.push(a)
      visit(a + 1)
      chosen.pop()
      use(-1)
    }
    if (!arcFixed[a]) visit(a + 1)
  }
  visit(0)
  return plans
}
