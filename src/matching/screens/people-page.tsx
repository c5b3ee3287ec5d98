import type { Context } from '../../platform/context.ts'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { PersonChip, shortName } from '../../ui/person-chip.tsx'
import { wantedNeeds } from '../candidates/candidate.ts'
import type { Absent, Desk } from '../candidates/exchange-queries.ts'
import { fieldsOf } from '../desk/desk-act.ts'
import type { DraftPair } from '../draft/draft.ts'
import { competenceOf, lineOf, namesOf, type Roster } from '../round/roster.ts'
import { isOpen } from '../round/round.ts'
import { matchingWords } from '../words.ts'
import { DeskTabs } from './desk-tabs.tsx'

type Props = { ctx: Context; desk: Desk; roster: Roster; pairs: DraftPair[]; absent: Absent }

/** Everybody who takes part: what they want, what they give, with whom they are now. */
export function PeoplePage({ ctx, desk, roster, pairs, absent }: Props) {
  const t = matchingWords(ctx.language)
  const { round, exchange } = desk
  const needs = Map.groupBy(wantedNeeds(exchange), (need) => need.personId)
  const offers = Map.groupBy(exchange.offers, (offer) => offer.personId)
  const bonds = bondsIn(pairs)
  const withWhom = ({ mates, ledBy, members }: Bond) => [
    ...(mates.size > 0 ? [t.inPairWith(namesOf(roster, [...mates]))] : []),
    ...(ledBy.size > 0 ? [t.inGroupLedBy(namesOf(roster, [...ledBy]), ledBy.size)] : []),
    ...(members.size > 0 ? [t.leadsGroup(namesOf(roster, [...members]))] : []),
  ]
  const listed = (items: { competenceId: string }[] | undefined) =>
    (items ?? []).map((one) => competenceOf(roster, one.competenceId)).join('; ') || '—'
  return (
    <Page
      ctx={ctx}
      title={t.participants}
      section="matching"
      lead={t.participantsLead(exchange.participants.size, needs.size)}
    >
      <DeskTabs ctx={ctx} roundId={round.id} tab="people" />
      <div class="table-wrap">
        <table class="cards">
          <thead>
            <tr>
              <th>{t.person}</th>
              <th>{t.wants}</th>
              <th>{t.gives}</th>
              <th>{t.places}</th>
              <th>{t.state}</th>
            </tr>
          </thead>
          <tbody>
            {[...exchange.participants.values()].map((person) => {
              const wanted = needs.get(person.id)?.toSorted((a, b) => a.priorityClass - b.priorityClass)
              const bond = bonds.get(person.id)
              return (
                <tr>
                  <th scope="row">
                    <PersonChip
                      person={person}
                      note={lineOf(person, ctx.language)}
                      href={pathsOf(ctx.school).person(person.id)}
                    />
                  </th>
                  <td data-label={t.wants}>{listed(wanted)}</td>
                  <td data-label={t.gives}>{listed(offers.get(person.id))}</td>
                  <td data-label={t.places}>
                    <Places ctx={ctx} desk={desk} personId={person.id} />
                  </td>
                  <td data-label={t.state}>
                    {bond ? (
                      withWhom(bond).map((said) => <div>{said}</div>)
                    ) : (
                      <span class={wanted ? 'red' : 'quiet'}>{wanted ? t.noPair : t.asksNothing}</span>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <Absentees ctx={ctx} absent={absent} roster={roster} />
    </Page>
  )
}

function Absentees({ ctx, absent, roster }: { ctx: Context; absent: Absent; roster: Roster }) {
  const t = matchingWords(ctx.language)
  const to = pathsOf(ctx.school)
  const { noConsent, noSheet } = absent
  if (noConsent.length + noSheet.length === 0) return null
  return (
    <>
      <h2>{t.notTaking(noConsent.length + noSheet.length)}</h2>
      {noConsent.length > 0 && (
        <p>
          <a href={to.consents}>{t.noConsent}</a>: {namesOf(roster, noConsent)}
        </p>
      )}
      {noSheet.length > 0 && (
        <p>
          <a href={to.diagnosis}>{t.noSheet}</a>: {namesOf(roster, noSheet)}
        </p>
      )}
    </>
  )
}

function Places({ ctx, desk, personId }: { ctx: Context; desk: Desk; personId: string }) {
  const person = desk.exchange.participants.get(personId)!
  const capacity = person.places + person.load
  if (!isOpen(desk.round)) return <>{capacity}</>
  const query = new URLSearchParams(fieldsOf({ kind: 'capacity', mentorId: personId, capacity }))
  const label = matchingWords(ctx.language).changePlaces(shortName(person), capacity)
  return (
    <a class="places" href={`${pathsOf(ctx.school).deskChange(desk.round.id)}?${query}`} aria-label={label}>
      {capacity}
    </a>
  )
}

/** Whom somebody is with in pairs, who leads the group they learn in, and whom they lead. */
type Bond = Record<'mates' | 'ledBy' | 'members', Set<string>>

function bondsIn(pairs: DraftPair[]): Map<string, Bond> {
  const bonds = new Map<string, Bond>()
  const join = (id: string, as: keyof Bond, other: string) => {
    const bond = bonds.get(id) ?? { mates: new Set(), ledBy: new Set(), members: new Set() }
    bond[as].add(other)
    bonds.set(id, bond)
  }
  for (const { mentorId, menteeId, groupId } of pairs.flatMap((pair) => pair.directions)) {
    join(mentorId, groupId === null ? 'mates' : 'members', menteeId)
    join(menteeId, groupId === null ? 'mates' : 'ledBy', mentorId)
  }
  return bonds
}
