import type { Config } from '../../platform/config.ts'
import { migrations, schemaVersion } from '../../platform/migrate.ts'
import { prepareAppRole } from '../../platform/roles.ts'
import { type PostgresHandle, startPostgres, withClient } from '../../platform/supervisor.ts'
import { bad, type Finding, good, note } from './finding.ts'

const database = { id: 'database', what: { ru: 'База данных', en: 'Database' } }
const pages = { id: 'checksums', what: { ru: 'Контрольные суммы', en: 'Checksums' } }
const sorting = { id: 'sorting', what: { ru: 'Русская сортировка', en: 'Russian sorting' } }
const tables = { id: 'tables', what: { ru: 'Таблицы', en: 'Tables' } }
const role = { id: 'role', what: { ru: 'Роль приложения', en: 'Application role' } }

/** Starts the own server when it does not run, and ends it again. */
export async function checkDatabase(config: Config): Promise<Finding[]> {
  let postgres: PostgresHandle
  try {
    postgres = await startPostgres(config)
  } catch (error) {
    return [bad(database, error)]
  }
  try {
    const place = postgres.place ?? new URL(postgres.ownerUrl).host
    const found = good(database, `PostgreSQL ${postgres.facts.version}, ${place}`)
    return [found, checkPages(postgres), await checkSorting(postgres), ...(await checkTables(postgres, config))]
  } finally {
    await postgres.stop()
  }
}

function checkPages({ facts }: PostgresHandle): Finding {
  return facts.checksums
    ? good(pages, 'on')
    : note(pages, 'off', {
        ru: 'Остановите сервер и выполните pg_checksums --enable: иначе порча диска останется незамеченной.',
        en: 'Stop the server and run pg_checksums --enable: otherwise damage of the disk stays unnoticed.',
      })
}

async function checkSorting({ ownerUrl }: PostgresHandle): Promise<Finding> {
  const { rows } = await withClient(ownerUrl, (owner) =>
    owner.query(`select 'Еж' < 'Ёлка' and 'Ёлка' < 'Ель' and 'а' < 'Б' as russian, datcollversion as made_with,
      pg_database_collation_actual_version(oid) as now from pg_database where datname = current_database()`),
  )
  const { russian, made_with: before, now } = rows[0]
  if (before !== now) {
    return note(sorting, `ICU ${before} → ${now}`, {
      ru: 'Библиотека сортировки сменилась: выполните reindex database и alter database … refresh collation version.',
      en: 'The sorting library has changed: run reindex database and alter database … refresh collation version.',
    })
  }
  const remedy = {
    ru: 'Создайте базу с locale_provider icu icu_locale «ru-RU» и восстановите в неё копию.',
    en: 'Make the database with locale_provider icu icu_locale "ru-RU" and restore a backup into it.',
  }
  return russian ? good(sorting, 'Еж, Ёлка, Ель') : note(sorting, 'Ёлка, Еж, Ель', remedy)
}

async function checkTables({ ownerUrl }: PostgresHandle, config: Config): Promise<Finding[]> {
  const applied = await withClient(ownerUrl, async (owner) => {
    const { rows } = await owner.query(`select to_regclass('keeper.migration') is not null as laid`)
    return rows[0].laid ? (await owner.query('select name from keeper.migration')).rows.map(({ name }) => name) : []
  })
  const waiting = migrations.filter(({ name }) => !applied.includes(name)).length
  if (waiting > 0) {
    return [
      note(tables, `− ${waiting}`, {
        ru: 'Обновятся при следующем запуске.',
        en: 'They will be upgraded at the next start.',
      }),
    ]
  }
  try {
    await prepareAppRole(ownerUrl, config.appDatabaseUrl)
    return [good(tables, schemaVersion), good(role, 'RLS')]
  } catch (error) {
    return [good(tables, schemaVersion), bad(role, error)]
  }
}
