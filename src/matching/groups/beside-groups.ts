import type { Desk } from '../candidates/exchange-queries.ts'
import { countOf } from './settled-groups.ts'

/** The desk without its settled groups: their needs are served, and each takes one place of whoever leads it. */
export function besideGroups(desk: Desk): Desk {
  if (desk.groups.length === 0) return desk
  const { exchange } = desk
  const leads = countOf(desk.groups, 'mentorId')
  const served = new Set(
    desk.groups.flatMap(({ directions }) => directions.map((one) => `${one.menteeId} ${one.competenceId}`)),
  )
  const participants = new Map(
    [...exchange.participants].map(([id, one]) => {
      const led = leads.get(id) ?? 0
      return [id, led === 0 ? one : { ...one, places: Math.max(0, one.places - led), leads: led }]
    }),
  )
  const needs = exchange.needs.filter((need) => !served.has(`${need.personId} ${need.competenceId}`))
  return { ...desk, exchange: { ...exchange, participants, needs } }
}
