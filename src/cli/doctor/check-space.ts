import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import type { Config } from '../../platform/config.ts'
import { watchSpace } from '../../platform/space-watchdog.ts'
import { bad, type Finding, good, note } from './finding.ts'

const folder = { id: 'data', what: { ru: 'Папка данных', en: 'Data folder' } }
const space = { id: 'space', what: { ru: 'Место на диске', en: 'Free space' } }

export async function checkSpace({ dataDir, spaceReserveBytes }: Config): Promise<Finding[]> {
  try {
    if (!existsSync(dataDir)) mkdirSync(dataDir, { recursive: true, mode: 0o711 })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    return [
      bad(folder, error, { ru: 'Дайте право записи или задайте DATA_DIR.', en: 'Grant writing, or set DATA_DIR.' }),
    ]
  }
  const disk = await watchSpace({ places: [dataDir], reserveBytes: spaceReserveBytes })
  disk.stop()
  const free = `${(disk.freeBytes / 1024 ** 3).toFixed(1)} GB`
  const more = {
    ru: 'Освободите место: копии и старые файлы можно унести.',
    en: 'Free some: carry away backups and old files.',
  }
  const state = disk.isLow
    ? bad(space, free, more)
    : disk.freeBytes < 5 * spaceReserveBytes
      ? note(space, free, more)
      : good(space, free)
  return [good(folder, dataDir), state]
}
