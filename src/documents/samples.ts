import type { ConsentInput } from './consent-values.ts'
import type { OrderInput } from './order-values.ts'
import type { OrderedMentoring } from './ordered-mentoring.ts'
import type { PaperPerson } from './paper-person.ts'
import type { PaperSchool } from './paper-school.ts'
import type { PersonalDataConsentInput } from './personal-data-consent-values.ts'
import { type AgreementInput, usualDocuments } from './supplementary-agreement-values.ts'

/** «Цой Виктор Робертович», «учитель физики» → a person of a paper. */
export function aPaperPerson(name: string, position: string, more: Partial<PaperPerson> = {}): PaperPerson {
  const [surname = '', given = '', ...patronymic] = name.split(' ')
  return { id: name, surname, given, patronymic: patronymic.join(' '), gender: null, position, ...more }
}

const SOKOLOVA = aPaperPerson('Соколова Ирина Викторовна', 'директор')
export const ZAITSEVA = aPaperPerson(
  'Зайцева Любовь Ильинична',
  'заместитель директора по учебно-воспитательной работе',
)
export const NAZAROVA = aPaperPerson('Назарова Бэла Георгиевна', 'учитель русского языка и литературы')
export const TSOY = aPaperPerson('Цой Виктор Робертович', 'учитель физики')
export const MAGOMEDOVA = aPaperPerson(
  'Магомедова Аминат Магомедовна',
  'советник директора по воспитанию и взаимодействию с детскими общественными объединениями',
)
export const MAMEDOV = aPaperPerson(
  'Мамедов Али Гусейн оглы',
  'преподаватель-организатор основ безопасности и защиты Родины',
)
export const OORZHAK = aPaperPerson('Ооржак Чечек Кызыл-ооловна', 'педагог-психолог')
export const CHERNYKH = aPaperPerson('Черных Лев Кузьмич', 'учитель истории и обществознания, заместитель директора')
const SHEVCHENKO = aPaperPerson('Шевченко Анна-Мария Богдановна', 'учитель начальных классов')
const KONSTANTINOPOLSKAYA = aPaperPerson(
  'Константинопольская-Преображенская Александра Константиновна',
  'педагог дополнительного образования',
)
export const KIM = aPaperPerson('Ким Ен Сук', 'учитель иностранного (английского) языка')

export const GYMNASIUM: PaperSchool = {
  fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Гимназия № 7 имени академика В. И. Вернадского»',
  shortName: 'МБОУ «Гимназия № 7»',
  founder: 'Управление образования администрации города Волгодара',
  address: '404000, Волгодарская область, г. Волгодар, ул. Школьная, д. 12',
  taxNumber: '3400000000',
  registrationNumber: '1023400000000',
  place: 'г. Волгодар',
  director: SOKOLOVA,
  authority: 'Устава',
}

export function aMentoring(
  mentor: PaperPerson,
  mentee: PaperPerson,
  directions: string[],
  more: Partial<OrderedMentoring> = {},
): OrderedMentoring {
  return {
    mentor,
    mentee,
    directions,
    kind: 'reciprocal',
    groupId: null,
    startsOn: '2026-10-01',
    endsOn: '2027-05-31',
    pay: { amount: 1500, unit: 'roubles', per: 'mentee' },
    consentOn: '2026-09-14',
    agreement: { number: '12/26', datedOn: '2026-09-15' },
    ...more,
  }
}

const DIGITAL = 'применение цифровых инструментов на уроке литературы'
const READING = 'приёмы смыслового чтения на уроке физики'
const PERCENT = { amount: 10, unit: 'percent', per: 'work' } as const

/** Three exchanges, a mentor with two mentees, a reverse and a traditional one. */
export const SIX_MENTORINGS: OrderedMentoring[] = [
  aMentoring(TSOY, NAZAROVA, [DIGITAL, 'создание интерактивных заданий']),
  aMentoring(NAZAROVA, TSOY, [READING]),
  aMentoring(MAGOMEDOVA, MAMEDOV, ['организация школьных медиа и работа с активом класса']),
  aMentoring(MAMEDOV, MAGOMEDOVA, ['действия при чрезвычайных ситуациях на массовых мероприятиях'], {
    consentOn: null,
  }),
  aMentoring(CHERNYKH, SHEVCHENKO, ['проектирование урока по обновлённому ФГОС'], {
    kind: 'traditional',
    pay: PERCENT,
  }),
  aMentoring(CHERNYKH, KONSTANTINOPOLSKAYA, ['музейная педагогика'], {
    kind: 'traditional',
    pay: PERCENT,
    agreement: { number: null, datedOn: null },
  }),
  aMentoring(OORZHAK, KIM, ['профилактика эмоционального выгорания', 'работа с тревожными детьми'], { kind: 'peer' }),
]

export function anOrder(more: Partial<OrderInput> = {}): OrderInput {
  return {
    school: GYMNASIUM,
    number: '56-лс',
    datedOn: '2026-09-16',
    regulation: { number: '41-од', datedOn: '2026-08-28' },
    payKind: 'стимулирующая',
    payBasis: 'положения об оплате труда работников МБОУ «Гимназия № 7», утверждённого приказом от 09.01.2026 № 3-од',
    paySource: 'фонда оплаты труда',
    payer: 'Централизованной бухгалтерии',
    clerk: 'Специалисту по кадрам',
    curator: ZAITSEVA,
    programmesBy: '2026-10-15',
    acquaintBy: '2026-09-21',
    controller: null,
    mentorings: SIX_MENTORINGS,
    ...more,
  }
}

export function aConsent(more: Partial<ConsentInput> = {}): ConsentInput {
  return {
    school: GYMNASIUM,
    mentor: TSOY,
    contract: { number: '17', datedOn: '2019-08-26' },
    mentees: [NAZAROVA],
    startsOn: '2026-10-01',
    endsOn: '2027-05-31',
    agreementNumber: '12/26',
    datedOn: '2026-09-14',
    ...more,
  }
}

export function anAgreement(more: Partial<AgreementInput> = {}): AgreementInput {
  return {
    school: GYMNASIUM,
    mentor: TSOY,
    contract: { number: '17', datedOn: '2019-08-26' },
    number: '12/26',
    datedOn: '2026-09-15',
    consentOn: '2026-09-14',
    mentees: [{ person: NAZAROVA, directions: [DIGITAL, 'создание интерактивных заданий'], groupId: null }],
    coLeaders: [],
    startsOn: '2026-10-01',
    endsOn: '2027-05-31',
    arrangement: 'individual',
    meetingMode: 'mixed',
    meetings: 8,
    documents: usualDocuments([{ groupId: null, directions: [] }]),
    payKind: 'стимулирующая',
    pay: { amount: 1500, unit: 'roubles', per: 'mentee' },
    payBasis: 'положения об оплате труда работников МБОУ «Гимназия № 7», утверждённого приказом от 09.01.2026 № 3-од',
    hasRegionalCoefficient: false,
    effectiveOn: '2026-10-01',
    ...more,
  }
}

export function aPersonalDataConsent(more: Partial<PersonalDataConsentInput> = {}): PersonalDataConsentInput {
  return { school: GYMNASIUM, person: NAZAROVA, holdsUntil: '2027-08-31', datedOn: null, processor: null, ...more }
}
