import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

const engine = join(import.meta.dirname, '..')
const judges = [
  ...readdirSync(import.meta.dirname).map((name) => join('check', name)),
  ...[
    'groups/check-groups.ts',
    'groups/prove-groups.ts',
    'groups/possible-groups.ts',
    'slots/check-slots.ts',
    'rotations/check-rotation.ts',
  ],
].filter((name) => !name.endsWith('.test.ts'))

/** What is asked for and wished, not what is found. */
const common = new Set(['settings.ts', 'read-settings.ts', 'groups/group-problem.ts'])

it('judges share no code with the solver: what they import from it are types', () => {
  const borrowed: string[] = []
  for (const judge of judges) {
    const text = readFileSync(join(engine, judge), 'utf8')
    for (const [, names, from] of text.matchAll(/^import (.+) from '(.+)'$/gm)) {
      if (names!.startsWith('type ')) continue
      const target = relative(engine, join(engine, dirname(judge), from!))
      if (!target.startsWith('check/') && !common.has(target) && !judges.includes(target))
        borrowed.push(`${judge} ← ${target}`)
    }
  }
  expect(judges.length).toBeGreaterThan(15)
  expect(borrowed).toEqual([])
})
