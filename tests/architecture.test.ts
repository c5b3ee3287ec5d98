import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

/** The story only looks back: a folder imports from itself and from folders above it in this list. */
const STORY = [
  'platform',
  'ui',
  'identity',
  'programme',
  'people',
  'questionnaires',
  'diagnostics',
  'selection',
  'matching',
  'pairs',
  'work',
  'monitoring',
  'completion',
  'documents',
  'network',
  'home',
]

/** These stand on top of all. */
const TOP = ['cli', 'main.ts', 'app.tsx']

const src = join(import.meta.dirname, '../src')
const files = globSync('**/*.{ts,tsx}', { cwd: src }).filter((file) => !/\.test\.tsx?$|\.d\.ts$/.test(file))
const roomOf = (file: string) => file.split('/')[0] ?? ''

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => found[1] ?? '')
}

const ours = (file: string) =>
  importsOf(file)
    .filter((path) => path.startsWith('.') && !path.endsWith('package.json'))
    .map((path) => relative(src, join(src, dirname(file), path)))

describe('the story', () => {
  test('every room is in the story or on top of it', () => {
    const rooms = new Set(files.map(roomOf))
    expect([...rooms].filter((room) => !STORY.includes(room) && !TOP.includes(room))).toEqual([])
  })

  test('only looks back', () => {
    const forward = files
      .filter((file) => !TOP.includes(roomOf(file)))
      .flatMap((file) =>
        ours(file)
          .filter(
            (path) => !(STORY.indexOf(roomOf(path)) <= STORY.indexOf(roomOf(file)) && STORY.includes(roomOf(path))),
          )
          .map((path) => `${file} → ${path}`),
      )
    expect(forward).toEqual([])
  })

  test('the engine imports nothing outside itself', () => {
    const engine = files.filter((file) => file.startsWith('matching/engine/'))
    const outside = engine.flatMap((file) => [
      ...ours(file).filter((path) => !path.startsWith('matching/engine/')),
      ...importsOf(file).filter((path) => !path.startsWith('.') && !path.startsWith('node:worker_threads')),
    ])
    expect(outside).toEqual([])
  })
})

describe('the layers inside a room', () => {
  const web = /^hono(\/|$)/
  const mayKnowTheWeb = (file: string) =>
    /(^|\/)(screens|http|ui)\/|routes\.tsx$|^app\.tsx$|^main\.ts$/.test(file) ||
    /(session-cookie|school-entrance)\.ts$/.test(file)

  test('only routes, screens and the frame know the web framework', () => {
    const knowing = files.filter((file) => !mayKnowTheWeb(file) && importsOf(file).some((path) => web.test(path)))
    expect(knowing).toEqual([])
  })

  test('screens ask nothing of the database', () => {
    const asking = files.filter(
      (file) =>
        file.includes('/screens/') &&
        /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(readFileSync(join(src, file), 'utf8')),
    )
    expect(asking).toEqual([])
  })

  test('no file hides what it is', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|manager|service|handler|data|info|process)\b/
    expect(files.filter((file) => vague.test(file) || /(^|\/)index\.tsx?$/.test(file))).toEqual([])
  })
})
