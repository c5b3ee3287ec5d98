import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { call } from './child.mjs'
import { say, words } from './say.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** A Chromium for the journeys: the machine's own, else from its packages. `undefined` where there is no way. */
export function findOrInstallChromium() {
  return find() ?? (mayInstall() ? install() : undefined) ?? tellHow()
}

function find() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [process.env.CHROMIUM_PATH, ...onPath, ...places].find((path) => path && existsSync(path) && runs(path))
}

/** On Ubuntu the package of this name is an empty one that points to a snap. */
function runs(path) {
  if (process.platform === 'win32') return true
  return /\d+\.\d+/.test(spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 }).stdout ?? '')
}

function mayInstall() {
  if (process.platform !== 'linux' || process.geteuid() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function install() {
  say(words('Устанавливаю Chromium для проверок…', 'Installing Chromium for the tests…'))
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => call('apt-get', ['-qq', '-y', ...args], { stdio: ['ignore', 'ignore', 2], env })
  if (!apt('install', '--no-install-recommends', 'chromium')) {
    apt('update')
    apt('install', '--no-install-recommends', 'chromium')
  }
  return find()
}

function tellHow() {
  say(
    words(
      'Chromium не найден: проверки в браузере будут пропущены. Установите его (например, apt-get install chromium) или укажите CHROMIUM_PATH.',
      'No Chromium found: the tests in a browser will be skipped. Install it (for example apt-get install chromium) or set CHROMIUM_PATH.',
    ),
  )
  return undefined
}
