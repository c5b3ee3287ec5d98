import type { Child } from 'hono/jsx'
import type { Context } from '../../platform/context.ts'
import { ActButton } from '../../ui/form.tsx'
import { Levels } from '../../ui/levels.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { Initials } from '../../ui/person-chip.tsx'
import { fieldsOf } from '../desk/desk-act.ts'
import type { Direction } from '../draft/draft.ts'
import type { EngagementStage } from '../engagement.ts'
import type { DraftGroup } from '../groups/draft-group.ts'
import { nameOfGroup } from '../groups/explain-group.ts'
import { competenceOf, lineOf, nameOf, type Roster } from '../round/roster.ts'
import { matchingWords } from '../words.ts'

type Props = {
  ctx: Context
  roundId: string
  group: DraftGroup
  roster: Roster
  /** Where a tap on the card leads. */
  href: string
  isSelected: boolean
  isLocked: boolean
  isLive: boolean
  /** How far the least advanced seat has come, where the group stands already. */
  stage: EngagementStage | undefined
  /** Whose help goes back to the mentor too. */
  isMutual: (member: Direction) => boolean
  /** Whose seat closes a circle of three, where those are looked for. */
  isOfCircle: (member: Direction) => boolean
  children?: Child
}

/** One topic, who leads, who sits there; chosen, what can be done with it. */
export function GroupCard(props: Props) {
  const { ctx, group, roster, href, isSelected, isLocked, isLive, stage } = props
  const t = matchingWords(ctx.language)
  const mayAct = isSelected && isLive && !group.isStanding
  return (
    <li class={isSelected ? 'pair group selected' : 'pair group'} id={`group-${group.id}`}>
      <div class="group-face">
        <a class="pair-open" href={href} aria-current={isSelected ? 'true' : undefined}>
          <span class="hidden">{t.chooseGroup(nameOfGroup(group, roster))}</span>
        </a>
        <div class="group-leads">
          {group.leadIds.map((id) => (
            <Lead id={id} roster={roster} ctx={ctx} />
          ))}
        </div>
        <div class="group-about">
          <b>{competenceOf(roster, group.competenceId)}</b>
          <small>
            {t.leads(group.leadIds.length)} {group.leadIds.map((id) => nameOf(roster, id)).join(', ')} ·{' '}
            {t.members(group.members.length)}
          </small>
        </div>
        <div class="pair-tags">
          <span class="tag blue">{t.kinds.group}</span>
          {stage && <span class="tag done">{t.stages[stage]}</span>}
          {isLocked && <span class="tag ink">{t.locked}</span>}
        </div>
      </div>
      <ul class="group-members">
        {group.members.map((member) => (
          <Member {...props} member={member} mayAct={mayAct && !isLocked} />
        ))}
      </ul>
      {mayAct && <Acts {...props} />}
      {props.children}
    </li>
  )
}

function Lead({ id, roster, ctx }: { id: string; roster: Roster; ctx: Context }) {
  const person = roster.people.get(id)
  if (!person) return null
  return (
    <div class="who">
      <Initials person={person} />
      <p>
        <b>{nameOf(roster, id)}</b>
        <small>{lineOf(person, ctx.language)}</small>
      </p>
    </div>
  )
}

function Member({
  ctx,
  roundId,
  group,
  roster,
  member,
  isMutual,
  isOfCircle,
  isLocked,
  mayAct,
}: Props & { member: Direction; mayAct: boolean }) {
  const t = matchingWords(ctx.language)
  const name = nameOf(roster, member.menteeId)
  const act = { kind: 'unseat', groupId: group.id, menteeId: member.menteeId } as const
  const isSettled = group.isStanding || isLocked
  const about = isMutual(member)
    ? t.hasExchange
    : isOfCircle(member)
      ? t.hasCircle
      : !isSettled && (member.joins ? t.joins : t.hasPair)
  return (
    <li>
      <span class="group-member">{name}</span>
      <Levels level={member.levelBefore} wanted={member.levelTarget} language={ctx.language} />
      <small>{about}</small>
      {mayAct && (
        <a
          class="link-button"
          href={`${pathsOf(ctx.school).deskChange(roundId)}?${new URLSearchParams(fieldsOf(act))}`}
          aria-label={t.unseat(name)}
        >
          {t.unseatShort}
        </a>
      )}
    </li>
  )
}

function Acts({ ctx, roundId, group, isLocked }: Props) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  const act = { kind: 'ungroup', groupId: group.id } as const
  return (
    <div class="pair-acts">
      <ActButton
        ctx={ctx}
        action={to.deskRules(roundId)}
        label={isLocked ? t.unlockGroup : t.lockGroup}
        class="quiet-button small-button"
        fields={{ kind: isLocked ? 'release-group' : 'keep-group', groupId: group.id }}
      />
      {!isLocked && (
        <a
          class="button quiet-button small-button"
          href={`${to.deskChange(roundId)}?${new URLSearchParams(fieldsOf(act))}`}
        >
          {t.ungroup}
        </a>
      )}
    </div>
  )
}
