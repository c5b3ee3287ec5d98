import { CONSENT_EDITIONS } from '../people/consent.ts'
import { AGREEMENT_TAGS, CONSENT_TAGS, ORDER_TAGS, PERSONAL_DATA_TAGS, type TagTree } from './tags.ts'

export const TEMPLATE_KEYS = ['order', 'consent', 'supplementary-agreement', 'personal-data-consent'] as const
export type TemplateKey = (typeof TEMPLATE_KEYS)[number]

/** The text of a paper as this version ships it: what it is called, of which day it is, what it stands on. */
export type TextEdition = {
  readonly title: string
  readonly editedOn: string
  readonly acts: readonly ActKey[]
  readonly note: string
  readonly tags: TagTree
}

const OWN_WORDING = 'Официальной формы нет: собственная формулировка, проверяется кадровой службой школы.'

/** Normative acts these papers name or rest on, in the words in which they are printed. */
export const NORMATIVE_ACTS = {
  'tk-351-8':
    'статья 351.8 Трудового кодекса Российской Федерации (введена Федеральным законом от 09.11.2024 № 381-ФЗ, действует с 01.03.2025)',
  'tk-72': 'статья 72 Трудового кодекса Российской Федерации',
  '152-fz':
    'статья 9 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» (в редакции Федерального закона от 24.06.2025 № 156-ФЗ)',
  '273-fz-47':
    'части 6.1 и 6.2 статьи 47 Федерального закона от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»',
  'order-779':
    'приказ Минпросвещения России от 06.11.2024 № 779 (перечень документов, подготовка которых осуществляется педагогическими работниками)',
  'rostrud-08383': 'письмо Роструда от 06.05.2025 № ПГ/08383-6-1 (носит информационный характер)',
  gost: 'ГОСТ Р 7.0.97-2025',
} as const

type ActKey = keyof typeof NORMATIVE_ACTS

export const TEXT_EDITIONS: Record<TemplateKey, TextEdition> = {
  order: {
    title: 'Приказ о поручении работы по наставничеству (по личному составу)',
    editedOn: '2026-11-22',
    acts: ['tk-351-8', 'rostrud-08383', 'gost'],
    note: OWN_WORDING,
    tags: ORDER_TAGS,
  },
  consent: {
    title: 'Согласие на выполнение работы по наставничеству',
    editedOn: CONSENT_EDITIONS.mentoring,
    acts: ['tk-351-8'],
    note: OWN_WORDING,
    tags: CONSENT_TAGS,
  },
  'supplementary-agreement': {
    title: 'Дополнительное соглашение к трудовому договору',
    editedOn: '2026-11-22',
    acts: ['tk-72', 'tk-351-8', '273-fz-47', 'order-779', 'rostrud-08383'],
    note: OWN_WORDING,
    tags: AGREEMENT_TAGS,
  },
  'personal-data-consent': {
    title: 'Согласие на обработку персональных данных',
    editedOn: CONSENT_EDITIONS['personal-data'],
    acts: ['152-fz'],
    note: 'Содержание – по части 4 статьи 9 закона; отдельный лист; паспортные данные вписываются от руки и в системе не хранятся.',
    tags: PERSONAL_DATA_TAGS,
  },
}
