import type { RotationPlan } from '../../matching/engine/rotations/rotation-plan.ts'
import { FileFlaw } from './csv-records.ts'
import { figure, list, prices, readStatus, record } from './json-parts.ts'

/** Rounds in names. Tables are counted from 1; person prices stand in the order of the file of people. */
export function rotationJson(ids: readonly string[], plan: RotationPlan, { tables }: { tables: number }) {
  const { wishes, wishesAsked, wishesBound, meetings, meetingsBound, leastBreaks, mostBreaks, proof } = plan
  return {
    kind: 'rotation',
    status: plan.status,
    rounds: plan.rounds.map((round, r) => ({
      meetings: round.map(({ table, a, b }) => ({ table: table + 1, a: ids[a]!, b: ids[b]! })),
      breaks: plan.breaks[r]!.map((p) => ids[p]!),
    })),
    wishes,
    wishes_asked: wishesAsked,
    wishes_bound: wishesBound,
    meetings,
    meetings_bound: meetingsBound,
    least_breaks: leastBreaks,
    most_breaks: mostBreaks,
    seconds: plan.seconds,
    seed: plan.seed,
    settings: { rounds: plan.rounds.length, tables },
    proof: {
      wish_weight: proof.wishWeight,
      person_price: Array.from(proof.personPrice),
      table_price: proof.tablePrice,
    },
  }
}

/** What the plan says it was made for. Throws `FileFlaw`. */
export function readRotationSettings(file: string, json: Record<string, unknown>): { rounds: number; tables: number } {
  const given = record(file, json.settings, 'settings')
  return {
    rounds: figure(file, given.rounds, 'settings.rounds'),
    tables: figure(file, given.tables, 'settings.tables'),
  }
}

/** Throws `FileFlaw` where the plan does not speak of these people. */
export function readRounds(
  file: string,
  json: Record<string, unknown>,
  ids: readonly string[],
): Omit<RotationPlan, 'seconds' | 'seed'> {
  const number = new Map<unknown, number>(ids.map((id, p) => [id, p]))
  const person = (id: unknown, place: string) => {
    const p = number.get(id)
    if (p === undefined)
      throw new FileFlaw(file, undefined, {
        ru: `${place}: человека «${id}» нет в списке людей`,
        en: `${place}: “${id}” is not in the list of people`,
      })
    return p
  }
  const rows = list(file, json.rounds, 'rounds').map((row, r) => record(file, row, `rounds[${r}]`))
  const rounds = rows.map((row, r) =>
    list(file, row.meetings, `rounds[${r}].meetings`).map((one, k) => {
      const place = `rounds[${r}].meetings[${k}]`
      const meeting = record(file, one, place)
      const table = figure(file, meeting.table, `${place}.table`) - 1
      return { table, a: person(meeting.a, place), b: person(meeting.b, place) }
    }),
  )
  const breaks = rows.map((row, r) => {
    const place = `rounds[${r}].breaks`
    return list(file, row.breaks, place).map((id) => person(id, place))
  })
  const whole = (name: string) => figure(file, json[name], name)
  const proof = record(file, json.proof, 'proof')
  return {
    status: readStatus(file, json.status),
    rounds,
    breaks,
    wishes: whole('wishes'),
    wishesAsked: whole('wishes_asked'),
    wishesBound: whole('wishes_bound'),
    meetings: whole('meetings'),
    meetingsBound: whole('meetings_bound'),
    leastBreaks: whole('least_breaks'),
    mostBreaks: whole('most_breaks'),
    proof: {
      wishWeight: figure(file, proof.wish_weight, 'proof.wish_weight'),
      personPrice: prices(file, proof.person_price, 'proof.person_price'),
      tablePrice: figure(file, proof.table_price, 'proof.table_price'),
    },
  }
}
