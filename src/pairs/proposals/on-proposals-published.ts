import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { type EventCatalogue, record } from '../../platform/events.ts'
import { usualDates } from '../../programme/pair-dates.ts'
import { ENDED, kindOfPair } from '../pair.ts'
import { type ProposedDirection, type ProposedGroup, proposePairs } from './propose-pairs.ts'

/** A draft was published: its pairs are proposed to their people. What no longer fits is passed over and noted. */
export async function onProposalsPublished(ctx: Context, published: EventCatalogue['ProposalsPublished']) {
  const { roundId, draftId } = published
  const { fitting: sifted, skipped } = sift(await draftDirections(ctx, draftId))
  for (const { mentorId, menteeId, competenceId, why } of skipped)
    await record(ctx, 'ProposalSkipped', { roundId, mentorId, menteeId, competenceId, why })
  const usual = usualDates(ctx.today)
  const dates = { startsOn: published.startsOn ?? usual.startsOn, endsOn: published.endsOn ?? usual.endsOn }
  const { fitting, groups } = groupsAmong(sifted, roundId)
  const proposals = byPair(fitting).map((directions) => ({
    roundId,
    kind: kindOfPair(directions),
    ...dates,
    directions: directions.map(({ mentorId, menteeId, competenceId, levelBefore, levelTarget, groupId }) => ({
      ...{ mentorId, menteeId, competenceId, levelBefore, levelTarget, groupId },
    })) as [ProposedDirection, ...ProposedDirection[]],
  }))
  await proposePairs(ctx, proposals, groups)
}

type DraftDirection = {
  mentorId: string
  menteeId: string
  competenceId: string
  kind: string
  levelBefore: number
  levelTarget: number
  pairStands: boolean
  needServed: boolean
  placesLeft: number
  groupId: string | null
  groupLeast: number
  groupMost: number
}

/** The directions of a draft, the most useful first, with what stands in their way since it was made. */
async function draftDirections({ db }: Context, draftId: string): Promise<DraftDirection[]> {
  const { rows } = await sql<DraftDirection>`
    select draft.mentor_id, draft.mentee_id, draft.competence_id, draft.kind, draft.level_before, draft.level_target,
      draft.group_id, coalesce((made.outcome -> 'settings' ->> 'groupLeast')::int, 3) as group_least,
      coalesce((made.outcome -> 'settings' ->> 'groupMost')::int, 8) as group_most,
      exists (select from pair where pair.school_id = draft.school_id and pair.programme_id = round.programme_id
        and pair.one_id = least(draft.mentor_id, draft.mentee_id) and pair.other_id = greatest(draft.mentor_id, draft.mentee_id)
        and pair.state <> all (${[...ENDED]})) as pair_stands,
      exists (select from direction where direction.school_id = draft.school_id and direction.ended_at is null
        and direction.mentee_id = draft.mentee_id and direction.competence_id = draft.competence_id) as need_served,
      mentor_places(draft.school_id, draft.mentor_id) - (select count(distinct coalesce(direction.group_id, direction.id)) from direction
        where direction.school_id = draft.school_id and direction.ended_at is null
        and direction.mentor_id = draft.mentor_id)::int as places_left
    from draft_direction draft
    join draft made on made.school_id = draft.school_id and made.id = draft.draft_id
    join matching_round round on round.school_id = made.school_id and round.id = made.round_id
    where draft.draft_id = ${draftId} and not draft.is_standing
    order by draft.utility desc, draft.mentee_id, draft.competence_id`.execute(db)
  return rows
}

type Skipped = DraftDirection & { why: 'pair-stands' | 'need-served' | 'no-place' }

function sift(directions: DraftDirection[]): { fitting: DraftDirection[]; skipped: Skipped[] } {
  const fitting: DraftDirection[] = []
  const skipped: Skipped[] = []
  const taken = new Map<string, number>()
  const led = new Set<string>()
  for (const direction of directions) {
    const used = taken.get(direction.mentorId) ?? 0
    const isLed = led.has(`${direction.groupId} ${direction.mentorId}`)
    const why = obstacleOf(direction, isLed ? used - 1 : used)
    if (why) skipped.push({ ...direction, why })
    else {
      fitting.push(direction)
      if (direction.groupId) led.add(`${direction.groupId} ${direction.mentorId}`)
      taken.set(direction.mentorId, isLed ? used : used + 1)
    }
  }
  return { fitting, skipped }
}

function obstacleOf(direction: DraftDirection, used: number): Skipped['why'] | null {
  if (direction.pairStands) return 'pair-stands'
  if (direction.needServed) return 'need-served'
  return direction.placesLeft > used ? null : 'no-place'
}

/** A group of which too many seats fell away is none: a single member is taught as a pair. */
function groupsAmong(
  directions: DraftDirection[],
  roundId: string,
): { fitting: DraftDirection[]; groups: ProposedGroup[] } {
  const seats = Map.groupBy(
    directions.filter((one) => one.groupId !== null),
    (one) => one.groupId!,
  )
  const groups = [...seats].flatMap(([id, members]): ProposedGroup[] => {
    const { competenceId, groupLeast: least, groupMost: most } = members[0]!
    const mentorIds = [...new Set(members.map((one) => one.mentorId))].sort()
    // A locked group may be larger than the settings allow by now.
    const held = Math.max(most, members.length)
    return members.length < 2 ? [] : [{ id, roundId, competenceId, mentorIds, least, most: held }]
  })
  const stand = new Set(groups.map((one) => one.id))
  return {
    fitting: directions.map((one) => (one.groupId && !stand.has(one.groupId) ? { ...one, groupId: null } : one)),
    groups,
  }
}

/** All directions between the same two people make one pair. */
function byPair(directions: DraftDirection[]): DraftDirection[][] {
  const keyOf = (one: DraftDirection) => [one.mentorId, one.menteeId].sort().join()
  return [...Map.groupBy(directions, keyOf).values()]
}
