import type { GroupPlan, GroupProof, ProofTree } from '../../matching/engine/groups/group-plan.ts'
import type { GroupProblem, GroupSettings } from '../../matching/engine/groups/group-problem.ts'
import { defaultGroupSettings } from '../../matching/engine/groups/group-problem.ts'
import { FileFlaw } from './csv-records.ts'
import type { NamedInstance } from './instance-files.ts'
import { deepestTree, figure, list, prices, readCoverage, record, refuseTooDeep, whether } from './json-parts.ts'
import { coverageFields, namedArc } from './named-arcs.ts'
import { Names } from './read-plan.ts'

/** Groups in names. Need prices stand in the order in which needs first appear in the file of arcs, mentor prices in that of people. */
export function groupsJson(named: NamedInstance, { topics }: GroupProblem, plan: GroupPlan, settings: GroupSettings) {
  const { least, most, mentors, groupCost } = settings
  const treeJson = (tree: ProofTree): unknown =>
    'needPrice' in tree
      ? { need_price: Array.from(tree.needPrice), mentor_price: Array.from(tree.mentorPrice) }
      : {
          topic: topics[tree.topic],
          mentors: tree.mentors.map((m) => named.people[m]),
          at_most: tree.atMost,
          below: treeJson(tree.below),
          above: treeJson(tree.above),
        }
  return {
    kind: 'groups',
    status: plan.status,
    groups: plan.groups.map((group) => ({
      topic: topics[group.topic],
      mentors: group.mentors.map((m) => named.people[m]),
      members: group.members.map(({ arc }) => {
        const { mentee, mentor, utility } = namedArc(named, arc)
        return { mentee, served_by: mentor, utility }
      }),
    })),
    ...coverageFields(plan),
    value: plan.value,
    people_bound: plan.peopleBound,
    upper_bound: plan.upperBound,
    gap: plan.gap,
    seconds: plan.seconds,
    seed: plan.seed,
    settings: { least, most, mentors, group_cost: groupCost },
    proofs: plan.proofs.map(({ personWeight, withValue, tree }) => ({
      person_weight: personWeight,
      with_value: withValue,
      tree: treeJson(tree),
    })),
  }
}

/** Throws `FileFlaw` where the plan does not speak of this problem. */
export function readGroups(
  file: string,
  json: Record<string, unknown>,
  named: NamedInstance,
  { topics }: GroupProblem,
): { plan: Omit<GroupPlan, 'seconds' | 'seed'>; settings: GroupSettings } {
  const names = new Names(file, named)
  const topic = (name: unknown, place: string) => {
    const found = topics.indexOf(name as string)
    if (found < 0)
      throw new FileFlaw(file, undefined, {
        ru: `${place}: темы «${name}» нет среди потребностей`,
        en: `${place}: the topic “${name}” is not among the needs`,
      })
    return found
  }
  const readGroup = (row: unknown, place: string) => {
    const group = record(file, row, place)
    const members = list(file, group.members, `${place}.members`).map((member, k) => {
      const at = `${place}.members[${k}]`
      const { mentee, served_by: mentor, utility } = record(file, member, at)
      const arc = names.arc({ mentor, mentee, need: group.topic, utility }, at)
      return { need: named.instance.arcNeed[arc]!, arc }
    })
    const mentors = list(file, group.mentors, `${place}.mentors`).map((id) => names.person(id))
    return { topic: topic(group.topic, place), mentors, members }
  }
  const readTree = (value: unknown, place: string, depth = 0): ProofTree => {
    if (depth > deepestTree) throw refuseTooDeep(file, 'proofs')
    const tree = record(file, value, place)
    if (tree.need_price !== undefined)
      return {
        needPrice: prices(file, tree.need_price, `${place}.need_price`),
        mentorPrice: prices(file, tree.mentor_price, `${place}.mentor_price`),
      }
    return {
      topic: topic(tree.topic, place),
      mentors: list(file, tree.mentors, `${place}.mentors`).map((id) => names.person(id)),
      atMost: figure(file, tree.at_most, `${place}.at_most`),
      below: readTree(tree.below, `${place}.below`, depth + 1),
      above: readTree(tree.above, `${place}.above`, depth + 1),
    }
  }
  const proofs = list(file, json.proofs, 'proofs').map((row, k): GroupProof => {
    const proof = record(file, row, `proofs[${k}]`)
    return {
      personWeight: figure(file, proof.person_weight, `proofs[${k}].person_weight`),
      withValue: whether(file, proof.with_value, `proofs[${k}].with_value`),
      tree: readTree(proof.tree, `proofs[${k}].tree`),
    }
  })
  const given = record(file, json.settings, 'settings')
  const setting = (name: string) => figure(file, given[name], `settings.${name}`)
  const plan = {
    groups: list(file, json.groups, 'groups').map((row, g) => readGroup(row, `groups[${g}]`)),
    ...readCoverage(file, json),
    value: figure(file, json.value, 'value'),
    peopleBound: figure(file, json.people_bound, 'people_bound'),
    upperBound: figure(file, json.upper_bound, 'upper_bound'),
    gap: figure(file, json.gap, 'gap'),
    proofs,
  }
  const settings = {
    ...defaultGroupSettings,
    least: setting('least'),
    most: setting('most'),
    mentors: setting('mentors') as 1 | 2,
    groupCost: setting('group_cost'),
  }
  return { plan, settings }
}
