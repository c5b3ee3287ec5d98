import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const root = join(import.meta.dirname, '..')

export type Product = {
  child: ChildProcess
  /** What it has said so far: to the person, and into the log. */
  said: { out: string; log: string }
  /** Resolves, with the milliseconds since the start, when the address has been announced. */
  ready(): Promise<number>
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** The built product in a process of its own, its standard input closed as under a supervisor or in CI. */
export function startProduct(dataDir: string, port: number, env: NodeJS.ProcessEnv = {}): Product {
  const began = Date.now()
  const child = spawn(process.execPath, [join(root, 'dist/server/vzaimno.js'), 'start'], {
    cwd: join(dataDir, '..'),
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DATA_DIR: dataDir,
      VZAIMNO_LANG: 'ru',
      HOST: '127.0.0.1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', log: '' }
  child.stdout.on('data', (text) => {
    said.out += text
  })
  child.stderr.on('data', (text) => {
    said.log += text
  })
  const ready = async () => {
    while (!said.out.includes('Взаимно работает')) {
      if (child.exitCode !== null) throw new Error(said.log)
      await pause(20)
    }
    return Date.now() - began
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await once(child, 'exit')
    }
    return child.exitCode
  }
  return { child, said, ready, end }
}
