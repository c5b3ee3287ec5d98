import { shortDay } from '../paper-blanks.ts'
import type { Paper } from './document.ts'

const LONGEST = 120

/** «Приказ о поручении работы по наставничеству № 131-лс от 16.09.2026.docx», fit for Windows and for an archive. */
export function documentFileName(paper: Pick<Paper, 'number' | 'datedOn'> & { title: string }): string {
  const number = paper.number && ` № ${paper.number}`
  const day = paper.datedOn && ` от ${shortDay(paper.datedOn)}`
  const [title = '', person] = paper.title.split(': ')
  // the number is the agreement's, not the contract's
  const kind = title.replace(/ к трудовому договору$/, '')
  return `${safeName([kind, number, day, person && ` – ${person}`].filter(Boolean).join(''))}.docx`
}

/** Without the characters that Windows forbids in a name, without dots and spaces at its ends. */
export function safeName(text: string): string {
  const plain = text.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').replace(/\s+/g, ' ')
  return plain.slice(0, LONGEST).replace(/^[\s.]+|[\s.]+$/g, '') || 'Документ'
}
