import type { Day } from '../../platform/days.ts'

/** When a diagnosis may be answered. */
export type Period = { opensOn: Day; closesOn: Day; closedAt: Date | null }

/** ahead: not begun · open · over: its days have passed, paper may still be entered · closed by the curator. */
export type DiagnosisState = 'ahead' | 'open' | 'over' | 'closed'

export function diagnosisState({ opensOn, closesOn, closedAt }: Period, today: Day): DiagnosisState {
  if (closedAt) return 'closed'
  if (today < opensOn) return 'ahead'
  return today > closesOn ? 'over' : 'open'
}

/** What may be done in each state, and by what means. */
const ANSWERED: Record<DiagnosisState, readonly ('screen' | 'paper')[]> = {
  ahead: [],
  open: ['screen', 'paper'],
  over: ['paper'],
  closed: [],
}

export type Source = 'screen' | 'paper'

export function takesAnswers(period: Period, today: Day, source: Source): boolean {
  return ANSWERED[diagnosisState(period, today)].includes(source)
}

/** How far a person has come. */
export type Progress = 'not-started' | 'in-progress' | 'submitted'

export function progressOf(sheet: { startedAt: Date | null; submittedAt: Date | null }): Progress {
  if (sheet.submittedAt) return 'submitted'
  return sheet.startedAt ? 'in-progress' : 'not-started'
}
