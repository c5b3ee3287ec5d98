import { join, resolve } from 'node:path'
import { readConfig } from '../platform/config.ts'
import { migrate } from '../platform/migrate.ts'
import { say } from '../platform/operator.ts'
import { startPostgres } from '../platform/supervisor.ts'
import { readArguments } from './arguments.ts'
import type { Manifest } from './backup/archive-format.ts'
import { openArchive } from './backup/archive-reader.ts'
import { restoreBackup } from './backup/restore-backup.ts'

/** `restore FILE [--check] [--json]`. */
export async function restore(args: string[]): Promise<number> {
  const { words, options } = readArguments(args, { words: ['FILE'], flags: ['check', 'json'] })
  const path = resolve(words[0]!)
  const archive = await openArchive(path)
  await archive.close()
  if (options.check) return tell(options.json, archive.manifest, whole(archive.manifest))
  const config = readConfig()
  const postgres = await startPostgres(config)
  try {
    await migrate(postgres.ownerUrl)
    const filesFolder = join(config.dataDir, 'files')
    const { manifest, renamed } = await restoreBackup({ ownerUrl: postgres.ownerUrl, filesFolder, path })
    const names = renamed.map(({ from, to }) => `${from} → ${to}`).join(', ')
    const lines = [restored(manifest)]
    if (names)
      lines.push(
        say({
          ru: `Имена для входа изменены, сообщите людям: ${names}`,
          en: `User names changed, tell the people: ${names}`,
        }),
      )
    return tell(options.json, manifest, lines.join('\n'), { renamed })
  } finally {
    await postgres.stop()
  }
}

function tell(
  asJson: string | undefined,
  { scope, madeAt, version, tables, files }: Manifest,
  text: string,
  more = {},
): number {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  process.stdout.write(
    `${asJson ? JSON.stringify({ scope, madeAt, version, rows, files: files.length, ...more }) : text}\n`,
  )
  return 0
}

function whole({ madeAt, version, tables, files, scope }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const what = scope.kind === 'all' ? say({ ru: 'вся установка', en: 'the whole installation' }) : scope.shortName
  return say({
    ru: `Копия цела: ${what}, ${madeAt}, версия ${version}, записей ${rows}, файлов ${files.length}.`,
    en: `The backup is whole: ${what}, ${madeAt}, version ${version}, ${rows} rows, ${files.length} files.`,
  })
}

function restored({ scope }: Manifest): string {
  return scope.kind === 'all'
    ? say({
        ru: 'Восстановлено. Письма не отправляются, пока вы не разрешите: vzaimno mail resume',
        en: 'Restored. No mail is sent until you allow it: vzaimno mail resume',
      })
    : say({ ru: `Школа «${scope.shortName}» восстановлена.`, en: `The school "${scope.shortName}" is restored.` })
}
