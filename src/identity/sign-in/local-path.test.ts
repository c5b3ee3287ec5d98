import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

test.each([
  ['/school-5/pairs?state=agreed', '/school-5/pairs?state=agreed'],
  ['/school-5/../account', '/account'],
  ['https://evil.example/', null],
  ['//evil.example', null],
  ['/\\evil.example', null],
  ['/\t/evil.example', null],
  ['/.//evil.example', null],
  ['javascript:alert(1)', null],
  ['', null],
  [undefined, null],
])('%s leads to %s', (typed, path) => {
  expect(localPath(typed)).toBe(path)
})
