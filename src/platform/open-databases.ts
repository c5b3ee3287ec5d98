import type { Config } from './config.ts'
import { type Database, openDatabase } from './database.ts'
import type { Log } from './log.ts'
import { migrate } from './migrate.ts'
import { prepareAppRole } from './roles.ts'
import { type PostgresHandle, startPostgres } from './supervisor.ts'

export type Databases = {
  postgres: PostgresHandle
  ownerUrl: string
  appUrl: string
  /** Migrations, backup, restore, erasure, roll-ups. */
  owner: Database
  /** Everything else. */
  app: Database
  /** Ends the connections, and the own server where nobody else uses it. */
  close(): Promise<void>
}

/**
 * Database, tables and role, ready to serve.
 * @throws OperatorError where any of them is not as it must be; then nothing is left running
 */
export async function openDatabases(config: Config, log: Log): Promise<Databases> {
  const postgres = await startPostgres(config, {
    onEvent: (event, error) => (error ? log.fault(event, error) : log.warn(event)),
  })
  try {
    if (!postgres.facts.checksums)
      log.warn('the database server runs without data checksums: damaged pages stay unnoticed')
    const applied = await migrate(postgres.ownerUrl)
    if (applied.length > 0) log.info('tables upgraded', { migrations: applied.length, newest: applied.at(-1) })
    const appUrl = await prepareAppRole(postgres.ownerUrl, config.appDatabaseUrl)
    return await connect(postgres, appUrl, config, log)
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

async function connect(postgres: PostgresHandle, appUrl: string, config: Config, log: Log): Promise<Databases> {
  const onError = () => log.debug('idle database connection lost')
  const owner = openDatabase(postgres.ownerUrl, { max: 3, onError })
  const app = openDatabase(appUrl, { max: config.databaseConnections, onError })
  const close = async () => {
    await Promise.allSettled([app.destroy(), owner.destroy()])
    await postgres.stop()
  }
  return { postgres, ownerUrl: postgres.ownerUrl, appUrl, owner, app, close }
}
