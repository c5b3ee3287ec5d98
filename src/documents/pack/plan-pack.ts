import { type JournalTemplate, MENTOR_TEMPLATES, type Paper } from '../journal/document.ts'
import type { Mentoring } from './mentoring.ts'

/** A paper to be written: a new one (`id` null) or a draft that is to name these pairs. */
export type Writing = {
  readonly id: string | null
  readonly template: JournalTemplate
  readonly personId: string | null
  readonly pairIds: readonly string[]
}

/** `abandoned`: drafts that have no pair left to name. */
export type PackPlan = { readonly writings: readonly Writing[]; readonly abandoned: readonly string[] }

/** What has to be written so that every agreed pair has its consents, agreements and a place in an order. */
export function planPack(mentorings: readonly Mentoring[], papers: readonly Paper[]): PackPlan {
  const writings = [
    ...MENTOR_TEMPLATES.flatMap((template) => mentorWritings(template, mentorings, papers)),
    ...orderWritings(mentorings, papers),
  ]
  const written = new Set(writings.map(({ id }) => id))
  return {
    writings,
    abandoned: papers.filter(({ id, state }) => state === 'draft' && !written.has(id)).map(({ id }) => id),
  }
}

/** One draft a mentor for all pairs that no signed paper of theirs names yet. */
function mentorWritings(
  template: JournalTemplate,
  mentorings: readonly Mentoring[],
  papers: readonly Paper[],
): Writing[] {
  const papersOf = Map.groupBy(
    papers.filter((paper) => paper.template === template),
    ({ personId }) => personId,
  )
  return [...Map.groupBy(mentorings, ({ mentorId }) => mentorId)].flatMap(([personId, theirs]) => {
    const own = papersOf.get(personId) ?? []
    const signed = namedBy(own, 'signed')
    const pairIds = unique(theirs).filter((id) => !signed.has(id))
    const draft = own.find(({ state }) => state === 'draft')
    return pairIds.length > 0 ? [{ id: draft?.id ?? null, template, personId, pairIds }] : []
  })
}

/** Draft orders keep their pairs; the rest join the newest one without a number, else a new order. */
function orderWritings(mentorings: readonly Mentoring[], papers: readonly Paper[]): Writing[] {
  const orders = papers.filter(({ template }) => template === 'order')
  const signed = namedBy(orders, 'signed')
  const open = unique(mentorings.filter(({ state }) => state === 'agreed')).filter((id) => !signed.has(id))
  const kept = orders
    .filter(({ state }) => state === 'draft')
    .map((order) => ({ order, pairIds: order.pairIds.filter((id) => open.includes(id)) }))
  const left = open.filter((id) => !kept.some(({ pairIds }) => pairIds.includes(id)))
  const joined = kept.findLast(({ order }) => order.number === '')
  const drafts = kept.map(
    ({ order, pairIds }): Writing => ({
      id: order.id,
      template: 'order',
      personId: null,
      pairIds: order === joined?.order ? [...pairIds, ...left] : pairIds,
    }),
  )
  const isNewNeeded = left.length > 0 && !joined
  return [
    ...drafts.filter(({ pairIds }) => pairIds.length > 0),
    ...(isNewNeeded ? [{ id: null, template: 'order' as const, personId: null, pairIds: left }] : []),
  ]
}

function namedBy(papers: readonly Paper[], state: Paper['state']): Set<string> {
  return new Set(papers.filter((paper) => paper.state === state).flatMap(({ pairIds }) => pairIds))
}

function unique(mentorings: readonly Mentoring[]): string[] {
  return [...new Set(mentorings.map(({ pairId }) => pairId))]
}
