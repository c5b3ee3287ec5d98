import type { Day } from './days.ts'

type Both = { ru: string; en: string }

/** `verified`: seen in an open publication on the day of this table; `unverified`: to be looked up before it is relied on. */
type ActStatus = 'verified' | 'unverified'

export type Act = {
  /** «ст. 9 …»: the act as the words before it take it. */
  of: Both
  /** The act by itself, as it is printed: kind, issuer, date, number, name. */
  title: string
  number: string
  adoptedOn: Day | null
  /** The act that wrote the present edition, and its day. */
  edition?: { by: Both; on: Day }
  inForceOn?: Day
  status: ActStatus
  /** A letter explains, a standard advises: neither binds. */
  bearing?: 'informative' | 'advisory'
}

/** The day on which this table was put together. */
export const ACTS_EDITION: Day = '2026-11-22'

/** Normative acts that the product rests on: data with an edition date, cited by key and nowhere written out again. */
export const ACTS = {
  tk: {
    of: { ru: 'Трудового кодекса Российской Федерации', en: 'Labour Code of the Russian Federation' },
    title: 'Трудовой кодекс Российской Федерации от 30.12.2001 № 197-ФЗ',
    number: '197-ФЗ',
    adoptedOn: '2001-12-30',
    status: 'verified',
  },
  '152-fz': {
    of: { ru: 'Федерального закона от 27.07.2006 № 152-ФЗ', en: 'Federal law of 27.07.2006 № 152-FZ' },
    title: 'Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных»',
    number: '152-ФЗ',
    adoptedOn: '2006-07-27',
    edition: {
      by: { ru: 'Федерального закона от 24.06.2025 № 156-ФЗ', en: '№ 156-FZ of 24.06.2025' },
      on: '2025-06-24',
    },
    status: 'verified',
  },
  '273-fz': {
    of: { ru: 'Федерального закона от 29.12.2012 № 273-ФЗ', en: 'Education Act of 29.12.2012 № 273-FZ' },
    title: 'Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»',
    number: '273-ФЗ',
    adoptedOn: '2012-12-29',
    status: 'verified',
  },
  'r-145': {
    of: {
      ru: 'распоряжение Минпросвещения России от 25.12.2019 № Р-145',
      en: 'Ministry of Education directive of 25.12.2019 № Р-145',
    },
    title:
      'Распоряжение Минпросвещения России от 25.12.2019 № Р-145 «Об утверждении методологии (целевой модели) наставничества обучающихся для организаций, осуществляющих образовательную деятельность по общеобразовательным, дополнительным общеобразовательным и программам среднего профессионального образования, в том числе с применением лучших практик обмена опытом между обучающимися»',
    number: 'Р-145',
    adoptedOn: '2019-12-25',
    status: 'verified',
  },
  '1264-r': {
    of: {
      ru: 'распоряжение Правительства РФ от 21.05.2025 № 1264-р',
      en: 'Government directive of 21.05.2025 № 1264-р',
    },
    title:
      'Распоряжение Правительства РФ от 21.05.2025 № 1264-р «Об утверждении Концепции развития наставничества в Российской Федерации на период до 2030 года и плана мероприятий по ее реализации»',
    number: '1264-р',
    adoptedOn: '2025-05-21',
    status: 'verified',
  },
  'mr-42': {
    of: {
      ru: 'письмо Минпросвещения России от 23.01.2020 № МР-42/02',
      en: 'Ministry of Education letter of 23.01.2020 № МР-42/02',
    },
    title:
      'Письмо Минпросвещения России от 23.01.2020 № МР-42/02 «О направлении целевой модели наставничества и методических рекомендаций»',
    number: 'МР-42/02',
    adoptedOn: '2020-01-23',
    status: 'verified',
    bearing: 'informative',
  },
  'az-1128': {
    of: {
      ru: 'письмо Минпросвещения России и Общероссийского Профсоюза образования от 21.12.2021 № АЗ-1128/08/657',
      en: 'letter of the Ministry of Education and the trade union of 21.12.2021 № АЗ-1128/08/657',
    },
    title:
      'Письмо Минпросвещения России и Общероссийского Профсоюза образования от 21.12.2021 № АЗ-1128/08/657 «О направлении Методических рекомендаций» (по разработке и внедрению системы (целевой модели) наставничества педагогических работников в образовательных организациях)',
    number: 'АЗ-1128/08/657',
    adoptedOn: '2021-12-21',
    status: 'unverified',
    bearing: 'informative',
  },
  'order-779': {
    of: {
      ru: 'приказ Минпросвещения России от 06.11.2024 № 779',
      en: 'Ministry of Education order of 06.11.2024 № 779',
    },
    title:
      'Приказ Минпросвещения России от 06.11.2024 № 779 «Об утверждении перечня документов, подготовка которых осуществляется педагогическими работниками при реализации основных общеобразовательных программ, образовательных программ среднего профессионального образования»',
    number: '779',
    adoptedOn: '2024-11-06',
    inForceOn: '2025-03-01',
    status: 'verified',
  },
  'rostrud-08383': {
    of: {
      ru: 'письмо Роструда от 06.05.2025 № ПГ/08383-6-1',
      en: 'letter of the Federal Labour Service of 06.05.2025 № ПГ/08383-6-1',
    },
    title: 'Письмо Роструда от 06.05.2025 № ПГ/08383-6-1',
    number: 'ПГ/08383-6-1',
    adoptedOn: '2025-05-06',
    status: 'verified',
    bearing: 'informative',
  },
  'decree-1466': {
    of: {
      ru: 'постановление Правительства РФ от 24.09.2025 № 1466',
      en: 'Government decree of 24.09.2025 № 1466',
    },
    title: 'Постановление Правительства РФ от 24.09.2025 № 1466 «О переносе выходных дней в 2026 году»',
    number: '1466',
    adoptedOn: '2025-09-24',
    status: 'unverified',
  },
  '544n': {
    of: { ru: 'приказ Минтруда России от 18.10.2013 № 544н', en: 'Ministry of Labour order of 18.10.2013 № 544н' },
    title:
      'Приказ Минтруда России от 18.10.2013 № 544н, профессиональный стандарт «Педагог (педагогическая деятельность в сфере дошкольного, начального общего, основного общего, среднего общего образования) (воспитатель, учитель)»',
    number: '544н',
    adoptedOn: '2013-10-18',
    status: 'unverified',
  },
  gost: {
    of: { ru: 'ГОСТ Р 7.0.97-2025', en: 'GOST R 7.0.97-2025' },
    title: 'ГОСТ Р 7.0.97-2025',
    number: '7.0.97-2025',
    adoptedOn: null,
    inForceOn: '2025-08-18',
    status: 'verified',
    bearing: 'advisory',
  },
} as const satisfies Record<string, Act>

export type ActKey = keyof typeof ACTS

export type Provision = {
  act: ActKey
  place: Both
  /** What the product takes from it, in its own words. */
  gist: Both
  /** The words of the act itself, where they were seen. */
  quote?: string
  /** The law that brought it in, as «введена …» takes it. */
  broughtBy?: Both
  since?: Day
  /** The edition matters: it is named whenever the provision is cited. */
  namesEdition?: true
  /** How papers name it. */
  onPaper?: string
  status: ActStatus
}

/** The articles that screens, letters and papers refer to. */
export const PROVISIONS = {
  'tk-351-8': {
    act: 'tk',
    place: { ru: 'ст. 351.8', en: 'art. 351.8' },
    gist: {
      ru: 'Наставничество в сфере труда: по письменному согласию, за плату, по дополнительному соглашению; отмена поручения с предупреждением за три рабочих дня.',
      en: 'Mentoring at work: by written consent, for pay, by a supplementary agreement; three working days’ notice before the employer ends it.',
    },
    quote:
      '«Работник имеет право досрочно отказаться от осуществления им наставничества, а работодатель – досрочно отменить поручение об осуществлении наставничества, предупредив об этом работника не менее чем за три рабочих дня»',
    broughtBy: { ru: 'Федеральным законом от 09.11.2024 № 381-ФЗ', en: '№ 381-FZ of 09.11.2024' },
    since: '2025-03-01',
    onPaper:
      'статья 351.8 Трудового кодекса Российской Федерации (введена Федеральным законом от 09.11.2024 № 381-ФЗ, действует с 01.03.2025)',
    status: 'verified',
  },
  'tk-72': {
    act: 'tk',
    place: { ru: 'ст. 72', en: 'art. 72' },
    gist: {
      ru: 'Условия трудового договора меняют письменным соглашением сторон.',
      en: 'An employment contract is changed by a written agreement of both sides.',
    },
    onPaper: 'статья 72 Трудового кодекса Российской Федерации',
    status: 'unverified',
  },
  'tk-112': {
    act: 'tk',
    place: { ru: 'ст. 112', en: 'art. 112' },
    gist: {
      ru: 'Нерабочие праздничные дни. Выходной, совпавший с праздником, переносится на следующий после него рабочий день, кроме дней 1–8 января.',
      en: 'Public holidays. A day off that falls on one moves to the next working day after it, except 1 to 8 January.',
    },
    status: 'unverified',
  },
  '152-fz-5': {
    act: '152-fz',
    place: { ru: 'ст. 5', en: 'art. 5' },
    gist: { ru: 'не больше данных, чем нужно для цели', en: 'no more data than the purpose needs' },
    status: 'unverified',
  },
  '152-fz-9': {
    act: '152-fz',
    place: { ru: 'ст. 9', en: 'art. 9' },
    gist: {
      ru: 'Согласие на обработку персональных данных; что в нём должно быть, сказано в части 4.',
      en: 'Consent to the processing of personal data; part 4 says what it must hold.',
    },
    onPaper:
      'статья 9 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» (в редакции Федерального закона от 24.06.2025 № 156-ФЗ)',
    status: 'verified',
  },
  '152-fz-9-1': {
    act: '152-fz',
    place: { ru: 'ч. 1 ст. 9', en: 'art. 9 part 1' },
    gist: {
      ru: 'Согласие оформляют отдельно от иных сведений и документов, которые человек подтверждает или подписывает.',
      en: 'A consent is drawn up apart from any other information or document that the person confirms or signs.',
    },
    since: '2025-09-01',
    namesEdition: true,
    status: 'verified',
  },
  '152-fz-9-4': {
    act: '152-fz',
    place: { ru: 'ч. 1 и 4 ст. 9', en: 'art. 9 parts 1 and 4' },
    gist: {
      ru: 'Письменному согласию на бумаге равно согласие, подписанное электронной подписью.',
      en: 'A consent signed electronically equals one on paper.',
    },
    namesEdition: true,
    status: 'verified',
  },
  '273-fz-47': {
    act: '273-fz',
    place: { ru: 'ч. 6.1 и 6.2 ст. 47', en: 'art. 47 parts 6.1 and 6.2' },
    gist: {
      ru: 'Педагогов не обязывают готовить документы сверх перечня и повторять на бумаге то, что уже есть в электронном виде.',
      en: 'Teachers are not made to write documents outside the list, nor to repeat on paper what is there electronically.',
    },
    onPaper:
      'части 6.1 и 6.2 статьи 47 Федерального закона от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»',
    status: 'verified',
  },
} as const satisfies Record<string, Provision>

export type ProvisionKey = keyof typeof PROVISIONS

/** Whatever may be cited: an act as a whole, or an article of one. */
export type LawKey = ActKey | ProvisionKey
