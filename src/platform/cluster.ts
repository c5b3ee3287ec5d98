import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OperatorError } from './operator.ts'
import { findPostgres, type PostgresBinaries } from './postgres-binaries.ts'
import { isAlive } from './postmaster.ts'
import { type Account, isOpenToAll, openPlace, unprivilegedAccount } from './unprivileged.ts'

/** The product's own PostgreSQL on disk. */
export type Cluster = {
  /** The data folder of PostgreSQL. */
  place: string
  /** Holds the folder of the socket, the partial cluster and the start log. */
  base: string
  password: string
  account: Account
  binaries: PostgresBinaries
}

/**
 * Finds the cluster of `dataDir`, or makes one: UTF-8, Russian ICU sorting, page checksums, a random password.
 * A start that was killed half-way leaves nothing that a later one could mistake for a cluster.
 * @throws OperatorError where the folder cannot be used.
 */
export async function prepareCluster(dataDir: string, pgBin?: string): Promise<Cluster> {
  const asRoot = process.geteuid?.() === 0
  mkdirSync(dataDir, { recursive: true, mode: asRoot ? 0o711 : 0o700 })
  const link = join(dataDir, 'postgres')
  const account = unprivilegedAccount([link, dataDir])
  const base = baseFor(dataDir, link, account)
  const place = base === dataDir ? link : join(base, 'postgres')
  const binaries = findPostgres(pgBin, account)
  const cluster = { place, base, password: password(dataDir), account, binaries }
  if (!existsSync(join(place, 'PG_VERSION'))) await initialise(cluster)
  if (base !== dataDir && !existsSync(link)) symlinkSync(place, link)
  refuseOtherMajor(cluster)
  return { ...cluster, place: realpathSync(place) }
}

/** Where an unprivileged PostgreSQL may not enter `dataDir` (a closed home), the cluster lies outside it, behind a link. */
function baseFor(dataDir: string, link: string, account: Account): string {
  const stat = lstatSync(link, { throwIfNoEntry: false })
  if (stat?.isSymbolicLink()) return existsSync(link) ? join(realpathSync(link), '..') : lostCluster(link)
  if (!account || isOpenToAll(dataDir)) return dataDir
  return openPlace(createHash('sha256').update(dataDir).digest('hex').slice(0, 12))
}

function lostCluster(link: string): never {
  throw new OperatorError(
    {
      ru: `Ссылка ${link} ведёт в никуда: базы данных на этой машине нет.`,
      en: `The link ${link} leads nowhere: its database is not on this machine.`,
    },
    {
      ru: 'Перенесите данные командами backup и restore или уберите ссылку, чтобы начать с пустой базы.',
      en: 'Move the data by the commands backup and restore, or remove the link to begin with an empty database.',
    },
  )
}

function password(dataDir: string): string {
  const file = join(dataDir, 'postgres-password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}

async function initialise(cluster: Cluster): Promise<void> {
  clearPartials(cluster.base)
  const partial = join(cluster.base, `postgres.partial-${process.pid}`)
  const passwordFile = `${partial}.key`
  mkdirSync(partial, { mode: 0o700 })
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 })
  for (const path of [partial, passwordFile]) give(path, cluster.account)
  await initdb(cluster, partial, passwordFile)
  rmSync(passwordFile)
  renameSync(partial, cluster.place)
}

function clearPartials(base: string): void {
  for (const name of readdirSync(base)) {
    const pid = Number(name.match(/^postgres\.partial-(\d+)/)?.[1])
    if (pid && (pid === process.pid || !isAlive(pid))) rmSync(join(base, name), { recursive: true, force: true })
  }
}

function initdb({ binaries, account }: Cluster, place: string, passwordFile: string): Promise<void> {
  const args = ['-D', place, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8']
  args.push('--data-checksums', '--locale-provider=icu', '--icu-locale=ru-RU', ...libcLocale())
  return new Promise((done, fail) => {
    const child = spawn(binaries.initdb, args, { ...account, stdio: ['ignore', 'ignore', 'pipe'], env: environment() })
    let complaint = ''
    child.stderr.on('data', (chunk) => {
      complaint += chunk
    })
    child.on('error', fail)
    child.on('close', (code) => (code === 0 ? done() : fail(initdbFailed(complaint))))
  })
}

/** Sorting and case come from ICU; the C library's locale only has to know UTF-8 where the machine has such a one. */
function libcLocale(): string[] {
  return process.platform === 'linux' ? ['--locale=C.UTF-8'] : ['--locale=C']
}

function initdbFailed(complaint: string): OperatorError {
  return new OperatorError(
    {
      ru: `Не удалось создать базу данных: ${complaint.trim()}`,
      en: `Could not make the database: ${complaint.trim()}`,
    },
    {
      ru: 'Проверьте место на диске и права на папку данных.',
      en: 'Check the free space and the rights on the data folder.',
    },
  )
}

function refuseOtherMajor({ place, binaries }: Cluster): void {
  const major = Number(readFileSync(join(place, 'PG_VERSION'), 'utf8'))
  if (major === binaries.major) return
  throw new OperatorError(
    {
      ru: `Данные записаны PostgreSQL ${major}, а запускается PostgreSQL ${binaries.major}.`,
      en: `The data were written by PostgreSQL ${major}, and PostgreSQL ${binaries.major} is being started.`,
    },
    {
      ru: 'Сделайте копию прежней версией (backup) и восстановите её в пустую папку новой (restore).',
      en: 'Back up with the former version and restore into an empty folder with the new one.',
    },
  )
}

/** A folder for the private socket, short enough for the operating system's limit of about 100 bytes. */
export function socketFolder({ base, account }: Cluster): string {
  const near = join(base, 'postgres-socket')
  const short = join(tmpdir(), `vzaimno-${createHash('sha256').update(base).digest('hex').slice(0, 16)}`)
  const folder = Buffer.byteLength(near) < 85 ? near : short
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 })
    give(folder, account)
  }
  const stat = statSync(folder)
  if (stat.uid !== (account?.uid ?? process.geteuid?.() ?? stat.uid)) throw strangeSocketFolder(folder)
  chmodSync(folder, 0o700)
  return folder
}

function strangeSocketFolder(folder: string): OperatorError {
  return new OperatorError(
    { ru: `Папка ${folder} принадлежит другому пользователю.`, en: `The folder ${folder} belongs to another user.` },
    {
      ru: 'Запустите программу от того же пользователя, что и раньше, или удалите эту папку.',
      en: 'Start the program as the same user as before, or remove this folder.',
    },
  )
}

export function give(path: string, account: Account): void {
  if (account) chownSync(path, account.uid, account.gid)
}

/** Nothing of the product's environment, least of all its secrets, reaches PostgreSQL. */
export function environment(): NodeJS.ProcessEnv {
  const { PATH, TMPDIR, SystemRoot, TEMP } = process.env
  return { PATH, TMPDIR, SystemRoot, TEMP, LC_ALL: 'C', TZ: 'UTC' }
}
