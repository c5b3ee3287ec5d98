import type { PersonFields } from './register/person.ts'
import { genderOf } from './register/person.ts'

/** A person of the staff with believable fields; whatever a test cares about is given. */
export function aTeacher(fullName = 'Назарова Бэлла Гавриловна', fields: Partial<PersonFields> = {}): PersonFields {
  const [surname = '', given = '', ...patronymic] = fullName.split(' ')
  return {
    surname,
    given,
    patronymic: patronymic.join(' '),
    gender: genderOf(patronymic.join(' ')),
    position: 'учитель русского языка и литературы',
    subjects: ['русский язык', 'литература'],
    category: null,
    experienceYears: 12,
    teachingExperienceYears: 12,
    birthDate: null,
    birthYear: null,
    email: '',
    phone: '',
    superiorId: null,
    contractNumber: '',
    contractOn: null,
    mentoringPay: null,
    mentoringPayUnit: null,
    mentoringPayFor: null,
    ownFields: {},
    ...fields,
  }
}
