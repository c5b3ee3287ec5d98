import { createApp } from '../src/app.tsx'
import { installationOf } from '../src/main.ts'
import { readConfig } from '../src/platform/config.ts'
import { createLog } from '../src/platform/log.ts'
import { openDatabases } from '../src/platform/open-databases.ts'
import type { TestApp } from '../tests/school.ts'
import type { Place } from './product.ts'

/**
 * Enters a place's database beside the product (or before it runs), to sow a school or to count what is there. Not while its
 * PostgreSQL is being killed: this too would raise it again.
 */
export async function inside<T>(place: Place, work: (app: TestApp) => Promise<T>): Promise<T> {
  const config = readConfig({ DATA_DIR: place.dataDir })
  const databases = await openDatabases(config, createLog({ logLevel: 'error', logFormat: 'lines' }))
  const { app: db, owner, ownerUrl, appUrl } = databases
  const space = { isLow: false, freeBytes: Number.POSITIVE_INFINITY }
  const installation = await installationOf({ app: db, owner }, space, config)
  const failures: unknown[] = []
  const app = createApp(installation, (error) => failures.push(error))
  const database = { owner, app: db, ownerUrl, appUrl, drop: async () => {} }
  try {
    return await work({ app, database, installation, failures, drop: async () => {} })
  } finally {
    await databases.close()
  }
}
