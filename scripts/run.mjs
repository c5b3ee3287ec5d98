#!/usr/bin/env node
// `npm start`, `npm test` and every command of the product come through here: plain JavaScript for any Node from 18 on,
// without dependencies, because it is what brings them.
import { join } from 'node:path'
import process from 'node:process'
import { buildWhenStale } from './build.mjs'
import { hand } from './child.mjs'
import { installMissing, pinnedNode } from './install.mjs'
import { root, say, Trouble } from './say.mjs'
import { runTests } from './tests.mjs'

const forDevelopers = ['test', 'bench', 'bench:matching', 'bars', 'types']

async function run(args) {
  const name = args[0] ?? 'start'
  process.env.DATA_DIR ||= join(root, 'data')
  installMissing({ withTools: forDevelopers.includes(name) })
  const node = pinnedNode()
  if (name === 'test') return runTests(node, args.slice(1))
  if (name === 'types') return hand(node, [join(root, 'scripts/types.mjs')], { cwd: root })
  if (name === 'bench:matching') return hand(node, [join(root, 'bench/matching.ts'), ...args.slice(1)], { cwd: root })
  if (name === 'bench' || name === 'bars') return measure(node, name, args.slice(1))
  buildWhenStale(node)
  const program = join(root, 'dist/server/vzaimno.js')
  return hand(node, ['--enable-source-maps', program, name, ...args.slice(1)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: { NODE_COMPILE_CACHE: join(root, 'dist/compiled') },
  })
}

function measure(node, suite, args) {
  buildWhenStale(node)
  return hand(node, [join(root, 'scripts/measure.mjs'), suite, ...args], { cwd: root })
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  say(error.message)
  process.exitCode = 1
}
