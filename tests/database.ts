import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { withClient } from '../src/platform/supervisor.ts'
import { databaseOf } from './cluster.ts'

export type TestDatabase = {
  owner: Database
  /** Under row-level security: sees nothing before a school is named. */
  app: Database
  ownerUrl: string
  appUrl: string
  drop(): Promise<void>
}

/** A fresh migrated database of this test file's own. `afterAll(() => database.drop())`. */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = inject('testCluster')
  const name = `test_${randomBytes(6).toString('hex')}`
  const template = new URL(cluster.ownerUrl).pathname.slice(1)
  const maintenance = databaseOf(cluster.ownerUrl, 'postgres')
  await withClient(maintenance, (client) => client.query(`create database ${name} template ${template}`))
  const ownerUrl = databaseOf(cluster.ownerUrl, name)
  const appUrl = databaseOf(cluster.appUrl, name)
  const owner = openDatabase(ownerUrl, { max: 4 })
  const app = openDatabase(appUrl, { max: 8 })
  const drop = async () => {
    await Promise.all([owner.destroy(), app.destroy()])
    await dropDatabase(maintenance, name)
  }
  return { owner, app, ownerUrl, appUrl, drop }
}

/** An autovacuum at work may not be sent away by the owner; it is gone in a moment. */
async function dropDatabase(maintenance: string, name: string, tries = 20): Promise<void> {
  try {
    await withClient(maintenance, (client) => client.query(`drop database if exists ${name} with (force)`))
  } catch (error) {
    if ((error as { code?: string }).code !== '42501' || tries === 0) throw error
    await pause(200)
    await dropDatabase(maintenance, name, tries - 1)
  }
}
