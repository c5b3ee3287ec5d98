import { join } from 'node:path'
import { termsOfAgreements } from '../documents/agreement-terms.ts'
import { type Reset, resetAccount } from '../identity/invitation/reset-account.ts'
import { openOwnThreads } from '../open-threads.ts'
import { register } from '../people/register/register.ts'
import { systemClock } from '../platform/clock.ts'
import { type Config, readConfig } from '../platform/config.ts'
import type { VisitorContext } from '../platform/context.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import { noReactions } from '../platform/events.ts'
import { OperatorError, say } from '../platform/operator.ts'
import { publicAddress } from '../platform/public-address.ts'
import { startPostgres } from '../platform/supervisor.ts'
import { readArguments } from './arguments.ts'

/** `account reset NAME [--second-factor] [--json]`: also while the product runs. */
export async function accountReset(args: string[]): Promise<number> {
  const { words, options } = readArguments(args, { words: ['NAME'], flags: ['second-factor', 'json'] })
  const config = readConfig()
  const postgres = await startPostgres(config)
  try {
    const wish = { userName: words[0]!, withSecondFactor: options['second-factor'] === 'true' }
    const { link, schools } = await resetOn(postgres.ownerUrl, config, wish)
    process.stdout.write(`${options.json ? JSON.stringify({ link, schools }) : told(link, schools)}\n`)
    return 0
  } finally {
    await postgres.stop()
  }
}

/** @throws OperatorError where nobody can be let in by this name */
export async function resetOn(
  ownerUrl: string,
  config: Config,
  wish: { userName: string; withSecondFactor: boolean },
): Promise<{ link: string; schools: string[] }> {
  const db = openDatabase(ownerUrl, { max: 1 })
  try {
    const { path, schools } = orExplain(await inOneTransaction(db, config, (visitor) => resetAccount(visitor, wish)))
    return { link: publicAddress(config, config.port) + path, schools }
  } finally {
    await db.destroy()
  }
}

function inOneTransaction<T>(db: Database, config: Config, work: (visitor: VisitorContext) => Promise<T>): Promise<T> {
  const clock = systemClock()
  const installation = {
    ...{
      db,
      config,
      clock,
      reactions: noReactions(),
      register,
      agreements: termsOfAgreements,
      secret: Buffer.alloc(0),
      isReadOnly: () => false,
    },
    files: { folder: join(config.dataDir, 'files') },
    threads: openOwnThreads(),
  }
  const nobody = { language: 'ru' as const, sessionId: null, accountId: null, nonce: '' }
  return db.transaction().execute((tx) => work({ db: tx, installation, now: clock.now(), ...nobody }))
}

function orExplain(reset: Reset): Exclude<Reset, string> {
  if (reset === 'unknown-name')
    throw new OperatorError(
      { ru: 'Такого имени для входа нет.', en: 'There is no such user name.' },
      {
        ru: 'Имена видны куратору: Настройки школы, Роли и приглашения.',
        en: 'The curator sees the names: School settings, Roles and invitations.',
      },
    )
  if (reset === 'no-school')
    throw new OperatorError(
      { ru: 'Это имя больше не входит ни в одну школу.', en: 'This name no longer belongs to any school.' },
      { ru: 'Нужно новое приглашение от куратора школы.', en: 'A new invitation by a school’s curator is needed.' },
    )
  return reset
}

function told(link: string, schools: string[]): string {
  return say({
    ru: `Ссылка на один раз, действует 30 дней (${schools.join(', ')}):\n${link}`,
    en: `A link for one use, valid for 30 days (${schools.join(', ')}):\n${link}`,
  })
}
