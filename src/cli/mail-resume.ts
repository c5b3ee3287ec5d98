import { readConfig } from '../platform/config.ts'
import { say } from '../platform/operator.ts'
import { startPostgres, withClient } from '../platform/supervisor.ts'

/** A restored copy sends nothing until its owner has made sure that the former one is switched off. */
export async function mailResume(): Promise<number> {
  const postgres = await startPostgres(readConfig())
  try {
    await withClient(postgres.ownerUrl, (owner) => owner.query('update installation set mail_paused = false'))
  } finally {
    await postgres.stop()
  }
  process.stdout.write(`${say({ ru: 'Письма снова отправляются.', en: 'Mail is sent again.' })}\n`)
  return 0
}
