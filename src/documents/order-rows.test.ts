import { expect, test } from 'vitest'
import type { MentoringPay } from './mentoring-pay.ts'
import { orderSections } from './order-rows.ts'
import { orderValues } from './order-values.ts'
import { aMentoring, anOrder, KIM, MAMEDOV, NAZAROVA, OORZHAK, TSOY } from './samples.ts'

const EACH: MentoringPay = { amount: 2500, unit: 'roubles', per: 'mentee' }
const WHOLE: MentoringPay = { amount: 10, unit: 'percent', per: 'work' }
const seat = (mentor: typeof TSOY, mentee: typeof TSOY, pay: MentoringPay, groupId = 'a') =>
  aMentoring(mentor, mentee, ['Блог'], { kind: 'group', groupId, pay })
const alone = (mentor: typeof TSOY, mentee: typeof TSOY, pay: MentoringPay) =>
  aMentoring(mentor, mentee, ['Тесты'], { kind: 'traditional', pay })
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const sections = (all: Parameters<typeof orderSections>[0]) => {
  const { раздел_пар: pairs, раздел_групп: groups } = orderSections(all)
  return { pairs: pairs[0]?.пары ?? [], groups: groups[0]?.группы ?? [] }
}

test('a group is one row: its people, and what pay for each comes to', () => {
  const { pairs, groups } = sections([seat(TSOY, NAZAROVA, EACH), seat(TSOY, KIM, EACH)])
  expect(pairs).toEqual([])
  expect(groups.map(({ участники }) => участники.map(({ имя }) => имя))).toEqual([
    ['Назарова Бэла Георгиевна', 'Ким Ен Сук'],
  ])
  expect(plain(groups[0]!.выплата)).toBe('2 500 руб. в месяц за каждого наставляемого, всего 5 000 руб. в месяц')
})

test('whoever is taught alone and in a group by one mentor is paid for once', () => {
  const all = [alone(TSOY, NAZAROVA, EACH), seat(TSOY, NAZAROVA, EACH), seat(TSOY, KIM, EACH)]
  const { pairs, groups } = sections(all)
  expect(plain(pairs[0]!.выплата)).toBe('2 500 руб. в месяц')
  expect(plain(groups[0]!.выплата)).toBe(
    '2 500 руб. в месяц; за Назарову Б.Г. – в составе выплаты по строке 1 раздела 1',
  )
  const whole = sections([alone(TSOY, NAZAROVA, WHOLE), seat(TSOY, KIM, WHOLE)])
  expect(plain(whole.groups[0]!.выплата)).toBe('в составе выплаты по строке 1 раздела 1')
  const twoGroups = sections([seat(TSOY, KIM, WHOLE, 'a'), seat(TSOY, NAZAROVA, WHOLE, 'b')])
  expect(plain(twoGroups.groups[1]!.выплата)).toBe('в составе выплаты по группе 1')
})

test('two who lead a group have a row each, with their own mentees', () => {
  const { groups } = sections([seat(TSOY, NAZAROVA, EACH), seat(MAMEDOV, KIM, EACH)])
  expect(groups.map(({ номер, вместе }) => [номер, ...вместе.map(({ с_кем }) => plain(с_кем))])).toEqual([
    ['1.1', 'Мамедовым А.Г.'],
    ['1.2', 'Цоем В.Р.'],
  ])
})

test.each([
  [[alone(TSOY, NAZAROVA, EACH)], 'наставническую пару', 'наставнической пары'],
  [[alone(TSOY, NAZAROVA, EACH), alone(NAZAROVA, TSOY, EACH)], 'наставническую пару', 'наставнической пары'],
  [
    // A circle of three is three pairs.
    [alone(TSOY, NAZAROVA, EACH), alone(NAZAROVA, OORZHAK, EACH), alone(OORZHAK, TSOY, EACH)],
    'наставнические пары',
    'наставнических пар',
  ],
  [[seat(TSOY, KIM, EACH)], 'наставническую группу', 'наставнической группы'],
  [
    [alone(TSOY, NAZAROVA, EACH), seat(TSOY, KIM, EACH), seat(MAMEDOV, OORZHAK, EACH, 'b')],
    'наставническую пару и наставнические группы',
    'наставнической пары и наставнических групп',
  ],
  [
    [alone(TSOY, NAZAROVA, EACH), alone(TSOY, OORZHAK, EACH), seat(TSOY, KIM, EACH), seat(MAMEDOV, KIM, EACH, 'b')],
    'наставнические пары и группы',
    'наставнических пар и групп',
  ],
])('the order fixes %#', (mentorings, accusative, genitive) => {
  const values = orderValues(anOrder({ mentorings }))
  expect([values.закрепить, values.о_закреплении]).toEqual([accusative, genitive])
})
