import { topicOf } from '../../pairs/groups/group.ts'
import { besideYou, ledTo, membersNamed } from '../../pairs/groups/who-is-in.ts'
import type { Context } from '../../platform/context.ts'
import { dayInWords } from '../../platform/words.ts'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { PersonChip } from '../../ui/person-chip.tsx'
import { Status, type Tone } from '../../ui/status.tsx'
import { myHomeWords } from '../my-home-words.ts'
import type { Mine } from '../my-queries.ts'
import { homeWords } from '../words.ts'

const TONES: Record<string, Tone> = {
  proposed: 'soon',
  agreed: 'active',
  ordered: 'good',
  running: 'good',
  paused: 'plain',
}

/** The teacher's first screen: what waits, and one button for each. */
export function TeacherHome({ ctx, mine, hour }: { ctx: Context; mine: Mine | null; hour: number }) {
  const t = homeWords(ctx.language)
  return (
    <Page ctx={ctx} title={t.hello(ctx.actor.name, hour)} section="today" lead={dayInWords(ctx.today, ctx.language)}>
      {mine ? (
        <>
          <MyProposals ctx={ctx} mine={mine} />
          <MyDiagnosis ctx={ctx} mine={mine} />
          <MyPairs ctx={ctx} mine={mine} />
        </>
      ) : (
        <p class="note soon">{myHomeWords(ctx.language).notInRegister}</p>
      )}
    </Page>
  )
}

function MyProposals({ ctx, mine }: { ctx: Context; mine: Mine }) {
  const t = myHomeWords(ctx.language)
  const waiting = mine.pairs.filter((pair) => pair.state === 'proposed' && !pair.answer)
  return (
    <>
      {waiting.map((pair) => (
        <div class="next-step">
          <div>
            <p>
              <b>{proposalIn(ctx, pair)}</b>
            </p>
            {pair.group ? (
              <GroupLines ctx={ctx} pair={pair} me={mine.personId} />
            ) : (
              <PersonChip person={pair.colleague} note={pair.colleague.position} />
            )}
          </div>
          <a class="button" href={placeOf(ctx, pair)}>
            {t.answer}
          </a>
        </div>
      ))}
    </>
  )
}

type MyPair = Mine['pairs'][number]

function proposalIn({ language }: Context, { group, isLed, answered }: MyPair): string {
  const t = myHomeWords(language)
  if (!group) return t.proposal
  if (!isLed) return t.seatProposal
  return answered ? t.groupMemberProposal : t.groupProposal
}

/** What a group is about, who leads it and who is in it. */
function GroupLines({ ctx, pair: { group, isLed, colleague }, me }: { ctx: Context; pair: MyPair; me: string }) {
  if (!group) return null
  const led = group.members.filter(({ mentorId }) => mentorId === me)
  return (
    <>
      <p class="group-topic">{topicOf(group, ctx)}</p>
      {isLed ? (
        <p class="quiet">{membersNamed(led, ctx.language)}</p>
      ) : (
        <>
          <p>{ledTo(colleague, group, ctx.language)}</p>
          <p class="quiet">{besideYou(group.members, me, ctx.language)}</p>
        </>
      )}
    </>
  )
}

const placeOf = ({ school }: Context, { id, groupId, isLed }: MyPair): string =>
  isLed && groupId ? pathsOf(school).group(groupId) : pathsOf(school).pair(id)

function MyDiagnosis({ ctx, mine }: { ctx: Context; mine: Mine }) {
  const t = myHomeWords(ctx.language)
  const to = pathsOf(ctx.school)
  const { diagnosis } = mine
  if (!diagnosis) return <p class="quiet">{t.noDiagnosis}</p>
  const isDone = diagnosis.submittedAt !== null
  return (
    <div class={isDone ? 'sheet padded' : 'next-step'}>
      <p>{isDone ? t.diagnosisDone : t.diagnosisStart(dayInWords(diagnosis.closesOn, ctx.language))}</p>
      <a class={isDone ? '' : 'button'} href={to.mySheet}>
        {isDone ? t.diagnosisSee : diagnosis.startedAt ? t.diagnosisResume : t.diagnosisGo}
      </a>
    </div>
  )
}

function MyPairs({ ctx, mine }: { ctx: Context; mine: Mine }) {
  const t = myHomeWords(ctx.language)
  const answered = mine.pairs.filter((pair) => pair.state !== 'proposed' || pair.answer)
  return (
    <>
      {(answered.length > 0 || mine.pairs.length === 0) && (
        <h2>{mine.pairs.some(({ group }) => group) ? t.pairsAndGroups : t.pairs}</h2>
      )}
      {mine.pairs.length === 0 && <p class="quiet">{mine.isProposed ? t.noPairsYet : t.noPairs}</p>}
      {answered.map((pair) => (
        <div class="sheet padded">
          {pair.group ? (
            <MyGroup ctx={ctx} pair={pair} />
          ) : (
            <PersonChip person={pair.colleague} note={pair.colleague.position} href={placeOf(ctx, pair)} />
          )}{' '}
          <Status tone={TONES[pair.state] ?? 'plain'}>{statesOf(ctx, pair)[pair.state as 'agreed']}</Status>
        </div>
      ))}
    </>
  )
}

function MyGroup({ ctx, pair }: { ctx: Context; pair: MyPair }) {
  const t = myHomeWords(ctx.language)
  const { group, isLed, colleague } = pair
  if (!group) return null
  return (
    <p>
      <a href={placeOf(ctx, pair)}>{topicOf(group, ctx)}</a>
      <br />
      <span class="quiet">{isLed ? t.youLead : ledTo(colleague, group, ctx.language)}</span>
    </p>
  )
}

function statesOf({ language }: Context, { group, isLed }: MyPair) {
  const t = myHomeWords(language)
  if (!group) return t.states
  return isLed ? t.ledStates : t.seatStates
}
