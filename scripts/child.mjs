import { spawn, spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { root } from './say.mjs'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** The pinned Node and the project's own tools come first on PATH. */
export function environment(node, extra = {}) {
  const path = [join(root, 'node_modules/.bin'), dirname(node), process.env.PATH ?? ''].join(delimiter)
  return { ...process.env, ...extra, PATH: path }
}

/**
 * Hands the terminal to another program: signals go through to it, its exit code is ours. It sees by the closed
 * channel when this process has been killed.
 */
export function hand(node, args, { cwd, env } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(node, args, {
      cwd,
      env: environment(node, env),
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    })
    for (const signal of signals) process.on(signal, () => child.kill(signal))
    child.on('error', fail)
    child.on('exit', (code, signal) => done(code ?? 128 + (constants.signals[signal] ?? 1)))
  })
}

/** Runs a tool to its end; what it prints goes to standard error. */
export function call(program, args, options = {}) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2], ...options })
  return status === 0
}
