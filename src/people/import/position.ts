import { withoutFullStop } from './abbreviation.ts'
import { splitCategory } from './category.ts'
import { isFiller } from './filler.ts'
import { untwisted } from './person-name.ts'
import { withoutPrivateNumbers } from './private-numbers.ts'
import type { Category } from './staff-list.ts'
import { knownSubjects, subjectsOfGenitive } from './subjects.ts'

export interface PositionReading {
  position: string | null
  subjects: string[]
  category: Category | null
}

const teaching = '(?:учител[ья]|учит\\.|уч\\.|преподавател[ья](?:-организатор)?|преп\\.|педагог)'

const bareTeacher = new RegExp(`(?:^|[,;]\\s*)${teaching}$`, 'iu')

/**
 * Reads a cell of positions. «Учитель математики» is a title in itself and stays whole, its subject is named beside it;
 * in «учитель, математика» and «учитель (математика)» the subject is not part of the title and leaves it.
 */
export function readPosition(text: string): PositionReading {
  if (isFiller(text)) return { position: null, subjects: [], category: null }
  const { rest, category } = splitCategory(withoutPrivateNumbers(untwisted(text)))
  const lines = rest
    .split('\n')
    .map((line) => line.trim().replace(/[,;]+$/, ''))
    .filter(Boolean)
  const { title, subjects } = splitSubjects(joinLines(lines))
  const position = withoutFullStop(
    title
      .replace(/\(\s*\)/g, '')
      .replace(/\s+,/g, ',')
      .replace(/^[\s,;.–—-]+/g, ''),
  )
  return {
    position: position ? calmCase(position) : null,
    subjects: [...new Set([...subjects, ...subjectsInTitle(position)])],
    category,
  }
}

/** Lines are posts of their own, unless a line goes on with the subject: «учитель ⏎ нач. классов». */
function joinLines(lines: string[]): string {
  return lines.reduce((joined, line) => {
    const goesOn = bareTeacher.test(joined) && subjectsOfGenitive(line) !== null && knownSubjects(line) === null
    return `${joined}${goesOn ? ' ' : ', '}${line}`
  })
}

/** Subjects set apart from the title by a comma, a dash, a colon or brackets. */
function splitSubjects(text: string): { title: string; subjects: string[] } {
  const subjects: string[] = []
  const withoutBrackets = text.replace(/\s*\(([^)]*)\)/g, (whole, inner: string) => {
    const known = knownSubjects(inner)
    subjects.push(...(known ?? []))
    return known ? '' : whole
  })
  const parts = withoutBrackets.split(/([,;:/]|\s[–—-]\s)/)
  let title = parts[0]!
  for (let i = 1; i < parts.length; i += 2) {
    const known = knownSubjects(parts[i + 1]!.trim())
    if (known) subjects.push(...known)
    else title += parts[i]! + parts[i + 1]!
  }
  return { title, subjects }
}

/** «Учитель русского языка и литературы, педагог-организатор» → русский язык, литература. */
function subjectsInTitle(title: string): string[] {
  const found = [...title.matchAll(new RegExp(`(?<![\\p{L}-])${teaching},?\\s+([^();]+)`, 'giu'))]
  return [...new Set(found.flatMap(([, phrase]) => longestSubjects(phrase!)))]
}

/** The phrase may go on with another title after a comma: the longest beginning that names only subjects counts. */
function longestSubjects(phrase: string): string[] {
  const words = phrase.split(/(?=[,;]|\s)/)
  for (let end = words.length; end > 0; end--) {
    const subjects = subjectsOfGenitive(words.slice(0, end).join('').trim())
    if (subjects) return subjects
  }
  return []
}

function calmCase(title: string): string {
  const shouted = title.length > 5 && title === title.toUpperCase()
  return shouted ? title.charAt(0) + title.slice(1).toLowerCase() : title
}
