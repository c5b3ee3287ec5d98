import { expect, test } from 'vitest'
import type { DB } from '../platform/database-types.ts'
import { LIST } from './personal-data-consent-values.ts'

type Kept<Table extends keyof DB> = Exclude<
  keyof DB[Table],
  | 'schoolId'
  | 'id'
  | 'personId'
  | 'diagnosisId'
  | 'competenceId'
  | 'version'
  | 'outsideVersion'
  | 'savedBy'
  | 'savedFrom'
  | 'pageId'
  | 'createdAt'
>

/** Under which words of the consent each column goes; a column that is added must find its place here, or is not kept. */
const CARD: Record<Kept<'person'>, string> = {
  kind: 'статус',
  surname: 'фамилия',
  given: 'имя',
  patronymic: 'отчество',
  gender: 'пол',
  position: 'должность',
  subjects: 'преподаваемые предметы',
  category: 'квалификационная категория',
  experienceYears: 'общий и педагогический стаж',
  teachingExperienceYears: 'общий и педагогический стаж',
  birthDate: 'дата и год рождения',
  birthYear: 'дата и год рождения',
  email: 'адрес электронной почты',
  phone: 'телефон',
  status: 'статус',
  superiorId: 'непосредственный руководитель',
  contractNumber: 'номер и дата трудового договора',
  contractOn: 'номер и дата трудового договора',
  mentoringPay: 'размер и условия выплаты за наставничество',
  mentoringPayUnit: 'размер и условия выплаты за наставничество',
  mentoringPayFor: 'размер и условия выплаты за наставничество',
  nameForms: 'фамилия',
  ownFields: 'иные сведения о работе, внесённые школой в карточку',
  importId: 'сведения о входах и действиях в программе',
  search: 'фамилия',
}

const SHEET: Record<Kept<'diagnosisSheet'>, string> = {
  ownWords: 'запрос своими словами',
  colleagueLimit: 'число коллег, которым готов помочь',
  hoursPerWeek: 'часы в неделю',
  hardNoTimes: 'неудобное время',
  source: 'результаты самодиагностики',
  startedAt: 'результаты самодиагностики',
  submittedAt: 'результаты самодиагностики',
  submittedBy: 'результаты самодиагностики',
  reminderCount: 'результаты самодиагностики',
  remindedAt: 'результаты самодиагностики',
}

test.each(Object.entries({ ...CARD, ...SHEET }))('the consent names %s', (_, words) => {
  expect(LIST).toContain(words)
})

test('the consent names what the diagnosis and the pairs keep', () => {
  for (const words of ['оценки со стороны', 'просьбы не объединять в пару', 'причины отказа', 'ответы анкет'])
    expect(LIST).toContain(words)
})
