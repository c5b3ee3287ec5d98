import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOfDocx } from '../../tests/text-of-docx.ts'
import { consentValues } from './consent-values.ts'
import { fillTemplate } from './fill-template.ts'
import { orderValues } from './order-values.ts'
import { personalDataConsentValues } from './personal-data-consent-values.ts'
import {
  aConsent,
  aMentoring,
  anAgreement,
  anOrder,
  aPaperPerson,
  aPersonalDataConsent,
  CHERNYKH,
  GYMNASIUM,
  KIM,
  MAGOMEDOVA,
  MAMEDOV,
  NAZAROVA,
  OORZHAK,
  SIX_MENTORINGS,
  TSOY,
  ZAITSEVA,
} from './samples.ts'
import { shippedTemplate } from './shipped-templates.ts'
import { supplementaryAgreementValues } from './supplementary-agreement-values.ts'

const order = (more = {}) => textOfDocx(fillTemplate(shippedTemplate('order'), orderValues(anOrder(more))))
const consent = (more = {}) => textOfDocx(fillTemplate(shippedTemplate('consent'), consentValues(aConsent(more))))
const agreement = (more = {}) =>
  textOfDocx(fillTemplate(shippedTemplate('supplementary-agreement'), supplementaryAgreementValues(anAgreement(more))))
const personalData = (more = {}) =>
  textOfDocx(
    fillTemplate(shippedTemplate('personal-data-consent'), personalDataConsentValues(aPersonalDataConsent(more))),
  )

describe('the order', () => {
  test('says what a personnel order must say', () => {
    const text = order()
    expect(text).toContain('положением о системе наставничества, утверждённым приказом от 28.08.2026 № 41-од')
    expect(text).toContain('1. Поручить работникам, указанным в приложении, с их письменного согласия')
    expect(text).toContain(
      '5. Куратору Зайцевой Л.И., заместителю директора по учебно-воспитательной работе, обеспечить',
    )
    expect(text).toContain('до 15 октября 2026 г., учёт и мониторинг.')
    expect(text).toContain('О поручении работы по наставничеству и закреплении наставнических пар\n')
    expect(text).toContain('2. Закрепить наставнические пары согласно приложению.')
    expect(text).toContain('по пункту 3 пропорционально')
    expect(text).toContain('7. Контроль исполнения приказа оставляю за собой.')
    expect(text).toContain('Директор\tИ.В. Соколова')
    expect(text).toContain('к приказу МБОУ «Гимназия № 7»\nот 16.09.2026 № 56-лс')
    expect(text).not.toMatch(/[{}]|undefined|\.\./)
  })

  test('names everybody once to be acquainted', () => {
    const { ознакомлены } = orderValues(anOrder())
    expect(ознакомлены.map(({ подпись }) => подпись.replaceAll('\u00a0', ' '))).toEqual([
      'Ким Е.С.',
      'Константинопольская-Преображенская А.К.',
      'Магомедова А.М.',
      'Мамедов А.Г.',
      'Назарова Б.Г.',
      'Ооржак Ч.К.',
      'Цой В.Р.',
      'Черных Л.К.',
      'Шевченко А.-М.Б.',
    ])
  })

  test('speaks of one mentor in the singular', () => {
    const text = order({ mentorings: [SIX_MENTORINGS[0]!], controller: ZAITSEVA })
    expect(text).toContain(
      'на основании письменного согласия работника и дополнительного соглашения к трудовому договору',
    )
    expect(text).toContain('1. Поручить работнику, указанному в приложении, с его письменного согласия')
    expect(text).toContain('в срок, указанный в приложении.')
    expect(text).toContain('возложить на Зайцеву Л.И., заместителя директора по учебно-воспитательной работе.')
    const nameOnly = order({ controller: { ...ZAITSEVA, position: '' } })
    expect(nameOnly, 'one stop after initials').toMatch(/возложить на Зайцеву\sЛ\.И\.\n/)
    expect(nameOnly).toMatch(/\nПриложение\nк приказу/)
  })

  test('leaves lines for what is not decided yet', () => {
    const text = order({ number: null, datedOn: null, payBasis: null, paySource: null, programmesBy: null })
    expect(text).toContain('___.___.20__\t№ __________')
    expect(text).toMatch(/на основании _+, за счёт _+\./)
    expect(text).toContain('программ до «___» ____________ 20__ г., учёт')
  })

  test('states pay for the work as a whole once per mentor', () => {
    const pays = orderValues(anOrder()).пары.filter(({ наставник }) => наставник.startsWith('Черных'))
    expect(pays.map(({ выплата }) => выплата.replaceAll('\u00a0', ' '))).toEqual([
      '10 % оклада (ставки) в месяц за работу в целом',
      'в составе выплаты по строке 6',
    ])
  })

  test('goes on without a founder in the letterhead', () => {
    expect(order({ school: { ...GYMNASIUM, founder: '' } })).toMatch(/^Муниципальное/)
  })
})

describe('the consent to mentoring', () => {
  test('inflects everybody', () => {
    const text = consent()
    expect(text).toContain('Директору МБОУ «Гимназия № 7»\nСоколовой И.В.\nот учителя физики\nЦоя Виктора Робертовича')
    expect(text).toContain(
      'трудовым договором от 26.08.2019 № 17, работы по наставничеству в отношении учителя русского языка и литературы Назаровой Бэлы Георгиевны с 1 октября 2026 г. по 31 мая 2027 г.',
    )
    expect(text).toContain('(проект дополнительного соглашения № 12/26) ознакомлен.')
  })

  test('agrees with a woman, and with nobody where the gender is unknown', () => {
    expect(consent({ mentor: MAGOMEDOVA })).toContain('№ 12/26) ознакомлена.')
    expect(consent({ mentor: KIM })).toContain('№ 12/26) ознакомлен(а).')
  })

  test('takes the forms that the curator has corrected', () => {
    const forms = {
      name: { genitive: 'Цой Виктора Робертовича' },
      position: { genitive: 'учителя физики и астрономии' },
    }
    expect(consent({ mentor: { ...TSOY, forms } })).toContain('от учителя физики и астрономии\nЦой Виктора Робертовича')
  })

  test('leaves lines for a missing contract and dates', () => {
    const text = consent({
      contract: { number: null, datedOn: null },
      agreementNumber: null,
      datedOn: null,
      endsOn: null,
    })
    expect(text).toContain('договором от ___.___.20__ № ______, работы')
    expect(text).toContain('по «___» ____________ 20__ г.')
  })
})

describe('the supplementary agreement', () => {
  test('names the parties, the directions and the pay', () => {
    const text = agreement()
    expect(text).toContain('в лице директора Соколовой Ирины Викторовны, действующей на основании Устава')
    expect(text).toContain(
      '– учителю русского языка и литературы Назаровой Бэле Георгиевне по направлениям «применение цифровых инструментов на уроке литературы», «создание интерактивных заданий».',
    )
    expect(text).toContain(
      'Документы, которые ведёт Работник: план пары; учёт встреч; итоговый отчёт – в электронной форме.',
    )
    expect(text).toContain('4. Форма: индивидуальная; смешанная (очная и дистанционная); не менее 8 встреч; наряду')
    expect(text).toContain('в размере 1 500 рублей в месяц за наставляемого на основании')
    expect(text).toContain(
      'времени выполнения работы по наставничеству. Выплата не зависит от результатов аттестации или иной проверки наставляемого.',
    )
    expect(text).toContain('Экземпляр соглашения получил:')
  })

  test('names all mentees of the mentor in one agreement', () => {
    const mentees = [TSOY, MAMEDOV, OORZHAK].map((person) => ({ person, directions: ['дебаты'], groupId: null }))
    const text = agreement({ mentor: NAZAROVA, mentees, hasRegionalCoefficient: true })
    expect(text).toContain(
      'в отношении преподавателя-организатора основ безопасности и защиты Родины Мамедова Али Гусейн оглы, педагога-психолога Ооржак Чечек Кызыл-ооловны и учителя физики Цоя Виктора Робертовича без освобождения',
    )
    expect(text).toContain('– всем наставляемым, названным в пункте 1, по направлению «дебаты».')
    expect(text).toContain('(число наставляемых – 3, всего 4 500 рублей в месяц) на основании')
    expect(text).toContain('не менее 8 встреч с каждым наставляемым')
    expect(text).toContain('по наставничеству; районный коэффициент и процентная надбавка начисляются. Выплата')
    expect(text).toContain('Экземпляр соглашения получила:')
  })

  test('lays no duty of notice on the worker and ties no pay to the mentee’s success', () => {
    const text = agreement()
    expect(text).toContain('Работник вправе досрочно отказаться от наставничества. Работодатель вправе')
    expect(text).not.toMatch(/Работник[^.]*обязан|при достижении|сверх/)
  })
})

test('the consent to data processing is a sheet of its own with lines for the passport', () => {
  const text = personalData()
  expect(text).toContain('Я, Назарова Бэла Георгиевна,')
  expect(text).toContain('даю согласие Муниципальному бюджетному общеобразовательному учреждению «Гимназия № 7')
  expect(text).toContain('документ: \t серия \t № \t')
  expect(text).toContain('Срок действия согласия: до 31 августа 2027 г.')
  expect(text).not.toContain('351.8')
})

/** What XML cannot hold is dropped; the kinds of spaces and line ends are told apart by nobody. */
function asSeen(raw: string): string {
  const kept = [...raw].filter((letter) => letter >= ' ' || '\t\n\r'.includes(letter)).join('')
  return kept.replaceAll('\u00a0', ' ').replaceAll('\u200b', '').replaceAll('\r', '\n')
}

test('whatever a user types stays literal text', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('{школа}', '{#пары}', '{/}', '</w:t>', '&lt;', '&amp;amp;', '=1+1', '{{x}}', 'а\u0000б', '{7*7}'),
  )
  fc.assert(
    fc.property(typed, typed, (direction, position) => {
      const mentor = aPaperPerson('Иванов Иван Иванович', position)
      const text = order({ mentorings: [aMentoring(mentor, TSOY, [direction])] })
      for (const raw of [direction, position]) expect(text.replaceAll('\r', '\n')).toContain(asSeen(raw))
    }),
    { numRuns: 60 },
  )
})

test('a name that could not be inflected is told apart', () => {
  expect(CHERNYKH.gender).toBeNull()
  expect(consentValues(aConsent({ mentor: KIM })).от_кого).toBe('Ким Ен Сук')
})
