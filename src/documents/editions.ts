import { CONSENT_EDITIONS } from '../people/consents/consent.ts'
import type { LawKey } from '../platform/acts.ts'
import { AGREEMENT_TAGS, CONSENT_TAGS, GROUP_LIST_TAGS, ORDER_TAGS, PERSONAL_DATA_TAGS, type TagTree } from './tags.ts'

export const TEMPLATE_KEYS = [
  'order',
  'consent',
  'supplementary-agreement',
  'personal-data-consent',
  'group-list',
] as const
export type TemplateKey = (typeof TEMPLATE_KEYS)[number]

/** The text of a paper as this version ships it: what it is called, of which day it is, what it stands on. */
export type TextEdition = {
  readonly title: string
  readonly editedOn: string
  readonly acts: readonly LawKey[]
  readonly note: string
  readonly tags: TagTree
}

const OWN_WORDING = 'Официальной формы нет: собственная формулировка, проверяется кадровой службой школы.'

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
    acts: ['152-fz-9'],
    note: 'Содержание – по части 4 названной статьи; отдельный лист; паспортные данные вписываются от руки и в системе не хранятся.',
    tags: PERSONAL_DATA_TAGS,
  },
  'group-list': {
    title: 'Список наставнических групп',
    editedOn: '2026-11-22',
    acts: ['r-145'],
    note: 'Официальной формы нет: список для стенда, совещания и папки куратора.',
    tags: GROUP_LIST_TAGS,
  },
}
