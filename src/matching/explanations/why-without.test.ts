import { describe, expect, test } from 'vitest'
import type { Desk } from '../candidates/exchange-queries.ts'
import { tryToPose } from '../candidates/pose-problem.ts'
import { deskAfter } from '../desk/desk-after.ts'
import { deskOf, keptOf, type OnPaper, solvedOf } from '../sample-desk.ts'
import { explainWithout } from './explain-without.ts'
import { Returns } from './no-return.ts'

const reasonOf = (desk: Desk, personId: string) =>
  keptOf(desk).draft.outcome.without.find((one) => one.personId === personId)?.reason

function said(desk: Desk, personId: string): string {
  const without = keptOf(desk).draft.outcome.without.find((one) => one.personId === personId)!
  const people = new Map([...desk.exchange.participants].map(([id, one]) => [id, { ...one, experienceYears: 1 }]))
  return explainWithout(without, { people, competences: new Map() }, { language: 'ru', knowsAvoidances: true })
}

/** The one more place that a curator adds at the desk, and whom it helps. */
function helpedByPlace(desk: Desk, mentorId: string): string[] {
  const kept = keptOf(desk)
  const capacity = desk.exchange.participants.get(mentorId)!.places + 1
  const after = keptOf(deskAfter(desk, { kind: 'capacity', mentorId, capacity }, kept.directions))
  const had = new Set(kept.directions.map((one) => one.menteeId))
  return after.directions.map((one) => one.menteeId).filter((id) => !had.has(id))
}

describe('who stays without for want of places', () => {
  test('all mentors of all wishes are named, with everybody who asks for them; each one more place helps', () => {
    const desk = deskOf([
      { id: 'Ершов', gives: ['ai'] },
      { id: 'Громов', gives: ['slides'] },
      ...['Абрамова', 'Власова', 'Зуев'].map((id): OnPaper => ({ id, wants: { ai: 1 }, places: 0 })),
      { id: 'Дроздова', wants: { ai: 2, slides: 2 }, places: 0 },
      { id: 'Исаева', wants: { slides: 1 }, places: 0 },
      // asks for it too, and is helped by another
      { id: 'Орехов', wants: { ai: 2, music: 1 }, places: 0 },
      { id: 'Белых', gives: ['music'] },
    ])
    expect(reasonOf(desk, 'Дроздова')).toMatchObject({ kind: 'no-places', places: 2, wanting: 6, isOnly: false })
    expect(said(desk, 'Дроздова')).toMatch(/^Учить могут (Ершов, Громов|Громов, Ершов): на 2\s+места 6\s+желающих\.$/)
    const alone = ['Абрамова', 'Власова', 'Зуев'].find((id) => reasonOf(desk, id))!
    expect(said(desk, alone)).toMatch(/^Учить может только Ершов: на 1\s+место 5\s+желающих\.$/)
    for (const mentor of ['Ершов', 'Громов']) expect(helpedByPlace(desk, mentor)).toHaveLength(1)
  })

  test('nobody is called the only one while a rule keeps another from it', () => {
    const desk = deskOf([
      { id: 'Ершов', gives: ['ai'] },
      { id: 'Главная', gives: ['ai'], isDirector: true },
      ...['Абрамова', 'Власова'].map((id): OnPaper => ({ id, wants: { ai: 1 }, places: 0 })),
    ])
    const left = ['Абрамова', 'Власова'].find((id) => reasonOf(desk, id))!
    expect(said(desk, left)).toMatch(/^Учить может Ершов: на 1\s+место 2\s+желающих\.$/)
  })

  test('a mentor whom only others could ask is not named among those who could teach', () => {
    const desk = deskOf([
      { id: 'Ершов', gives: ['ai', 'games'] },
      { id: 'Громов', gives: ['games'] },
      ...['Зуев', 'Котов'].map((id): OnPaper => ({ id, wants: { games: 1 }, places: 0 })),
      { id: 'Дроздова', wants: { ai: 2 }, places: 0 },
    ])
    const reason = reasonOf(desk, 'Дроздова')
    expect(reason?.kind === 'no-places' && reason.mentors.map((one) => one.mentorId)).toEqual(['Ершов'])
    expect(reason).toMatchObject({ places: 1, wanting: 3 })
  })

  test('who takes two places is counted with both wishes', () => {
    const desk = deskOf(
      [
        { id: 'Ершов', gives: ['ai', 'video'], places: 2 },
        { id: 'Абрамова', wants: { ai: 1, video: 1 }, places: 0 },
        { id: 'Власова', wants: { ai: 2 }, places: 0 },
        { id: 'Зуев', wants: { ai: 2 }, places: 0 },
      ],
      { menteeLimit: 2 },
    )
    const left = ['Власова', 'Зуев'].find((id) => reasonOf(desk, id))!
    expect(reasonOf(desk, left)).toMatchObject({ places: 2, wanting: 3, needs: 4 })
    expect(said(desk, left)).toMatch(/на 2\s+места 4\s+запроса от 3\s+человек\.$/)
  })

  test('the numbers do not hang on which of equal drafts was found', () => {
    const people = ['Абрамова', 'Власова', 'Зуев', 'Исаева'].map(
      (id): OnPaper => ({ id, wants: { ai: 1, video: 1 }, places: 0 }),
    )
    const desk = deskOf([{ id: 'Ершов', gives: ['ai'] }, { id: 'Громов', gives: ['video'] }, ...people])
    const counts = people.map(({ id }) => {
      const locks = [{ mentorId: 'Ершов', menteeId: id, competenceId: 'ai' }]
      const { outcome } = keptOf({ ...desk, hand: { ...desk.hand, locks } }).draft
      return outcome.without.map(({ reason }) => reason.kind === 'no-places' && [reason.places, reason.wanting])
    })
    expect(new Set(counts.map((one) => JSON.stringify(one)))).toEqual(new Set(['[[2,4],[2,4]]']))
  })
})

describe('where only exchanges are made', () => {
  const desk = deskOf(
    [
      { id: 'Исаева', wants: { slides: 1 }, gives: ['motive'] },
      { id: 'Громов', wants: { order: 1 }, gives: ['slides'] },
      { id: 'Дроздова', wants: { slides: 1 }, gives: ['order'] },
      { id: 'Котов', wants: { motive: 1, order: 1 } },
    ],
    { onlyExchanges: true, circles: true },
  )

  /** Котов sits in a group that stays, as after an answer. */
  const seat = { mentorId: 'Дроздова', menteeId: 'Котов', competenceId: 'order' }
  const seated: Desk = {
    ...desk,
    groups: [{ id: 'g', competenceId: 'order', isStanding: true, directions: [{ ...seat, besidePair: false }] }],
  }

  test.each([
    ['before', desk],
    ['once somebody who offers nothing sits in a group', seated],
  ])('nobody is said to be taken with whom no ring could be: %s', (_, asked) => {
    const reason = reasonOf(asked, 'Исаева')
    expect(reason).toMatchObject({ kind: 'no-return', obstacle: 'no-circle' })
  })

  test('who sits in a group and would else close a ring is said to be taken', () => {
    const participants = desk.exchange.participants
    const offers = [...desk.exchange.offers, { personId: 'Котов', competenceId: 'slides', level: 3, readiness: 1 }]
    const both = { ...seated, exchange: { ...desk.exchange, participants, offers } }
    const posed = tryToPose(both)
    if ('flaw' in posed) throw new Error(posed.flaw)
    const chosen = solvedOf(both).directions.map(
      (one) => posed.indexOf.get(`${one.menteeId} ${one.competenceId} ${one.mentorId}`)!,
    )
    const ways = posed.candidates.flatMap((one, arc) => (one.menteeId === 'Исаева' ? [arc] : []))
    const missing = new Returns(
      both.exchange,
      posed,
      chosen.filter((arc) => arc !== undefined),
    ).whatIsMissing(ways)
    expect(missing).toMatchObject({ obstacle: 'taken', personIds: ['Котов'] })
  })
})
