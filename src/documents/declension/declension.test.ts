import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { declineName } from './decline-name.ts'
import { declinePosition } from './decline-position.ts'
import type { GrammaticalCase } from './grammatical-case.ts'

const ALL: GrammaticalCase[] = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional']
const THREE: GrammaticalCase[] = ['genitive', 'dative', 'instrumental']

/** Rows of a golden table: the nominative and then either all five cases or genitive, dative and instrumental. */
function golden(file: string): [nominative: string, grammaticalCase: GrammaticalCase, expected: string][] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [nominative, ...forms] = line.split(' | ')
      const cases = forms.length === ALL.length ? ALL : THREE
      expect(forms, line).toHaveLength(cases.length)
      return cases.map((grammaticalCase, index) => [nominative!, grammaticalCase, forms[index]!] as const)
    })
    .map((row) => [...row])
}

function misses(file: string, decline: (text: string, grammaticalCase: GrammaticalCase) => string): string[] {
  return golden(file).flatMap(([nominative, grammaticalCase, expected]) => {
    const found = decline(nominative, grammaticalCase)
    return found === expected ? [] : [`${nominative}, ${grammaticalCase}: ${found} instead of ${expected}`]
  })
}

describe('golden tables', () => {
  test('full names', () => {
    const decline = (text: string, grammaticalCase: GrammaticalCase) => {
      const { text: found, certain } = declineName(text, grammaticalCase)
      return certain ? found : `?${found}`
    }
    expect(misses('golden-names.txt', decline)).toEqual([])
  })

  test('positions', () => {
    expect(misses('golden-positions.txt', declinePosition)).toEqual([])
  })
})
