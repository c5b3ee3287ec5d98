import { installationOf, tasksOf } from '../main.ts'
import { readConfig } from '../platform/config.ts'
import { startWorker } from '../platform/jobs.ts'
import { createLog } from '../platform/log.ts'
import { openDatabases } from '../platform/open-databases.ts'
import { say } from '../platform/operator.ts'
import { onStopSignal } from '../platform/stop-signal.ts'

/** Background jobs alone, for a machine beside the one that serves pages. */
export async function worker(): Promise<number> {
  const config = readConfig()
  const log = createLog(config)
  const stopSignal = onStopSignal()
  const databases = await openDatabases(config, log)
  const installation = await installationOf(databases, { isLow: false, freeBytes: 0 }, config)
  const running = await startWorker(databases.ownerUrl, databases.app, tasksOf(config, installation), log)
  process.stdout.write(`${say({ ru: 'Фоновые работы идут.', en: 'Background jobs are running.' })}\n`)
  await stopSignal
  await running.stop()
  await databases.close()
  return 0
}
