import type { NewDiagnosis } from './open-diagnosis.ts'

/** The diagnosis of the autumn: everybody invited, the usual rules. */
export const autumnDiagnosis = (change: Partial<NewDiagnosis> = {}): NewDiagnosis => ({
  name: 'Диагностика осени',
  opensOn: '2026-09-14',
  closesOn: '2026-09-30',
  deficitUpTo: 1,
  deficitNeedsWish: true,
  strengthFrom: 3,
  strengthNeedsReadiness: true,
  people: 'everybody',
  sendsLetters: false,
  ...change,
})
