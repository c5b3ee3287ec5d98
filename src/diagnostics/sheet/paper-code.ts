import { type Answer, NO_ANSWER } from '../results/deficit.ts'

/** Keys that the clerk may hit for each mark, whichever keyboard layout is on. */
const MARKS: Record<string, 'wishes' | 'isReady' | 'isForemost'> = {
  х: 'wishes',
  x: 'wishes',
  '[': 'wishes',
  п: 'isReady',
  p: 'isReady',
  g: 'isReady',
  '!': 'isForemost',
}

/** What is wrong with a code: no level 0–4, or a sign nobody knows. */
type PaperCodeFault = 'level' | 'mark'

export type PaperCodeReading = { answer: Answer } | { fault: PaperCodeFault }

/**
 * Reads one row of a paper sheet as typed: `3х` level 3 and wants to develop, `3п` is ready to help, `2хп` both,
 * `1!` wants it foremost; empty or `-` was left blank.
 */
export function readPaperCode(typed: string): PaperCodeReading {
  const text = typed.toLowerCase().replace(/[\s,.]/g, '')
  if (text === '' || text === '-' || text === '—') return { answer: NO_ANSWER }
  const answer: Answer = { ...NO_ANSWER }
  for (const sign of text) {
    const mark = MARKS[sign]
    if (mark) answer[mark] = true
    else if (/[0-4]/.test(sign) && answer.level === null) answer.level = Number(sign)
    else return { fault: /\d/.test(sign) ? 'level' : 'mark' }
  }
  if (answer.level === null) return { fault: 'level' }
  return { answer: { ...answer, wishes: answer.wishes || answer.isForemost } }
}

/** The code of an answer, as the clerk would type it. */
export function writePaperCode(answer: Answer): string {
  if (answer.level === null) return ''
  const marks = [answer.isForemost ? '!' : answer.wishes ? 'х' : '', answer.isReady ? 'п' : '']
  return `${answer.level}${marks.join('')}`
}
