import { z } from 'zod'
import { line, optionalLine } from '../../ui/read-form.ts'
import { isInn, isOgrn } from './tax-numbers.ts'
import { isTimeZone } from './time-zones.ts'

const digits = (max: number) => optionalLine(max).transform((text) => text.replace(/\s/g, ''))

const inn = digits(20).refine((text) => text === '' || isInn(text), {
  params: {
    ru: 'Нужно 10 цифр, и последняя, контрольная, должна сойтись. Сверьте с уставом или карточкой организации.',
    en: '10 digits are needed, and the last one, a check digit, must agree. Compare it with the statute.',
  },
})

const ogrn = digits(20).refine((text) => text === '' || isOgrn(text), {
  params: {
    ru: 'Нужно 13 цифр, и последняя, контрольная, должна сойтись. Сверьте со свидетельством или выпиской ЕГРЮЛ.',
    en: '13 digits are needed, and the last one, a check digit, must agree. Compare it with the register’s extract.',
  },
})

const director = line(150).refine((name) => name.split(' ').length >= 2, {
  params: {
    ru: 'Напишите фамилию, имя и отчество полностью: из них составляются подписи.',
    en: 'Write surname, given name and patronymic in full: signatures are made of them.',
  },
})

const mask = line(60).refine((text) => text.includes('{номер}'), {
  params: {
    ru: 'В образце должно быть {номер}: туда встаёт номер приказа. Например: {номер}-од.',
    en: 'The pattern must have {номер}, where the order’s number goes. For example: {номер}-од.',
  },
})

/** The particulars of a school, as its statute and its orders have them. */
export const schoolFields = {
  fullName: line(500),
  shortName: line(120),
  founderLine: optionalLine(300),
  address: line(300),
  place: line(100),
  inn,
  ogrn,
  directorName: director,
  directorPosition: line(100),
  orderMask: mask,
  personnelOrderMask: mask,
  workingDays: z.enum(['5', '6']).transform((days) => Number(days) as 5 | 6),
  timeZone: z.string().refine(isTimeZone, {
    params: { ru: 'Выберите часовой пояс из списка.', en: 'Choose a time zone from the list.' },
  }),
}
