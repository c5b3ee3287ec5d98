import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { buildWhenStale } from './build.mjs'
import { environment, hand } from './child.mjs'
import { findOrInstallChromium } from './chromium.mjs'
import { root, say, words } from './say.mjs'

const reportFile = join(root, 'test-results/vitest.json')

/** Types, style, build, tests; the last line counts them. Arguments narrow the tests down: `npm test -- src/pairs`. */
export async function runTests(node, args) {
  const chromium = findOrInstallChromium()
  const checks = [
    check(words('Типы', 'Types'), () => tool(node, 'typescript/bin/tsc', ['--noEmit'])),
    check(words('Стиль', 'Style'), () => tool(node, '@biomejs/biome/bin/biome', ['check', '.'])),
    check(words('Ненужное', 'Dead code'), () => tool(node, 'knip/bin/knip.js', [])),
    check(words('Сборка', 'Build'), () => built(node)),
  ]
  say(words('Проверки…', 'Tests…'))
  const tests = await vitest(node, args, chromium)
  const passed = checks.filter(Boolean).length + tests.passed
  const failed = checks.filter((isGood) => !isGood).length + tests.failed
  const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''
  process.stdout.write(`${passed} passed, ${failed} failed${skipped}\n`)
  return failed === 0 ? 0 : 1
}

function check(name, isGood) {
  const start = Date.now()
  const good = isGood()
  say(`${good ? '✓' : '✗'} ${name}, ${((Date.now() - start) / 1000).toFixed(1)} s`)
  return good
}

function tool(node, path, args) {
  const { status, stdout, stderr } = spawnSync(node, [join(root, 'node_modules', path), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: environment(node),
  })
  if (status !== 0) process.stderr.write(stdout + stderr)
  return status === 0
}

function built(node) {
  try {
    buildWhenStale(node)
    return true
  } catch (error) {
    say(error.message)
    return false
  }
}

async function vitest(node, args, chromium) {
  rmSync(reportFile, { force: true })
  mkdirSync(join(root, 'test-results'), { recursive: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const options = { cwd: root, env: chromium ? { CHROMIUM_PATH: chromium } : {} }
  const code = await hand(node, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...reporters, ...args], options)
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(reportFile, 'utf8'))
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = report.numFailedTests + brokenFiles.length
  const skipped = report.numPendingTests + report.numTodoTests
  return { passed: report.numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1), skipped }
}
