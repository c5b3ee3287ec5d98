import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { OperatorError } from './operator.ts'

/** Whom PostgreSQL runs as. `undefined`: as the user who runs the product. */
export type Account = { uid: number; gid: number } | undefined

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as the owner of the place where its data lie,
 * and where that is root too, as `nobody`; no user is created on the machine.
 */
export function unprivilegedAccount(places: string[]): Account {
  if (process.platform === 'win32' || process.geteuid?.() !== 0) return undefined
  const owned = places.map(ownerOf).find((owner) => owner !== undefined && owner.uid !== 0)
  return owned ?? nobody()
}

function ownerOf(place: string): Account {
  const stat = statSync(place, { throwIfNoEntry: false })
  return stat && { uid: stat.uid, gid: stat.gid }
}

function nobody(): Account {
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
  return { uid: Number(line?.[1] ?? 65534), gid: Number(line?.[2] ?? 65534) }
}

/** Whether a stranger may reach this path: every folder above it, and the folder itself, lets others pass. */
export function isOpenToAll(path: string): boolean {
  for (let place = resolve(path); ; place = dirname(place)) {
    const stat = statSync(place, { throwIfNoEntry: false })
    if (stat && (stat.mode & 0o001) === 0) return false
    if (place === dirname(place)) return true
  }
}

/**
 * A place outside closed homes, for what an unprivileged PostgreSQL must reach. Only ever used as root.
 * @throws OperatorError where the machine has no such place.
 */
export function openPlace(name: string): string {
  const place = join('/var/lib/vzaimno', name)
  try {
    mkdirSync(place, { recursive: true, mode: 0o755 })
  } catch (cause) {
    throw new OperatorError(
      {
        ru: `Не удаётся создать папку ${place} для базы данных.`,
        en: `Cannot make the folder ${place} for the database.`,
      },
      {
        ru: 'Запустите программу от обычного пользователя или положите её туда, куда он может войти, например в /srv.',
        en: 'Run the program as an ordinary user, or put it where one may enter, for example in /srv.',
      },
      { cause },
    )
  }
  return place
}
