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

const LIST =
  'фамилия, имя, отчество; должность; преподаваемый предмет; стаж; квалификационная категория; служебные адрес ' +
  'электронной почты и телефон; результаты самодиагностики и анкет; сведения о встречах и результатах наставничества'

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
