import type { Context } from '../../platform/context.ts'
import { type Day, dayOfColumn } from '../../platform/days.ts'
import { shortName } from '../../ui/person-chip.tsx'
import type { Problems } from '../../ui/read-form.ts'
import type { Pack } from '../pack/mentoring.ts'
import { personOf } from '../pack/paper-values.ts'
import { shortDay } from '../paper-blanks.ts'
import type { Paper } from './document.ts'
import { groundsLacking, type LackingGround } from './order-grounds.ts'
import { journalWords } from './words.ts'

/** A pair that was proposed after the date of the order that names it. */
export type LaterPair = { readonly pairId: string; readonly proposedOn: Day }

/**
 * Why these orders cannot be signed: what they rest on is not signed, or they are dated before their pairs were proposed and
 * nobody has said why.
 * @param pack with the papers that are being signed among the signed ones
 */
export function orderProblems(
  ctx: Context,
  pack: Pack,
  orders: readonly Paper[],
  later: readonly LaterPair[],
): Problems {
  const lacking = orders.flatMap((order) => groundsLacking(pack, order))
  return {
    ...(lacking.length > 0 && { document: sayLacking(ctx, lacking) }),
    ...(later.length > 0 && { earlyWhy: sayEarly(ctx, pack, orders, later) }),
  }
}

const NAMED = 8

function sayLacking(ctx: Context, lacking: readonly LackingGround[]): string {
  const t = journalWords(ctx.language)
  const named = (template: LackingGround['template']) =>
    listed(
      ctx,
      lacking
        .filter((one) => one.template === template)
        .map(({ mentor, paper }) => t.groundOf(shortName(mentor), paper?.number ?? '')),
    )
  return t.groundsLacking(named('consent'), named('supplementary-agreement'))
}

function listed(ctx: Context, names: readonly string[]): string {
  const left = names.length - NAMED
  return names.slice(0, NAMED).join(', ') + (left > 0 ? ` ${journalWords(ctx.language).andMore(left)}` : '')
}

function sayEarly(ctx: Context, pack: Pack, orders: readonly Paper[], later: readonly LaterPair[]): string {
  const days = [...new Set(orders.map(({ datedOn }) => shortDay(datedOn)))].join(', ')
  const names = later.map(({ pairId, proposedOn }) => `${namesOf(pack, pairId)} (${shortDay(proposedOn)})`)
  return journalWords(ctx.language).early(days, listed(ctx, names))
}

/** The pairs of these orders that were proposed later than they are dated: a slip of the pen, or a pair older than its record. */
export async function laterPairs({ db, school }: Context, orders: readonly Paper[]): Promise<LaterPair[]> {
  const pairIds = orders.flatMap((order) => order.pairIds)
  if (pairIds.length === 0) return []
  const rows = await db
    .selectFrom('pair')
    .select(['id as pairId', dayOfColumn('created_at', school).as('proposedOn')])
    .where('id', 'in', pairIds)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.filter(({ pairId, proposedOn }) =>
    orders.some((order) => order.pairIds.includes(pairId) && order.datedOn! < proposedOn),
  )
}

function namesOf(pack: Pack, pairId: string): string {
  const first = pack.mentorings.find((one) => one.pairId === pairId)
  if (!first) return ''
  return `${shortName(personOf(pack, first.mentorId))} – ${shortName(personOf(pack, first.menteeId))}`
}
