import { listed } from './mentoring-terms.ts'
import { blank, longDay, numbered, ofDayAndNumber } from './paper-blanks.ts'
import {
  agreeing,
  nameIn,
  type PaperPerson,
  positionAndNameIn,
  positionIn,
  shortNameIn,
  signatureName,
} from './paper-person.ts'
import { capital, type PaperSchool, schoolValues } from './paper-school.ts'
import type { CONSENT_TAGS, ValuesOf } from './tags.ts'

export type EmploymentContract = { readonly number: string | null; readonly datedOn: string | null }

export type ConsentInput = {
  readonly school: PaperSchool
  readonly mentor: PaperPerson
  readonly contract: EmploymentContract
  readonly mentees: readonly PaperPerson[]
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly agreementNumber: string | null
  readonly datedOn: string | null
}

export type ConsentValues = ValuesOf<typeof CONSENT_TAGS>

export function consentValues(input: ConsentInput): ConsentValues {
  const { school, mentor } = input
  return {
    ...schoolValues(school),
    руководителю: capital(positionIn(school.director, 'dative')),
    руководителю_фамилия: shortNameIn(school.director, 'dative'),
    от_должности: positionIn(mentor, 'genitive'),
    от_кого: nameIn(mentor, 'genitive').text,
    договор: ofDayAndNumber(input.contract.datedOn, input.contract.number),
    в_отношении: listed(input.mentees.map((mentee) => positionAndNameIn(mentee, 'genitive'))) || blank(40),
    с: longDay(input.startsOn),
    по: longDay(input.endsOn),
    проект_соглашения: numbered(input.agreementNumber),
    ознакомлен: agreeing(mentor, 'ознакомлен', 'ознакомлена', 'ознакомлен(а)'),
    дата: longDay(input.datedOn),
    наставник_подпись: signatureName(mentor),
  }
}
