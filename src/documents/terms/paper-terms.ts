import type { AgreementInput } from '../supplementary-agreement-values.ts'

export const MEETING_MODES = ['face-to-face', 'remote', 'mixed'] as const satisfies AgreementInput['meetingMode'][]

/** What every paper of the school says alike; set once, changed when the school's acts change. */
export type PaperTerms = {
  readonly regulationNumber: string
  readonly regulationOn: string | null
  /** What the director acts on, in the genitive. */
  readonly directorAuthority: string
  readonly payKind: string
  /** Who pays and who has the order signed for, in the dative, with a capital. */
  readonly payer: string
  readonly clerk: string
  readonly curatorId: string | null
  readonly controllerId: string | null
  readonly meetings: number
  readonly meetingMode: AgreementInput['meetingMode']
  /** Programmes are approved so many days after the earliest start; the order is read so many days after its date. */
  readonly programmesInDays: number
  readonly acquaintInDays: number
  /** Who processes personal data by contract; empty: nobody. */
  readonly processor: string
}

export const USUAL_TERMS: PaperTerms = {
  regulationNumber: '',
  regulationOn: null,
  directorAuthority: 'Устава',
  payKind: 'стимулирующая',
  payer: 'Бухгалтерии',
  clerk: 'Специалисту по кадрам',
  curatorId: null,
  controllerId: null,
  meetings: 8,
  meetingMode: 'mixed',
  programmesInDays: 14,
  acquaintInDays: 3,
  processor: '',
}

/** Where the pay comes from, out of the settings of the school; in the genitive, after «на основании» and «за счёт». */
export type PayGround = {
  readonly payBasis: string
  readonly paySource: string
  readonly regionalCoefficient: boolean
}
