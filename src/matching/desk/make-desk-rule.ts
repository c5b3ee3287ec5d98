import { maySeeAvoidances } from '../../diagnostics/diagnosis-permissions.ts'
import type { Context } from '../../platform/context.ts'
import { allow, found } from '../../platform/refusals.ts'
import { type Desk, readDesk } from '../candidates/exchange-queries.ts'
import { hindranceBetween, UNTOUCHABLE } from '../candidates/hard-rules.ts'
import type { Direction } from '../draft/draft.ts'
import { ruleOnGroup } from '../groups/rule-on-group.ts'
import { maySteerMatching } from '../matching-permissions.ts'
import { lockOpenRound } from '../round/lock-open-round.ts'
import { pairKey } from '../round/round.ts'
import { readDirections, readDraft } from '../round/round-queries.ts'
import { solveRound } from '../round/solve-round.ts'
import { type DeskAct, isGroupAct, type PairAct } from './desk-act.ts'
import { deskMark } from './desk-mark.ts'
import { isSameDirection, keepRule, takeBackRules } from './keep-rules.ts'
import { refusedAtDesk } from './refused-at-desk.ts'

/**
 * Does what the curator wants and, where that changes the draft, makes the next one. To lock what is in the draft changes
 * nothing but the lock. `seen`: how the desk stood when she was told the price; if it stands otherwise, nothing is done.
 */
export async function makeDeskRule(
  ctx: Context,
  roundId: string,
  act: DeskAct,
  seen?: string,
): Promise<'done' | 'moved'> {
  allow(maySteerMatching(ctx.actor))
  const round = await lockOpenRound(ctx, roundId)
  const draft = await readDraft(ctx, roundId)
  const directions = draft ? await readDirections(ctx, draft.id) : []
  const desk = await readDesk(ctx, round)
  if (seen !== undefined && seen !== deskMark(draft, desk)) return 'moved'
  if (isGroupAct(act)) await ruleOnGroup(ctx, desk, directions, act)
  else {
    refuseUntouchable(ctx, desk, act)
    await RULES[act.kind](ctx, { roundId, directions }, act as never)
  }
  if (draft && !isInDraft(act, directions)) await solveRound(ctx, roundId)
  return 'done'
}

function refuseUntouchable(ctx: Context, { exchange, round }: Desk, act: PairAct): void {
  const mentor = found(exchange.participants.get(act.mentorId))
  if (act.kind === 'capacity') return
  const mentee = found(exchange.participants.get(act.menteeId))
  if (act.kind !== 'lock' && act.kind !== 'prefer') return
  const hindrance = hindranceBetween(mentor, mentee, exchange.never, exchange.settings)
  const untouchable = UNTOUCHABLE.find((one) => one === hindrance)
  if (!untouchable) return
  const said = untouchable === 'avoided' && !maySeeAvoidances(ctx.actor) ? 'private' : untouchable
  throw refusedAtDesk(ctx, round.id, (t) => t.notThesePeople[said])
}

function isInDraft(act: DeskAct, directions: readonly Direction[]): boolean {
  return act.kind === 'keep' || (act.kind === 'lock' && directions.some((one) => isSameDirection(one, act)))
}

type AtDraft = { roundId: string; directions: Direction[] }

type ActOf<K extends PairAct['kind']> =
  | Extract<PairAct, { kind: K }>
  | (Extract<PairAct, { menteeId: string }> & { kind: K })

const RULES: { [K in PairAct['kind']]: (ctx: Context, place: AtDraft, act: ActOf<K>) => Promise<void> } = {
  lock: async (ctx, { roundId }, act) => {
    await takeBackRules(ctx, roundId, ['lock'], act)
    await takeBackRules(ctx, roundId, ['forbid', 'prefer'], { mentorId: act.mentorId, menteeId: act.menteeId })
    await keepRule(ctx, roundId, act)
  },
  keep: async (ctx, { roundId, directions }, { mentorId, menteeId }) => {
    await takeBackRules(ctx, roundId, ['lock', 'prefer'], { mentorId, menteeId })
    const key = pairKey(mentorId, menteeId)
    for (const one of directions.filter((direction) => pairKey(direction.mentorId, direction.menteeId) === key))
      await keepRule(ctx, roundId, {
        kind: 'lock',
        mentorId: one.mentorId,
        menteeId: one.menteeId,
        competenceId: one.competenceId,
      })
  },
  release: (ctx, { roundId }, { mentorId, menteeId }) => takeBackRules(ctx, roundId, ['lock'], { mentorId, menteeId }),
  prefer: async (ctx, { roundId }, { mentorId, menteeId }) => {
    await takeBackRules(ctx, roundId, ['forbid', 'prefer'], { mentorId, menteeId })
    await keepRule(ctx, roundId, { kind: 'prefer', mentorId, menteeId })
  },
  part: async (ctx, { roundId }, { mentorId, menteeId }) => {
    await takeBackRules(ctx, roundId, ['lock', 'prefer', 'forbid'], { mentorId, menteeId })
    await keepRule(ctx, roundId, { kind: 'forbid', mentorId, menteeId })
  },
  capacity: async (ctx, { roundId }, { mentorId, capacity }) => {
    await takeBackRules(ctx, roundId, ['capacity'], { mentorId })
    await keepRule(ctx, roundId, { kind: 'capacity', mentorId, capacity })
  },
}
