import { describe, expect, test } from 'vitest'
import { stateDiagram } from '../../../tests/state-diagram.ts'
import type { Mentoring, Pack, PackPerson } from '../pack/mentoring.ts'
import { packCounts, packRows } from '../pack/pack-rows.ts'
import { planPack } from '../pack/plan-pack.ts'
import { aPaperPerson } from '../samples.ts'
import { DOCUMENT_MOVES, DOCUMENT_STATES, type Paper } from './document.ts'
import { documentFileName, safeName } from './file-name.ts'
import { filledIn } from './filled-in.ts'
import { nextNumber } from './number-mask.ts'
import { groundsLacking } from './order-grounds.ts'
import { dateFaults } from './paper-dates.ts'

const paper = (template: Paper['template'], more: Partial<Paper> = {}): Paper => ({
  id: `${template}-${more.personId ?? ''}`,
  template,
  personId: template === 'order' ? null : 'anna',
  number: '',
  datedOn: null,
  state: 'draft',
  pairIds: ['one'],
  ...more,
})

const mentoring = (more: Partial<Mentoring> = {}): Mentoring => ({
  pairId: 'one',
  state: 'agreed',
  kind: 'peer',
  startsOn: '2026-10-01',
  endsOn: '2027-05-31',
  mentorId: 'anna',
  menteeId: 'boris',
  directions: ['дебаты'],
  groupId: null,
  ...more,
})

describe('dates', () => {
  const consent = paper('consent', { datedOn: '2026-09-18' })
  const agreement = paper('supplementary-agreement', { datedOn: '2026-09-19' })
  const order = paper('order', { datedOn: '2026-09-20' })
  const starts = [{ pairId: 'one', startsOn: '2026-10-01' }]
  const faults = (changed: Paper, others: Paper[]) =>
    dateFaults(changed, others, starts).map(({ earlier, later }) => [earlier.template, later?.template ?? 'start'])

  test('consent, agreement and order may follow each other or bear one date', () => {
    for (const one of [consent, agreement, order]) expect(faults(one, [consent, agreement, order])).toEqual([])
    const same = [consent, agreement, order].map((one) => ({ ...one, datedOn: '2026-09-20' }))
    for (const one of same) expect(faults(one, same)).toEqual([])
  })

  test.each([
    [{ ...consent, datedOn: '2026-09-20' }, [agreement], [['consent', 'supplementary-agreement']]],
    [{ ...agreement, datedOn: '2026-09-17' }, [consent, order], [['consent', 'supplementary-agreement']]],
    [
      { ...order, datedOn: '2026-09-01' },
      [consent, agreement],
      [
        ['consent', 'order'],
        ['supplementary-agreement', 'order'],
      ],
    ],
    [{ ...agreement, datedOn: '2026-10-02' }, [], [['supplementary-agreement', 'start']]],
  ])('out of order, both papers are named: %o', (changed, others, expected) => {
    expect(faults(changed, others)).toEqual(expected)
  })

  test('papers of other people and other pairs have nothing to do with it', () => {
    const late = { ...consent, datedOn: '2026-12-01' }
    expect(faults(agreement, [{ ...late, personId: 'boris' }])).toEqual([])
    expect(faults(order, [{ ...late, pairIds: ['two'] }])).toEqual([])
    expect(faults({ ...agreement, datedOn: null }, [late])).toEqual([])
  })
})

describe('what an order rests on', () => {
  const anna = aPaperPerson('Ткач Анна Ивановна', 'учитель')
  const people = ['anna', 'boris', 'vera'].map((id): [string, PackPerson] => [
    id,
    { ...anna, id, contract: { number: null, datedOn: null }, pay: null },
  ])
  const both = [mentoring(), mentoring({ pairId: 'two', menteeId: 'vera' })]
  const packOf = (papers: Paper[]) => ({ mentorings: both, papers, people: new Map(people) }) as unknown as Pack
  const pairIds = ['one', 'two']
  const sheet = (template: Paper['template'], state: Paper['state']) => paper(template, { pairIds, state })

  test('one sheet of two pairs is one ground and counts as one', () => {
    const lacking = (papers: Paper[]) =>
      groundsLacking(packOf(papers), { pairIds }).map((one) => [one.template, one.paper?.state ?? 'none'])
    expect(lacking([])).toEqual([
      ['consent', 'none'],
      ['supplementary-agreement', 'none'],
    ])
    expect(lacking([sheet('consent', 'signed'), sheet('supplementary-agreement', 'draft')])).toEqual([
      ['supplementary-agreement', 'draft'],
    ])
    expect(lacking([sheet('consent', 'signed'), sheet('supplementary-agreement', 'signed')])).toEqual([])
  })

  test('the numbers of the set count sheets, and pairs in orders', () => {
    const counts = (papers: Paper[]) => {
      const missing = planPack(both, papers).writings.filter(({ id }) => id === null)
      return packCounts(packRows(packOf(papers)), missing)
    }
    const two = [sheet('consent', 'signed'), sheet('supplementary-agreement', 'draft'), sheet('order', 'draft')]
    expect(counts(two)).toEqual({
      consents: { signed: 1, drafts: 0, all: 1 },
      agreements: { signed: 0, drafts: 1, all: 1 },
      orders: { signed: 0, drafts: 2, all: 2 },
    })
    expect(counts([]).consents, 'none is written yet').toEqual({ signed: 0, drafts: 0, all: 1 })
    const grown = counts([paper('consent', { state: 'signed' })])
    expect(grown.consents, 'a second sheet for the second pair').toEqual({ signed: 1, drafts: 0, all: 2 })
  })
})

describe('what has to be written', () => {
  const back = mentoring({ mentorId: 'boris', menteeId: 'anna' })

  test('an exchange needs two of each mentor’s papers and one order', () => {
    const { writings } = planPack([mentoring(), back], [])
    expect(writings.map(({ template, personId }) => [template, personId])).toEqual([
      ['consent', 'anna'],
      ['consent', 'boris'],
      ['supplementary-agreement', 'anna'],
      ['supplementary-agreement', 'boris'],
      ['order', null],
    ])
  })

  test('a draft grows by a new pair, a signed paper gets a second one beside it', () => {
    const both = [mentoring(), mentoring({ pairId: 'two', menteeId: 'vera' })]
    const grown = planPack(both, [paper('consent')]).writings[0]
    expect(grown).toEqual({ id: 'consent-', template: 'consent', personId: 'anna', pairIds: ['one', 'two'] })
    const second = planPack(both, [paper('consent', { state: 'signed' })]).writings[0]
    expect(second).toEqual({ id: null, template: 'consent', personId: 'anna', pairIds: ['two'] })
  })

  test('a new pair joins the draft order without a number, never one that has it', () => {
    const both = [mentoring(), mentoring({ pairId: 'two', menteeId: 'vera' })]
    const orders = (order: Paper) => planPack(both, [order]).writings.filter(({ template }) => template === 'order')
    expect(orders(paper('order')).map(({ id, pairIds }) => [id, pairIds])).toEqual([['order-', ['one', 'two']]])
    expect(orders(paper('order', { number: '7-лс' })).map(({ id, pairIds }) => [id, pairIds])).toEqual([
      ['order-', ['one']],
      [null, ['two']],
    ])
  })

  test('a draft without pairs is abandoned, a signed one never', () => {
    const papers = [paper('consent'), paper('supplementary-agreement', { state: 'signed' }), paper('order')]
    expect(planPack([], papers)).toEqual({ writings: [], abandoned: ['consent-', 'order-'] })
  })

  test('a pair in a signed order needs no other', () => {
    const { writings } = planPack([mentoring({ state: 'ordered' })], [paper('order', { state: 'signed' })])
    expect(writings.map(({ template }) => template)).toEqual(['consent', 'supplementary-agreement'])
  })
})

test.each([
  ['{номер}-лс', [], '1-лс'],
  ['{номер}-лс', ['130-лс', '9-лс'], '131-лс'],
  ['к/{номер}', ['к/7', '12-лс', 'к/без'], 'к/8'],
  ['{номер}', ['2', '10'], '11'],
])('after %s %o comes %s', (mask, given, next) => {
  expect(nextNumber(mask, given)).toBe(next)
})

test('a signed paper keeps the print, and takes only what was a line', () => {
  const printed = {
    номер: '______',
    дата: '___',
    кто: 'Цой В.Р.',
    договор: 'от ___.___.20__ № 7',
    пары: [{ согласие: '___.___.20__', наставник: 'Цой В.Р.' }],
  }
  const now = {
    номер: '12',
    дата: '14.09.2026',
    кто: 'Ким В.Р.',
    договор: 'от 01.09.2020 № 7',
    пары: [{ согласие: '14.09.2026', наставник: 'Ким В.Р.' }],
  }
  expect(filledIn(printed, now)).toEqual({
    номер: '12',
    дата: '14.09.2026',
    кто: 'Цой В.Р.',
    договор: 'от 01.09.2020 № 7',
    пары: [{ согласие: '14.09.2026', наставник: 'Цой В.Р.' }],
  })
  expect(filledIn(printed, { ...now, пары: [] }).пары).toBe(printed.пары)
})

test.each([
  ['Приказ № 131/2: <образец>', 'Приказ № 131-2- -образец-'],
  ['..\\..\\etc ', '-..-etc'],
  ['', 'Документ'],
])('a file may be called %s', (text, name) => {
  expect(safeName(text)).toBe(name)
})

test('a file is called by the kind, the number, the day and the person', () => {
  const named = { title: 'Согласие на работу: Цой Виктор', number: '', datedOn: '2026-09-14' }
  expect(documentFileName(named)).toBe('Согласие на работу от 14.09.2026 – Цой Виктор.docx')
  for (const title of ['Дополнительное соглашение', 'Дополнительное соглашение к трудовому договору'])
    expect(
      documentFileName({ title: `${title}: Цой Виктор`, number: '3', datedOn: null }),
      'not the contract’s number',
    ).toBe('Дополнительное соглашение № 3 – Цой Виктор.docx')
})

test('the diagram of the states in the docs is the table of moves', async () => {
  const page = stateDiagram('document', DOCUMENT_STATES, DOCUMENT_MOVES)
  await expect(page).toMatchFileSnapshot('../../../docs/states/document.md')
})
