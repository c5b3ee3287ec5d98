import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { environment } from './child.mjs'
import { installMissing } from './install.mjs'
import { root, say, Trouble, words } from './say.mjs'

const stampFile = join(root, 'dist/built-from')

/** Builds `dist` unless it was built from exactly these sources. */
export function buildWhenStale(node) {
  const sources = fingerprint()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sources) return
  installMissing({ withTools: true })
  say(words('Собираю программу…', 'Building…'))
  for (const target of [[], ['--ssr']]) build(node, target)
  writeFileSync(stampFile, sources)
}

function build(node, target) {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const env = environment(node, { NODE_ENV: 'production' })
  const { status, stdout, stderr } = spawnSync(node, [vite, 'build', '--logLevel', 'warn', ...target], {
    cwd: root,
    encoding: 'utf8',
    env,
  })
  if (status === 0) return
  process.stderr.write(stdout + stderr)
  throw new Trouble(words('Сборка не удалась: причина выше.', 'The build failed: see above.'))
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of ['package.json', 'package-lock.json', 'vite.config.ts', 'vite-island.ts', ...filesIn('src')]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesIn(`${folder}/${entry.name}`)
        : isSource(entry.name)
          ? [`${folder}/${entry.name}`]
          : [],
    )
}

function isSource(name) {
  return !/\.test\.tsx?$/.test(name)
}
