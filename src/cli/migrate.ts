import { readConfig } from '../platform/config.ts'
import { migrate as migrateDatabase, schemaVersion } from '../platform/migrate.ts'
import { say } from '../platform/operator.ts'
import { prepareAppRole } from '../platform/roles.ts'
import { startPostgres } from '../platform/supervisor.ts'

/** Upgrades the tables without serving: for a rollout where the application starts elsewhere. */
export async function migrate(args: string[]): Promise<number> {
  const config = readConfig()
  const postgres = await startPostgres(config)
  try {
    const applied = await migrateDatabase(postgres.ownerUrl)
    await prepareAppRole(postgres.ownerUrl, config.appDatabaseUrl)
    process.stdout.write(
      `${args.includes('--json') ? JSON.stringify({ applied, version: schemaVersion }) : told(applied)}\n`,
    )
  } finally {
    await postgres.stop()
  }
  return 0
}

function told(applied: string[]): string {
  if (applied.length === 0)
    return say({ ru: `Таблицы уже новейшие: ${schemaVersion}.`, en: `Already up to date: ${schemaVersion}.` })
  return say({ ru: `Обновлено: ${applied.join(', ')}.`, en: `Upgraded: ${applied.join(', ')}.` })
}
