import { parseArgs } from 'node:util'
import { checkGroups } from '../../matching/engine/groups/check-groups.ts'
import type { GroupPlan } from '../../matching/engine/groups/group-plan.ts'
import type { GroupProblem, GroupSettings } from '../../matching/engine/groups/group-problem.ts'
import { defaultGroupSettings, GroupSettingsError } from '../../matching/engine/groups/group-problem.ts'
import { solveGroups } from '../../matching/engine/groups/solve-groups.ts'
import { say } from '../../platform/operator.ts'
import type { Streams } from './answering.ts'
import { answering, BadOption, required, timeLimitOf, whole } from './answering.ts'
import type { CommandHelp } from './command-help.ts'
import { out, peopleAndArcs, runOptions } from './command-help.ts'
import { groupsJson } from './group-json.ts'
import { byTopic, readInstanceFiles } from './instance-files.ts'
import { jsonText, mustHold } from './named-arcs.ts'
import { statusWords } from './status-words.ts'
import { mayWrite, writeWhole } from './whole-file.ts'

const help: CommandHelp = {
  usage: 'vzaimno groups --people people.csv --arcs arcs.csv --out groups.json [...]',
  purpose: {
    ru: 'Собирает группы вокруг одной темы (need). Вместимость наставника — сколько групп он ведёт.',
    en: 'Forms groups round one topic (need). A mentor’s capacity is the number of groups they lead.',
  },
  options: [
    ...peopleAndArcs,
    out,
    ['--least 3', { ru: 'участников в группе не меньше', en: 'least members of a group' }],
    ['--most 8', { ru: 'и не больше', en: 'and most' }],
    ['--mentors 1|2', { ru: 'сколько наставников ведут группу вместе', en: 'how many mentors lead together' }],
    ['--group-cost 200', { ru: 'цена каждой группы', en: 'what every group costs' }],
    ...runOptions,
  ],
}

/** `vzaimno groups`: 0 when the groups are written; 2 when the input is refused, and then nothing is written. */
export async function groups(args: string[], streams: Streams = process): Promise<number> {
  return answering(args, streams, help, () => {
    const text = { type: 'string' } as const
    const names = ['people', 'arcs', 'out', 'least', 'most', 'mentors', 'group-cost', 'seed', 'time-limit'] as const
    const options = Object.fromEntries(names.map((name) => [name, text])) as Record<(typeof names)[number], typeof text>
    const { values } = parseArgs({ args, options })
    const target = mayWrite(required(values.out, 'out'), [values.people, values.arcs])
    const settings = readSettings(values)
    const arcsFile = required(values.arcs, 'arcs')
    const named = readInstanceFiles(required(values.people, 'people'), arcsFile, undefined, (line) =>
      streams.stderr.write(`${line}\n`),
    )
    const problem = byTopic(named, arcsFile)
    const plan = solved(problem, settings)
    mustHold(checkGroups(problem, settings, plan))
    writeWhole(target, jsonText(groupsJson(named, problem, plan, settings)))
    streams.stdout.write(
      say({
        ru:
          `${statusWords(plan.status)}: групп ${plan.groups.length}, людей ${plan.coveredPeople} (предел ${plan.peopleBound}), ` +
          `оценка ${plan.value}, предел ${plan.upperBound}, ${plan.seconds.toFixed(2)} с\n`,
        en:
          `${statusWords(plan.status)}: ${plan.groups.length} groups, ${plan.coveredPeople} people (bound ${plan.peopleBound}), ` +
          `value ${plan.value}, bound ${plan.upperBound}, ${plan.seconds.toFixed(2)} s\n`,
      }),
    )
    return 0
  })
}

function readSettings(given: Record<string, string | undefined>): GroupSettings {
  const { least, most, mentors, groupCost, seed, tries, timeLimit } = defaultGroupSettings
  return {
    least: whole('least', given.least, least),
    most: whole('most', given.most, most),
    mentors: whole('mentors', given.mentors, mentors) as 1 | 2,
    groupCost: whole('group-cost', given['group-cost'], groupCost),
    seed: whole('seed', given.seed, seed),
    tries,
    timeLimit: timeLimitOf(given['time-limit'], timeLimit),
  }
}

function solved(problem: GroupProblem, settings: GroupSettings): GroupPlan {
  try {
    return solveGroups(problem, settings)
  } catch (error) {
    if (!(error instanceof GroupSettingsError)) throw error
    throw new BadOption({
      ru: '--least не меньше 1 и не больше --most, --mentors бывает 1 или 2',
      en: '--least is at least 1 and no more than --most, --mentors is 1 or 2',
    })
  }
}
