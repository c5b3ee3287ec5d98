/** A document of the journal: a draft follows the data, a signed one never changes, a cancelled one keeps its reason. */
export const DOCUMENT_STATES = ['draft', 'signed', 'cancelled'] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

/** What the journal holds, in the order in which the papers must be dated (ст. 351.8 ТК: согласие ≤ соглашение ≤ приказ). */
export const JOURNAL_TEMPLATES = ['consent', 'supplementary-agreement', 'order'] as const
export type JournalTemplate = (typeof JOURNAL_TEMPLATES)[number]

/** The papers of one mentor. */
export const MENTOR_TEMPLATES = ['consent', 'supplementary-agreement'] as const satisfies JournalTemplate[]

/** A consent is known by whose it is and its date; the others carry a number. */
export const isNumbered = (template: JournalTemplate): boolean => template !== 'consent'

/** A live document as the rules see it. `personId`: whose consent or agreement it is; an order is nobody's. */
export type Paper = {
  readonly id: string
  readonly template: JournalTemplate
  readonly personId: string | null
  readonly number: string
  readonly datedOn: string | null
  readonly state: DocumentState
  readonly pairIds: readonly string[]
  /** Of them those that came to nothing, or left their group, after it was written. */
  readonly goneIds?: readonly string[]
}

export type DocumentAct = 'number' | 'renew' | 'choose pairs' | 'sign' | 'undo signing' | 'cancel'

type Move = {
  readonly act: DocumentAct
  readonly from: readonly DocumentState[]
  readonly to: DocumentState
  readonly who: readonly string[]
  readonly when: string
}

const KEEPERS = ['curator', 'coordinator', 'director']

/** Every way a document may go: guards, buttons, the diagram in the docs and tests read this. */
export const DOCUMENT_MOVES: readonly Move[] = [
  { act: 'number', from: ['draft'], to: 'draft', who: KEEPERS, when: 'the number is free, the dates are in order' },
  { act: 'renew', from: ['draft'], to: 'draft', who: KEEPERS, when: 'always' },
  { act: 'choose pairs', from: ['draft'], to: 'draft', who: KEEPERS, when: 'it is an order' },
  {
    act: 'sign',
    from: ['draft'],
    to: 'signed',
    who: KEEPERS,
    when: 'the number is free, the dates are in order, what an order rests on is signed',
  },
  { act: 'undo signing', from: ['signed'], to: 'draft', who: KEEPERS, when: 'no signed order rests on it' },
  { act: 'cancel', from: ['draft', 'signed'], to: 'cancelled', who: KEEPERS, when: 'a reason is given' },
]

export const isOpenTo = (act: DocumentAct, state: DocumentState): boolean =>
  DOCUMENT_MOVES.some((move) => move.act === act && move.from.includes(state))

/** Why a draft was cancelled by itself; whatever people type as a reason stays as typed. */
export const PAIR_GONE = 'pair-gone'
