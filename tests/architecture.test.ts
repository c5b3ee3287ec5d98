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

/** Which slice writes a table and answers for it. Every table has one owner. */
const TABLES: Record<string, string[]> = {
  platform: ['accessLog', 'event', 'file', 'formReceipt', 'installation', 'journalHead', 'letter', 'school'],
  identity: ['account', 'invitation', 'membership', 'recoveryCode', 'session', 'signInAttempt'],
  programme: ['programme', 'stage', 'stageEvidence'],
  people: ['consent', 'ownField', 'person', 'staffImport', 'staffImportRow'],
  diagnostics: ['avoidance', 'competence', 'competenceBlock', 'diagnosis', 'diagnosisSheet', 'rating'],
  matching: ['deskRule', 'draft', 'draftDirection', 'engagement', 'matchingRound', 'matchingRun'],
  pairs: ['direction', 'groupMentor', 'mentoringGroup', 'pair', 'pairAnswer'],
  documents: ['document', 'documentPair', 'documentTemplate', 'paperTerms', 'positionForms'],
}

/** These stand on top of all. */
const TOP = ['cli', 'demo', 'main.ts', 'app.tsx', 'thread.ts', 'open-threads.ts']

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

  test('whatever stands on top looks down too: the command line on main, main on the application, both on the demo school', () => {
    const HEAP = ['demo', 'app.tsx', 'main.ts', 'cli']
    const upward = files
      .filter((file) => HEAP.includes(roomOf(file)))
      .flatMap((file) =>
        ours(file)
          .filter((path) => HEAP.indexOf(roomOf(path)) > HEAP.indexOf(roomOf(file)))
          .map((path) => `${file} → ${path}`),
      )
    expect(upward).toEqual([])
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

/** The tables that a file asks for, whether by the query builder or in SQL of its own. */
function tablesIn(text: string): string[] {
  const built = /(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|using|Join)\(\s*\[?\s*'(\w+)/g
  const written = /(?:sql(?:<[^`(]*>)?|query(?:<[^`(]*>)?\()\s*[`']([^`]*)/g
  const named = /\b(?:from|join|into|update)\s+(?:only\s+)?([a-z_]+)/g
  const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return [
    ...[...text.matchAll(built)].map((found) => found[1] ?? ''),
    ...[...text.matchAll(written)].flatMap((sql) =>
      [...(sql[1] ?? '').matchAll(named)].map((one) => camel(one[1] ?? '')),
    ),
  ]
}

describe('the tables', () => {
  const ownerOf = new Map(Object.entries(TABLES).flatMap(([slice, tables]) => tables.map((table) => [table, slice])))

  test('every table has an owner', () => {
    const types = readFileSync(join(src, 'platform/database-types.ts'), 'utf8')
    const tables = [...types.slice(types.indexOf('interface DB')).matchAll(/^ {2}(\w+):/gm)].map((found) => found[1])
    expect(tables.sort()).toEqual([...ownerOf.keys()].sort())
  })

  test('a slice asks only for its own tables and those of the slices before it', () => {
    const mayReadAll = [...TOP, 'home']
    const ahead = files
      .filter((file) => !mayReadAll.includes(roomOf(file)))
      .flatMap((file) =>
        tablesIn(readFileSync(join(src, file), 'utf8'))
          .filter((table) => STORY.indexOf(ownerOf.get(table) ?? 'platform') > STORY.indexOf(roomOf(file)))
          .map((table) => `${file} → ${table}`),
      )
    expect(ahead).toEqual([])
  })

  test('are found in both ways of asking', () => {
    expect(tablesIn("db.selectFrom('pair').leftJoin('person as one', x)")).toEqual(['pair', 'person'])
    expect(tablesIn('sql<{ a: number }>`select a from draft_direction join pair on true`')).toEqual([
      'draftDirection',
      'pair',
    ])
    expect(tablesIn("client.query('update letter set state = 1')")).toEqual(['letter'])
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

  test('days are taken in the time zone of the school, in one place', () => {
    // a file's own dates have no zone
    const mayCount = /^platform\/days\.ts$|^people\/import\//
    const taking = files.filter(
      (file) =>
        !mayCount.test(file) &&
        /(_at|_since|\bat|At|Since)"?::date|toISOString\(\)\.slice\(0, 10\)|\bcurrent_date\b/.test(
          readFileSync(join(src, file), 'utf8'),
        ),
    )
    expect(taking).toEqual([])
  })

  test.each([
    ['who runs the programme', /role !== 'participant'|actor\.role === 'participant'/, 'platform/runs-programme.ts'],
    ['which pairs are over', /'completed', 'ended-early', 'declined'/, 'pairs/pair.ts'],
    ['how a file is handed out', /attachment; filename/, 'platform/http/hand-out.ts'],
    ['how a token is hashed', /createHash\('sha256'\)\.update\(token\)/, 'platform/tokens.ts'],
  ])('%s is said in one place', (_, said, where) => {
    expect(files.filter((file) => said.test(readFileSync(join(src, file), 'utf8')))).toEqual([where])
  })

  test('no file hides what it is', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|manager|service|handler|data|info|process)\b/
    expect(files.filter((file) => vague.test(file) || /(^|\/)index\.tsx?$/.test(file))).toEqual([])
  })
})
