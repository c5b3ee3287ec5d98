import { openDemo } from '../src/demo/open-demo.ts'
import type { TestApp } from './school.ts'

/** Opens the demo school as a visitor of the first page does; made on the first call. */
export function openDemoIn({ database, installation }: TestApp) {
  return database.app
    .transaction()
    .execute((db) =>
      openDemo({ db, installation, now: new Date(), language: 'ru', sessionId: null, accountId: null, nonce: '' }),
    )
}
