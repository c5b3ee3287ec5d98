import { longDay } from './paper-blanks.ts'
import { fullName, type PaperPerson, positionIn, signatureName } from './paper-person.ts'
import { organisationIn, type PaperSchool, schoolValues } from './paper-school.ts'
import type { PERSONAL_DATA_TAGS, ValuesOf } from './tags.ts'

export type PersonalDataConsentInput = {
  readonly school: PaperSchool
  readonly person: PaperPerson
  /** Until when the consent holds; a line where the school has not decided. */
  readonly holdsUntil: string | null
  readonly datedOn: string | null
  /** Whoever processes the data by contract, with the address; null: nobody. */
  readonly processor: string | null
}

export type PersonalDataConsentValues = ValuesOf<typeof PERSONAL_DATA_TAGS>

const PURPOSE =
  'организации и мониторинга программы наставничества: подбор пар, планирование, анкетирование, отчётность'

/** Everything the product keeps of somebody who works at the school; a column added to the register belongs here too. */
export const LIST =
  'фамилия, имя, отчество; пол; дата и год рождения; должность; преподаваемые предметы; квалификационная категория; ' +
  'общий и педагогический стаж; служебные адрес электронной почты и телефон; непосредственный руководитель; статус ' +
  '(работает, в отпуске, не работает); номер и дата трудового договора; размер и условия выплаты за наставничество; иные ' +
  'сведения о работе, внесённые школой в карточку; имя для входа, сведения о входах и действиях в программе; результаты ' +
  'самодиагностики и оценки со стороны (уровни умений, желание развивать, готовность помочь, запрос своими словами); ' +
  'число коллег, которым готов помочь, часы в неделю и неудобное время; просьбы не объединять в пару с отдельными ' +
  'коллегами; ответы анкет; состав, сроки и направления работы пары, ответы на предложения и причины отказа; сведения о ' +
  'встречах и результатах наставничества; согласия, соглашения и приказы о наставничестве'

export function personalDataConsentValues(input: PersonalDataConsentInput): PersonalDataConsentValues {
  return {
    ...schoolValues(input.school),
    имя: fullName(input.person),
    школе: organisationIn(input.school.fullName, 'dative'),
    цель: PURPOSE,
    перечень: LIST,
    по_поручению: input.processor ?? 'не осуществляется',
    срок: `до ${longDay(input.holdsUntil)}`,
    имя_руководителя: positionIn(input.school.director, 'genitive'),
    дата: longDay(input.datedOn),
    подпись: signatureName(input.person),
  }
}
