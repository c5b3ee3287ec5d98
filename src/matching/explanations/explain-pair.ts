import { uiWords } from '../../ui/words.ts'
import type { Direction } from '../draft/draft.ts'
import { competenceOf, nameOf, namesOf, type Roster, tidy } from '../round/roster.ts'
import { hindranceInWords, NAMES_IN_A_SENTENCE, type Reader } from './explain-without.ts'
import { explainWords } from './explain-words.ts'
import type { Runner, WhyDirection, WhyPair } from './why-pair.ts'

/** What passes from whom to whom, and how much it is needed. */
export function explainDirection(direction: Direction, roster: Roster, { language }: Reader): string {
  const t = explainWords(language)
  const levels = uiWords(language).levelNames
  const wish = direction.score.find((part) => part.criterion === 'priority')
  const leading = t.leading(
    competenceOf(roster, direction.competenceId),
    levels[direction.levelBefore] ?? '',
    levels[direction.levelTarget] ?? '',
  )
  const who = `${nameOf(roster, direction.mentorId)} → ${nameOf(roster, direction.menteeId)}.`
  return tidy([who, leading, wish?.value === 1 ? t.foremost : ''].join(' ').trim())
}

/** Who has the same right to the place, if anybody. */
export function explainEquals({ equals }: WhyDirection, roster: Roster, { language }: Reader): string | null {
  if (equals.length === 0) return null
  const named = equals.slice(0, NAMES_IN_A_SENTENCE)
  return tidy(explainWords(language).equals(namesOf(roster, named), equals.length - named.length))
}

/** Who would have been next, and what stands in the way. */
export function explainRunner({ direction, runner }: WhyDirection, roster: Roster, reader: Reader): string {
  const t = explainWords(reader.language)
  return tidy(SAID[runner.kind](runner as never, { roster, reader, t, direction }))
}

type Telling = { roster: Roster; reader: Reader; t: ReturnType<typeof explainWords>; direction: Direction }
type Of<K extends Runner['kind']> = K extends 'weaker' | 'dearer'
  ? Extract<Runner, { utility: number }>
  : Extract<Runner, { kind: K }>

const SAID: { [K in Runner['kind']]: (runner: Of<K>, telling: Telling) => string } = {
  busy: ({ mentorId, holderIds }, { roster, t }) => t.busy(nameOf(roster, mentorId), namesOf(roster, holderIds)),
  weaker: ({ mentorId, utility }, { roster, t, direction }) =>
    t.weaker(nameOf(roster, mentorId), direction.utility === utility),
  dearer: ({ mentorId }, { roster, t }) => t.dearer(nameOf(roster, mentorId)),
  'no-return': ({ mentorId }, { roster, t }) => t.runnerNoReturn(nameOf(roster, mentorId)),
  hindered: ({ mentorId, hindrance }, { roster, t, reader }) =>
    t.hindered(nameOf(roster, mentorId), hindranceInWords(hindrance, reader)),
  nobody: (_, { t }) => t.noRunner,
}

/** What the two could help each other with besides, one sentence a mentor. */
export function explainExtras({ extras }: WhyPair, roster: Roster, { language }: Reader): string[] {
  const t = explainWords(language)
  return [...Map.groupBy(extras, (one) => one.mentorId)].map(([mentorId, given]) =>
    t.extra(nameOf(roster, mentorId), given.map((one) => competenceOf(roster, one.competenceId)).join('; ')),
  )
}
