import type { Exchange } from '../candidates/candidate.ts'
import { wantedNeeds } from '../candidates/candidate.ts'
import type { Desk } from '../candidates/exchange-queries.ts'
import type { Participant } from '../candidates/participant.ts'
import { type Posed, tryToPose } from '../candidates/pose-problem.ts'
import { NARROW_GAP } from '../draft/best-plan.ts'
import { planOfDraft } from '../draft/certificate.ts'
import { directionsOfPlan } from '../draft/directions-of-plan.ts'
import { figuresAt } from '../draft/figures.ts'
import type { KeptDraft } from '../draft/kept-draft.ts'
import { type Lacking, type OneMore, PLACES_OF_ONE_MORE } from '../draft/lacking.ts'
import { whatIf } from '../engine/explain/what-if.ts'
import { type Change, withChanges } from '../engine/explain/with-changes.ts'
import type { Plan } from '../engine/plan.ts'
import { inHaste, within } from '../thread/within.ts'
import { planToAsk } from './price-change.ts'

/** Asked of so many skills and mentors at most, the most promising first. */
const MOST_SKILLS = 8
const MOST_MENTORS = 6

/** Seconds for all of it, and for each. */
const TIME_LIMIT = 90
const TIME_OF_ONE = 15

type Lookout = { isOver: () => boolean; onProgress: (progress: object) => void }

/**
 * What one more mentor of a skill, or one more place of a mentor, would change for everybody: each found by solving again. Null where
 * the draft speaks of other facts than today's.
 */
export function whatIsLacking(desk: Desk, kept: KeptDraft, { isOver, onProgress }: Lookout): Lacking | null {
  const today = tryToPose(desk)
  if ('flaw' in today || !planToAsk(today, kept)) return null
  const skills = unserved(desk, kept).slice(0, MOST_SKILLS)
  const wider = posedWith(desk, skills)
  const plan = wider && planAmong(wider.posed, kept)
  if (!wider || !plan) return null
  const { posed } = wider
  const tried = scarcest(today, kept)
  const parts = skills.length + tried.length
  let part = 0
  const whole = within(TIME_LIMIT, { isOver })
  const settings = { enough: NARROW_GAP, ...posed.settings }
  const ask = (change: Change): OneMore | null => {
    if (whole.isOver!()) return null
    const result = whatIf(posed.instance, settings, plan, [change], within(TIME_OF_ONE, whole))
    if (!result.possible) return null
    const then = { ...posed, instance: withChanges(posed.instance, [change]) }
    const { directions } = directionsOfPlan(wider.desk, then, result.plan.chosen, inHaste(whole))
    const [before, after] = [figuresAt(desk, kept.directions), figuresAt(desk, directions)]
    const people = after.helped - before.helped
    const needs = directions.length - kept.directions.length
    if (people <= 0 && (people < 0 || needs <= 0)) return null
    const had = new Set(kept.directions.map((one) => one.menteeId))
    const nowWith = new Set(directions.map((one) => one.menteeId).filter((id) => !had.has(id)))
    return { people, needs, nowWith: [...nowWith].sort() }
  }
  const mentors = skills.flatMap((competenceId) => {
    const person = posed.personIndex.get(nameless(competenceId))!
    onProgress({ part: part++, parts })
    const withPlaces = (capacity: number) => ask({ kind: 'mentor-capacity', person, capacity })
    const more = withPlaces(PLACES_OF_ONE_MORE)
    if (!more) return []
    const one = more.nowWith.length < PLACES_OF_ONE_MORE ? withPlaces(1) : null
    const isEnough = one?.people === more.people && one.needs === more.needs
    return [{ competenceId, ...(isEnough ? { places: 1, ...one } : { places: PLACES_OF_ONE_MORE, ...more }) }]
  })
  const places = tried.flatMap((mentorId) => {
    const person = posed.personIndex.get(mentorId)!
    const capacity = posed.instance.mentorCapacity[person]! + 1
    onProgress({ part: part++, parts })
    const more = ask({ kind: 'mentor-capacity', person, capacity })
    return more ? [{ mentorId, ...more }] : []
  })
  return { mentors: mentors.sort(kindestFirst), places: places.sort(kindestFirst) }
}

const kindestFirst = (a: OneMore, b: OneMore): number => b.people - a.people || b.needs - a.needs

/** Skills that somebody who got nothing asks for, the most asked for first. */
function unserved({ exchange }: Desk, { directions }: KeptDraft): string[] {
  const served = new Set(directions.map((one) => one.menteeId))
  const wanting = wantedNeeds(exchange).filter((need) => !served.has(need.personId))
  return [...Map.groupBy(wanting, (need) => need.competenceId)]
    .sort(([a, of], [b, others]) => others.length - of.length || (a < b ? -1 : 1))
    .map(([competenceId]) => competenceId)
}

/** The mentors whose places are dearest in the proof. */
function scarcest({ people }: Posed, { certificate }: KeptDraft): string[] {
  const price = new Map(certificate.people.map((id, at) => [id, certificate.mentorPrice[at]!]))
  return people
    .filter((id) => (price.get(id) ?? 0) > 0)
    .sort((a, b) => price.get(b)! - price.get(a)! || (a < b ? -1 : 1))
    .slice(0, MOST_MENTORS)
}

/** Sorts behind every person. */
const nameless = (competenceId: string): string => `~${competenceId}`

/** The round with a mentor for each of these skills who has no place yet, and may teach whoever asks for it. */
function posedWith(desk: Desk, skills: string[]): { desk: Desk; posed: Posed } | null {
  const { exchange } = desk
  const participants = new Map(exchange.participants)
  for (const skill of skills) participants.set(nameless(skill), suitable(exchange, nameless(skill)))
  const offers = [
    ...exchange.offers,
    ...skills.map((competenceId) => ({ personId: nameless(competenceId), competenceId, level: 4, readiness: 1 })),
  ]
  const wider = { ...desk, exchange: { ...exchange, participants, offers } }
  const posed = tryToPose(wider)
  if ('flaw' in posed) return null
  for (const skill of skills) posed.instance.mentorCapacity[posed.personIndex.get(nameless(skill))!] = 0
  return { desk: wider, posed }
}

/** The draft among these people too: a place that nobody has costs nothing. */
function planAmong(posed: Posed, { draft, certificate, directions }: KeptDraft): Plan | undefined {
  const added = posed.people.slice(certificate.people.length)
  const people = [...certificate.people, ...added]
  const mentorPrice = [...certificate.mentorPrice, ...added.map(() => 0)]
  return planOfDraft(posed, draft.outcome, { ...certificate, people, mentorPrice }, directions)
}

/** Somebody who is found for the purpose: of an age and a subject that this round asks of mentors, with hours enough. */
function suitable({ settings, participants }: Exchange, id: string): Participant {
  const life = settings.kinds.includes('peer')
    ? { born: null, experienceYears: null }
    : settings.kinds.includes('traditional')
      ? { born: '1900', experienceYears: 99 }
      : { born: '2100', experienceYears: 0 }
  const subjects = [...new Set([...participants.values()].flatMap((one) => one.subjects))]
  const name = { surname: '', given: '', patronymic: '', position: '' }
  return {
    ...{ id, ...name, ...life, subjects },
    ...{ superiorId: null, isDirector: false, places: 1, hoursPerWeek: 5, hardNoTimes: [], load: 0 },
  }
}
