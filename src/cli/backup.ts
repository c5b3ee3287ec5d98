import { join, resolve } from 'node:path'
import { readConfig } from '../platform/config.ts'
import { say } from '../platform/operator.ts'
import { startPostgres } from '../platform/supervisor.ts'
import { readArguments } from './arguments.ts'
import { writeBackup } from './backup/write-backup.ts'

/** `backup FILE [--school SLUG] [--json]`: also while the product runs. */
export async function backup(args: string[]): Promise<number> {
  const { words, options } = readArguments(args, { words: ['FILE'], options: ['school'], flags: ['json'] })
  const path = resolve(words[0]!)
  const config = readConfig()
  const postgres = await startPostgres(config)
  try {
    const request = { ownerUrl: postgres.ownerUrl, filesFolder: join(config.dataDir, 'files'), path }
    const { manifest, bytes, sha256 } = await writeBackup({ ...request, schoolSlug: options.school })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const told = { path, bytes, sha256, rows, files: manifest.files.length, faultyFiles: manifest.faultyFiles }
    process.stdout.write(`${options.json ? JSON.stringify(told) : describe(told)}\n`)
    if (manifest.faultyFiles.length > 0) process.stderr.write(`${warn(manifest.faultyFiles)}\n`)
    return 0
  } finally {
    await postgres.stop()
  }
}

function describe({ path, bytes, rows, files }: { path: string; bytes: number; rows: number; files: number }): string {
  const size = (bytes / 1024 / 1024).toFixed(1)
  return say({
    ru: `Копия готова: ${path} (${size} МБ, записей ${rows}, файлов ${files}). В ней персональные данные: храните её закрыто.`,
    en: `Backed up: ${path} (${size} MB, ${rows} rows, ${files} files). It holds personal data: keep it closed.`,
  })
}

function warn(faulty: string[]): string {
  return say({
    ru: `Внимание: этих файлов нет на диске или они изменены, в копии их нет: ${faulty.join(', ')}`,
    en: `Note: these files are missing on the disk or were changed, and are not in the backup: ${faulty.join(', ')}`,
  })
}
