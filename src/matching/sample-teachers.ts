import { seededRandom } from './engine/seeded-random.ts'

/** A teacher with a sheet: what they want (level now, «!» = first of all) and what they give (level), by competence code. */
export type SampleTeacher = {
  name: string
  subject: string
  experience: number | null
  born: number | null
  wants: Record<string, number | `${number}!`>
  gives: Record<string, number>
  limit?: number
  hours?: number
  superior?: string
  position?: string
}

/** The shipped catalogue by block and length, for generated sheets. */
const CODES = Object.entries({ Ц: 12, М: 11, П: 4, Пс: 7, К: 5, Н: 3, В: 4 }).flatMap(([block, length]) =>
  Array.from({ length }, (_, k) => `${block}${k + 1}`),
)

/** A small school in which everybody knows somebody: mostly exchanges, one direction, and two who stay without. */
export const SMALL_SCHOOL: SampleTeacher[] = [
  {
    name: 'Аминова Аида Рустамовна',
    subject: 'информатика',
    experience: 2,
    born: 2001,
    wants: { К1: '0!', Пс1: 1 },
    gives: { Ц5: 4, Ц10: 4 },
    hours: 3,
  },
  {
    name: 'Назарова Бэлла Гавриловна',
    subject: 'русский язык',
    experience: 31,
    born: 1968,
    wants: { Ц5: '0!', Ц9: 1 },
    gives: { К1: 4, Пс1: 4 },
    hours: 3,
  },
  {
    name: 'Ким Дмитрий Сергеевич',
    subject: 'английский язык',
    experience: 4,
    born: 1998,
    wants: { П3: '1!', Н2: 1 },
    gives: { Ц6: 4, Ц9: 3 },
    hours: 2,
  },
  {
    name: 'Петренко Елена Фёдоровна',
    subject: 'математика',
    experience: 24,
    born: 1975,
    wants: { Ц6: '0!', Ц10: 0 },
    gives: { П3: 4, М5: 4 },
    hours: 2,
  },
  {
    name: 'Цыренова Туяна Баировна',
    subject: 'начальные классы',
    experience: 12,
    born: 1987,
    wants: {},
    gives: { Пс3: 4 },
    limit: 2,
  },
  {
    name: 'Фомин Матвей Ильич',
    subject: 'физика',
    experience: 0,
    born: 2003,
    wants: { Пс3: '0!', М5: 1 },
    gives: {},
  },
  {
    name: 'Лоза Галина Петровна',
    subject: 'география',
    experience: 6,
    born: 1994,
    wants: { М6: '1!' },
    gives: { Ц3: 4 },
    hours: 2,
  },
  {
    name: 'Седых Ольга Викторовна',
    subject: 'биология',
    experience: 19,
    born: 1980,
    wants: { Ц3: '1!', М5: 1 },
    gives: { М6: 4 },
    hours: 1,
  },
  {
    name: 'Гаджиева Зарема Арсеновна',
    subject: 'история',
    experience: 8,
    born: 1991,
    wants: { К5: '1!' },
    gives: { К3: 3 },
  },
  {
    name: 'Ооржак Айлана Валерьевна',
    subject: 'математика',
    experience: 3,
    born: 1999,
    wants: { М5: '0!' },
    gives: {},
  },
]

/** One knows what five ask for and has one place: a pair that a group can be formed round, and an exchange beside it. */
export const SCHOOL_OF_ONE_EXPERT: SampleTeacher[] = [
  { name: 'Петренко Елена Фёдоровна', subject: 'математика', experience: 24, born: 1975, wants: {}, gives: { М5: 4 } },
  { name: 'Фомин Матвей Ильич', subject: 'физика', experience: 0, born: 2003, wants: { М5: '0!' }, gives: {} },
  {
    name: 'Ооржак Айлана Валерьевна',
    subject: 'математика',
    experience: 3,
    born: 1999,
    wants: { М5: '0!' },
    gives: {},
  },
  { name: 'Седых Ольга Викторовна', subject: 'биология', experience: 19, born: 1980, wants: { М5: '1!' }, gives: {} },
  { name: 'Лоза Галина Петровна', subject: 'география', experience: 6, born: 1994, wants: { М5: 1 }, gives: {} },
  {
    name: 'Аминова Аида Рустамовна',
    subject: 'информатика',
    experience: 2,
    born: 2001,
    wants: { К1: '0!', М5: '1!' },
    gives: { Ц5: 4 },
  },
  {
    name: 'Назарова Бэлла Гавриловна',
    subject: 'русский язык',
    experience: 31,
    born: 1968,
    wants: { Ц5: '0!' },
    gives: { К1: 4 },
  },
]

const SURNAMES =
  'Абрамов Белова Васильев Габдулина Долгих Ермакова Жуков Зайцева Иванов Калинина Лебедев Морозова Никитин Осипова Павлов Рябова Соколов Тихонова Ушаков Фролова Хасанов Цветкова Чернов Шарипова Щербаков Юдина Яковлев Бадмаева Вдовин Гусейнова'.split(
    ' ',
  )
const GIVEN = { f: ['Анна', 'Мария', 'Гульнара', 'Светлана', 'Ирина', 'Дарья'], m: ['Олег', 'Руслан', 'Пётр', 'Игорь'] }
const PATRONYMIC = {
  f: ['Ивановна', 'Маратовна', 'Андреевна', 'Юрьевна'],
  m: ['Петрович', 'Ильдарович', 'Сергеевич', 'Николаевич'],
}
const SUBJECTS = [
  'математика',
  'русский язык',
  'физика',
  'биология',
  'история',
  'английский язык',
  'начальные классы',
  'информатика',
  'химия',
  'физкультура',
]

/** So many teachers, the same for a seed: each wants four things, three of them first of all, and gives six. */
export function manyTeachers(count: number, seed = 1): SampleTeacher[] {
  const random = seededRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  return Array.from({ length: count }, (_, k) => {
    const surname = SURNAMES[k % SURNAMES.length]!
    const sex = surname.endsWith('а') ? 'f' : 'm'
    const cycle = Math.floor(k / SURNAMES.length)
    const given = GIVEN[sex][cycle % GIVEN[sex].length]!
    const patronymic = PATRONYMIC[sex][(k + Math.floor(cycle / GIVEN[sex].length)) % PATRONYMIC[sex].length]!
    const experience = below(36)
    const shuffled = CODES.map((code) => ({ code, at: random() })).sort((a, b) => a.at - b.at)
    const wants = shuffled.slice(0, 4).map(({ code }, place) => [code, place < 3 ? `${below(2)}!` : below(2)] as const)
    const gives = shuffled.slice(4, 10).map(({ code }) => [code, 3 + below(2)] as const)
    return {
      name: `${surname} ${given} ${patronymic}`,
      subject: SUBJECTS[below(SUBJECTS.length)]!,
      experience,
      born: 2003 - experience - below(6),
      wants: Object.fromEntries(wants) as SampleTeacher['wants'],
      gives: Object.fromEntries(gives),
      limit: 1 + below(2),
      hours: 1 + below(3),
    }
  })
}
