import type { Language } from '../../platform/context.ts'
import type { Sentence } from '../explanations/explain-price.ts'
import { explainWords } from '../explanations/explain-words.ts'
import { competenceOf, namesOf, type Roster, tidy } from '../round/roster.ts'
import { matchingWords } from '../words.ts'
import type { Fate, GroupPrice } from './group-price.ts'
import type { Move, Place } from './places.ts'

type T = ReturnType<typeof matchingWords>

/** So many moves are told one by one; of a plan that becomes another altogether the rest is only counted. */
const TOLD = 12

/** What an act on a group costs (`isLocking`: it stays so), the worst first: the group itself, who stays without, who loses what, who learns where instead. */
export function explainGroupPrice(
  price: GroupPrice,
  roster: Roster,
  language: Language,
  isLocking = false,
): Sentence[] {
  const t = matchingWords(language)
  if (price.kind === 'stale') return [{ text: t.stalePrice, tone: 'plain' }]
  if (price.kind === 'impossible') return [{ text: t.locksClash, tone: 'bad' }]
  const { fate, moves, before, after, isRough } = price
  const e = explainWords(language)
  const said = [
    ...fateInWords(fate, t),
    ...(isLocking ? [plain(t.groupWillBeLocked)] : []),
    ...withoutInWords(moves, roster, t),
    ...told(
      moves.filter((one) => !isLeft(one)),
      roster,
      t,
    ),
    ...counted(before.exchanges, after.exchanges, e.exchangesBecome),
    ...(price.circles ? counted(before.circles, after.circles, e.circlesBecome) : []),
    ...counted(before.groups, after.groups, t.groupsBecome),
    ...(isRough ? [plain(e.roughGroups)] : []),
  ].map((one) => ({ ...one, text: tidy(one.text) }))
  return said.length > 0 ? said : [{ text: t.groupsSame, tone: 'good' }]
}

const counted = (before: number, after: number, say: (before: number, after: number) => string): Sentence[] =>
  before === after ? [] : [plain(say(before, after))]

const plain = (text: string): Sentence => ({ text, tone: 'plain' })

function fateInWords(fate: Fate | null, t: T): Sentence[] {
  if (!fate) return []
  if (fate.kind === 'stands') return [plain(t.groupWillStand(fate.members))]
  if (fate.kind === 'too-small') return [{ text: t.groupTooSmall(fate.left, fate.least), tone: 'bad' }]
  return [{ text: t.groupWillGo, tone: 'bad' }]
}

function withoutInWords(moves: readonly Move[], roster: Roster, t: T): Sentence[] {
  const left = moves.filter(isLeft)
  return left.length > 0 ? [{ text: t.nowWithoutAll(namesOf(roster, idsOf(left)), left.length), tone: 'bad' }] : []
}

/** Without anybody then; told of once, whatever they wished. */
const isLeft = ({ kept, gained }: Move): boolean => kept.length + gained.length === 0

/** Those who lose and gain the same are told of together. */
function told(moves: readonly Move[], roster: Roster, t: T): Sentence[] {
  const alike = [...Map.groupBy(moves, (one) => JSON.stringify([one.lost, one.gained])).values()]
  const sentences = alike
    .flatMap((of) => moveInWords(of, roster, t))
    .sort((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone))
  const rest = sentences.length - TOLD
  return rest > 1 ? [...sentences.slice(0, TOLD), plain(t.moreChanges(rest))] : sentences
}

const ORDER: Sentence['tone'][] = ['bad', 'plain', 'good']

function moveInWords(alike: readonly Move[], roster: Roster, t: T): Sentence[] {
  const { lost, gained } = alike[0]!
  const names = namesOf(roster, idsOf(alike))
  const at = (places: readonly Place[]) => places.map((one) => placeInWords(one, roster, t)).join('; ')
  if (gained.length === 0) {
    const open = lost.map((one) => t.inQuotes(competenceOf(roster, one.competenceId))).join(', ')
    const text = `${t.wishStaysOpen(open, names, lost.length)} ${t.otherPlaceStays(alike.length)}`
    return [{ text, tone: 'bad' }]
  }
  if (lost.length === 0) return [{ text: t.placeGained(names, at(gained)), tone: 'good' }]
  const [to] = gained
  if (lost.length > 1 || gained.length > 1 || lost[0]!.competenceId !== to!.competenceId)
    return [plain(t.placeChanged(names, at(lost), at(gained)))]
  const leads = namesOf(roster, to!.leadIds)
  return [plain(to!.isGroup ? t.sameInGroup(names, leads, to!.leadIds.length) : t.sameInPair(names, leads))]
}

function placeInWords({ competenceId, leadIds, isGroup }: Place, roster: Roster, t: T): string {
  const topic = t.inQuotes(competenceOf(roster, competenceId))
  const names = namesOf(roster, leadIds)
  return isGroup ? t.placeInGroup(topic, names, leadIds.length) : t.placeInPair(topic, names)
}

const idsOf = (moves: readonly Move[]): string[] => moves.map((one) => one.menteeId)
