import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What a running PostgreSQL writes into `postmaster.pid` of its data folder. */
export type Postmaster = { pid: number; port: number; socketDir: string; status: string }

/** `undefined` when no server claims the folder. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    if (!Number.isInteger(pid) || pid <= 0) return undefined
    return { pid, port: Number(lines[3]), socketDir: lines[4] ?? '', status: (lines[7] ?? '').trim() }
  } catch {
    return undefined
  }
}

/** A killed server that its parent has not buried yet (state Z) is dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return !isZombie(pid)
}

function isZombie(pid: number): boolean {
  if (process.platform === 'linux') return /^State:\s+[ZX]/m.test(procFile(pid, 'status'))
  return (
    process.platform === 'darwin' &&
    output('ps', ['-o', 'stat=', '-p', String(pid)])
      .trim()
      .startsWith('Z')
  )
}

/**
 * After a restart of the machine the number in `postmaster.pid` may belong to any other program, or to
 * another cluster's server. A PostgreSQL stands in its own data folder.
 */
function isPostgresOf(cluster: string, pid: number): boolean {
  if (process.platform === 'linux') {
    if (!/^Name:\s+postgres$/m.test(procFile(pid, 'status'))) return false
    const place = placeOf(pid)
    return place === undefined || place === realpathSync(cluster)
  }
  if (process.platform === 'darwin') return /postgres/.test(output('ps', ['-o', 'comm=', '-p', String(pid)]))
  return /postgres/i.test(output('tasklist', ['/fi', `PID eq ${pid}`, '/nh']))
}

function placeOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

function output(program: string, args: string[]): string {
  return spawnSync(program, args, { encoding: 'utf8' }).stdout ?? ''
}

/** The living server of this folder, if any; the trace of a dead one is removed. */
export function livingPostmaster(cluster: string): Postmaster | undefined {
  const postmaster = readPostmaster(cluster)
  if (!postmaster) return undefined
  if (isAlive(postmaster.pid) && isPostgresOf(cluster, postmaster.pid)) return postmaster
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  return undefined
}
