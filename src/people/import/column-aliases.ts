import { cyrillicLookalikes } from './person-name.ts'
import type { IgnoredWhy } from './staff-list.ts'

/** What a column of a file can mean to the reader; some meanings fill two of the canonical names, some none. */
export type Meaning =
  | 'full_name'
  | 'surname'
  | 'given'
  | 'patronymic'
  | 'given_patronymic'
  | 'position'
  | 'position_subjects'
  | 'subjects'
  | 'category'
  | 'experience_years'
  | 'teaching_experience_years'
  | 'both_experiences'
  | 'birth_date'
  | 'birth_year'
  | 'email'
  | 'phone'
  | 'contacts'
  | 'contract'
  | 'contract_number'
  | 'contract_on'
  | 'superior'
  | 'mentoring_pay'
  | 'mentoring_pay_unit'
  | 'programme'
  | 'number'
  | 'private'

/** `weight` settles which of two columns with one meaning is taken. */
export interface Match {
  meaning: Meaning
  weight: number
}

const word = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'u')

const whose =
  '(?: (?:педагогическ\\p{L}*|работник\\p{L}*|сотрудник\\p{L}*|педагог\\p{L}*|учител\\p{L}*|преподавател\\p{L}*|членов?|полностью|при наличии|образовательн\\p{L}*|организаци\\p{L}*|учреждени\\p{L}*|и|из|числа|руководящ\\p{L}*|специалист\\p{L}*))*'
const person =
  '(?:сотрудник|работник|педагог|учител|преподавател|педагогический работник|физическое лицо|физлицо|воспитател)(?:и|ь|а|я|ы|ов|ей|ика)?'

/** Never taken, whatever stands there. */
const privateData = word(
  'паспорт\\p{L}*|снилс|страхов\\p{L}* (?:номер|свидетельств\\p{L}*)|инн|прописк\\p{L}*|регистраци\\p{L}*|место (?:жительства|рождения)|адрес(?! эл)\\p{L}*|полис|банк\\p{L}*|расчетн\\p{L}* счет|лицевой счет|удостоверени\\p{L}*|документ\\p{L}* удостовер\\p{L}*|гражданств\\p{L}*|национальност\\p{L}*|семейн\\p{L}* положени\\p{L}*',
)

/** Columns of other matters whose headings use our words: courses, diplomas, pay, awards, hours, other people. */
const otherMatters: [IgnoredWhy, RegExp][] = [
  ['education', word('повышени\\p{L}* квалификац\\p{L}*|курс\\p{L}* повышени\\p{L}*|переподготовк\\p{L}*|кпк')],
  ['education', word('образовани[ея]|диплом\\p{L}*|вуз\\p{L}*|учен\\p{L}* (?:степен|зван)\\p{L}*|уровень|уровни')],
  [
    'money',
    word(
      'коэффициент\\p{L}*|доплат\\p{L}*|надбавк\\p{L}*|заработн\\p{L}*|оклад\\p{L}*|ставк\\p{L}*|час\\p{L}*|выплат\\p{L}*|разряд\\p{L}*|оплат\\p{L}*',
    ),
  ],
  ['awards', word('наград\\p{L}*|почетн\\p{L}*|достижени\\p{L}*')],
  [
    'others',
    word('наставник\\p{L}*|родител\\p{L}*|ребен\\p{L}*|ученик\\p{L}*|обучающ\\p{L}*ся|супруг\\p{L}*|директор\\p{L}*'),
  ],
]

/** Aliases of domain §9.1 in the order they are tried, over a heading as `plainHeading` leaves it. */
const aliases: [Meaning, number, RegExp][] = [
  ['number', 1, /^(?:№|n|no|номер)?(?: ?п ?п| по порядку| строки)?$/u],
  ['number', 1, /^(?:таб\p{L}* ?(?:№|номер)|табельный номер|код)$/u],
  [
    'superior',
    3,
    /^непосредственн\p{L}* (?:руководител|начальник)|^непоср\p{L}* (?:рук|нач)|^кому (?:непосредственно )?подчин/u,
  ],
  ['superior', 2, /^(?:фио )?(?:руководител\p{L}*|рук ль|начальник|подчиняется)(?: фио)?$/u],
  ['programme', 1, word('программ\\p{L}*')],
  ['both_experiences', 2, /^(?=.*стаж)(?=.*общ)(?=.*(?:пед|специальн))/u],
  ['teaching_experience_years', 3, /(?:стаж|опыт)(?=.*(?:пед|учител))|^пед\p{L}* стаж|^педстаж/u],
  ['experience_years', 3, /(?:стаж|опыт)(?=.*общ)|^общ\p{L}*(?= .*стаж)/u],
  ['teaching_experience_years', 2, /(?:стаж|опыт)(?=.*(?:специальност|профессиональн|професси))/u],
  ['teaching_experience_years', 1, /(?:^|продолжительност\p{L}* )опыт/u],
  [
    'experience_years',
    1,
    /^(?:трудовой )?стаж(?: работы)?(?: (?:лет|год\p{L}*|мес\p{L}*|полных|количество|кол|во|на|начало|учебного|по|состоянию|и|\d+|г))*$/u,
  ],
  ['contacts', 2, /^(?=.*(?:тел(?!\p{L})|телефон))(?=.*(?:e ?mail|почт))/u],
  ['birth_date', 3, /^(?:дата|число|день)(?: месяц)?(?: и)?(?: год)? рожд/u],
  ['birth_year', 2, /^год рожд|^г ?р$/u],
  ['birth_date', 2, /^д ?р$|^число месяц год рожд|^дата и место рожд|^рожден/u],
  ['birth_date', 1, /^возраст/u],
  [
    'email',
    2,
    /(?:^|\s)e ?mail|электронн\p{L}* (?:почт|адрес)|(?:^|\s)эл (?:почт|адрес)|^(?:личная |рабочая )?почта$|^имейл|адрес электронн/u,
  ],
  ['phone', 4, /^(?:моб|мобильн\p{L}*|сот|сотов\p{L}*)(?: (?:тел\p{L}*|номер|№))?$/u],
  ['phone', 3, /^(?:моб|сотов|рабоч|служебн)\p{L}* (?:тел|номер|№)|телефон (?:моб|сот|служебн|рабоч)/u],
  ['phone', 1, /^(?:домашн\p{L}*|дом) тел/u],
  ['phone', 2, word('телефон\\p{L}*|тел')],
  ['contacts', 1, /^контакт/u],
  ['category', 3, /(?:квалификационн\p{L}*|кв|квалиф) (?:категори|кат(?!\p{L}))/u],
  [
    'category',
    2,
    /^(?:(?:наличие|имеющаяся|присвоенная|действующая) )?категория(?! (?:персонал|должност|работник|гражд))|^кк$|категории? (?:дата|срок)/u,
  ],
  ['category', 1, /^(?:результат\p{L}* |последн\p{L}* )?аттестац|^квалификация категория|^кат(?: я)?$/u],
  ['position_subjects', 4, /должност(?=.*(?:предмет|дисциплин))|(?:предмет|дисциплин)(?=.*должност)/u],
  ['position', 3, /^(?:занимаем\p{L}* |наименование |основная |штатная |название )?должност/u],
  ['position', 2, /^(?:по )?(?:штатн\p{L}* )?должност|^штатная единица|^профессия/u],
  ['subjects', 3, /преподаваем\p{L}*(?=.*(?:предмет|дисциплин|курс))/u],
  [
    'subjects',
    2,
    /(?:предмет|дисциплин)\p{L}*(?: \p{L}{1,2})?(?: вы)? (?:преподает|преподаете|ведет|ведете)(?!\p{L})/u,
  ],
  [
    'subjects',
    2,
    /^(?:наименование |перечень |учебн\p{L}* |ведет |какой )?(?:учебн\p{L}* )?(?:предмет|дисциплин)|^что преподает|^преподает/u,
  ],
  ['given_patronymic', 2, /^имя (?:и )?отчество(?: при наличии)?$|^имя о$/u],
  [
    'full_name',
    4,
    new RegExp(
      `^(?:фамилия(?: и)? имя(?: и)?(?: отчество)?|фио|фамилия и о|фамилия инициалы|полное имя)${whose}$`,
      'u',
    ),
  ],
  [
    'full_name',
    3,
    new RegExp(
      `^${person} (?:фио|фамилия имя отчество)$|^(?:список|фамилии) (?:педагог|учител|сотрудник|работник)\\p{L}*$`,
      'u',
    ),
  ],
  ['full_name', 2, new RegExp(`^${person}$`, 'u')],
  ['full_name', 1, word('фио|фамилия имя отчество')],
  ['surname', 3, new RegExp(`^фамилия${whose}$`, 'u')],
  ['given', 3, new RegExp(`^имя${whose}$`, 'u')],
  ['patronymic', 3, new RegExp(`^отчество${whose}$`, 'u')],
]

/** Lower case, no ё, no punctuation; words broken by a hyphen at a line's end made whole; «Ф.И.О.» as one word. */
function plainHeading(text: string): string {
  return cyrillicLookalikes(text.replace(/[\u00ad\u200b]/g, '').replace(/e[\s-]*mail/gi, 'email'))
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/(\p{L})-\s+(\p{Ll})/gu, '$1$2')
    .replace(/[^\p{L}\p{N}№]+/gu, ' ')
    .replace(/(?<!\p{L})ф\s?и\s?о(?!\p{L})/gu, 'фио')
    .replace(/(?<!\p{L})п п(?!\p{L})/gu, 'пп')
    .trim()
    .replace(/^(?:(?:ваш|укажите|как|введите|напишите|текущ)\p{L}* )+/u, '')
}

const excluded = (heading: string) => otherMatters.some(([, pattern]) => pattern.test(heading))

/** Why a column that means nothing to the reader is left in the file. */
export function whyIgnored(text: string): IgnoredWhy {
  const heading = plainHeading(text)
  if (/^пол$/u.test(heading)) return 'gender'
  return otherMatters.find(([, pattern]) => pattern.test(heading))?.[0] ?? 'unknown'
}

const contractWords = word('договор\\p{L}*|тд')
const otherContracts = word(
  'дополнительн\\p{L}*|соглашени\\p{L}*|коллективн\\p{L}*|вид|тип|срок\\p{L}*|окончани\\p{L}*|расторжени\\p{L}*|прекращени\\p{L}*|гпх|ответственност\\p{L}*',
)

/** The contract and the pay for mentoring: their headings share words with columns of other matters. */
function ofEmployment(heading: string): Meaning | null {
  if (
    /за наставничество|наставнич\p{L}*(?=.*(?:доплат|надбав|выплат|руб|%))|(?:доплат|надбав|выплат)\p{L}* наставник/u.test(
      heading,
    )
  )
    return /(?:^| )(?:ед|единиц\p{L}*|в чем)(?: |$)/u.test(heading) ? 'mentoring_pay_unit' : 'mentoring_pay'
  if (!contractWords.test(heading) || otherContracts.test(heading)) return null
  const hasNumber = /№|(?<!\p{L})номер/u.test(heading)
  const hasDay = /(?<!\p{L})(?:дата|даты|от|заключен\p{L}*)(?!\p{L})/u.test(heading)
  if (hasNumber === hasDay) return 'contract'
  return hasNumber ? 'contract_number' : 'contract_on'
}
const ownTenure = word(
  'в (?:данн\\p{L}*|этой|этом|школе|организации|учреждении|ооу?|оу|должности|нашей|коллективе)|непрерывн\\p{L}*|на руководящ\\p{L}*|дата начала',
)

/** What a heading means by its own words; `parents` are the headings above it in a two-row header. */
export function meaningOf(leaf: string, parents: string[] = []): Match | null {
  const heading = plainHeading(leaf)
  const above = parents.map(plainHeading).filter((parent) => parent !== '' && parent !== heading)
  const joined = [...above, heading].join(' ').trim()
  if (heading === '' && above.length === 0) return null
  if (privateData.test(joined) && !/электронн|e ?mail/.test(joined)) return { meaning: 'private', weight: 1 }
  const employment = ofEmployment(joined)
  if (employment) return { meaning: employment, weight: 3 }
  if (above.some(excluded)) return null
  return match(heading) ?? (above.length > 0 && !/^(?:дата|срок|приказ|номер|№)/.test(heading) ? match(joined) : null)
}

function match(heading: string): Match | null {
  for (const [meaning, weight, pattern] of aliases) {
    if (!pattern.test(heading) || !isTrusted(meaning, heading)) continue
    return { meaning, weight }
  }
  return null
}

/** Long headings of other columns mention our words in passing. */
function isTrusted(meaning: Meaning, heading: string): boolean {
  if (/experience/.test(meaning)) return !ownTenure.test(heading) && !/коэффициент|надбавк|доплат/.test(heading)
  if (meaning === 'full_name' && heading.length > 60) return false
  if (meaning === 'number' || meaning === 'programme') return true
  return (
    !excluded(heading) ||
    (meaning === 'category' && /категори/.test(heading)) ||
    (meaning === 'subjects' && /^преподаваем/.test(heading))
  )
}

/** Meanings of the statutory microdata (order № 1493 of 2023) and of the tags before it; the rest is not staff data we keep. */
const tags: [string, Meaning][] = [
  ['fio', 'full_name'],
  ['post', 'position'],
  ['teachingDiscipline', 'subjects'],
  ['teachingDisciplin', 'subjects'],
  ['genExperience', 'experience_years'],
  ['specExperience', 'teaching_experience_years'],
  ['teachingOp', 'programme'],
  ['email', 'email'],
  ['telephone', 'phone'],
]
const byTag = new Map(tags.map(([tag, meaning]) => [tag.toLowerCase(), { tag, meaning }]))

/** What a tag (in lower case) means, and how it is spelt. */
export const meaningOfTag = (tag: string) => byTag.get(tag) ?? null
