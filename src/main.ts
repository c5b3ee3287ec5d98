import { join } from 'node:path'
import { createApp, type ReportError, registerReactions } from './app.tsx'
import { openDemo } from './demo/open-demo.ts'
import { termsOfAgreements } from './documents/agreement-terms.ts'
import { openOwnThreads } from './open-threads.ts'
import { register } from './people/register/register.ts'
import { importTasks } from './people/staff-import/import-jobs.ts'
import { systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { Installation } from './platform/context.ts'
import type { Day } from './platform/days.ts'
import { noReactions } from './platform/events.ts'
import { listen } from './platform/http/listen.ts'
import { ensureInstallation, issueSetUpToken } from './platform/installation.ts'
import { startWorker, type Tasks } from './platform/jobs.ts'
import { createLog, type Log } from './platform/log.ts'
import { deliverLetters, deliverLettersJob } from './platform/mail.ts'
import { type Databases, openDatabases } from './platform/open-databases.ts'
import { say } from './platform/operator.ts'
import { localAddress, publicAddress } from './platform/public-address.ts'
import { type Space, type SpaceWatchdog, watchSpace } from './platform/space-watchdog.ts'
import { onStopSignal } from './platform/stop-signal.ts'
import { paths } from './ui/paths.ts'

/** The work of the background, by name. */
export const tasksOf = (config: Config, installation: Installation): Tasks => ({
  [deliverLettersJob]: deliverLetters(config),
  ...importTasks(installation),
})

/** Serves until it is told to stop. @returns the exit code */
export async function serve(config: Config, log: Log = createLog(config)): Promise<number> {
  const stopSignal = onStopSignal()
  const databases = await openDatabases(config, log)
  const endings = [() => databases.close()]
  try {
    const space = await watchSpaceOf(databases, config, log)
    endings.unshift(async () => space.stop())
    const installation = await installationOf(databases, space, config)
    endings.unshift(installation.threads.close)
    const listener = await listen(createApp(installation, reporterTo(log)), config)
    endings.unshift(listener.stop)
    if (config.worker) {
      const worker = await startWorker(databases.ownerUrl, databases.app, tasksOf(config, installation), log)
      endings.splice(1, 0, worker.stop)
    }
    announce(config, listener.port, await issueSetUpToken(databases.owner))
    log.info('stopping', { signal: await stopSignal })
  } finally {
    for (const end of endings) await end()
  }
  return 0
}

/** What every request of this process is given. */
export async function installationOf(
  { app, owner }: Pick<Databases, 'app' | 'owner'>,
  space: Space,
  config: Config,
): Promise<Installation> {
  return {
    db: app,
    config: { ...config, publicUrl: publicAddress(config, config.port) },
    clock: systemClock(config.today as Day | undefined),
    files: { folder: join(config.dataDir, 'files') },
    reactions: registerReactions(noReactions()),
    register,
    agreements: termsOfAgreements,
    secret: await ensureInstallation(owner),
    isReadOnly: () => space.isLow,
    threads: openOwnThreads(),
    demo: { open: openDemo },
  }
}

function reporterTo(log: Log): ReportError {
  return (error, errorId) => log.fault('request failed', error, { errorId })
}

function watchSpaceOf({ postgres }: Databases, config: Config, log: Log): Promise<SpaceWatchdog> {
  return watchSpace({
    places: [config.dataDir, ...(postgres.place ? [postgres.place] : [])],
    reserveBytes: config.spaceReserveBytes,
    onChange: ({ isLow, freeBytes }) =>
      isLow ? log.error('space is low: reading only', { freeBytes }) : log.info('space is back', { freeBytes }),
  })
}

function announce(config: Config, port: number, setUpToken: string | undefined): void {
  const here = localAddress(config, port)
  const there = publicAddress(config, port)
  const lines = [say({ ru: `Взаимно работает: ${here}`, en: `Vzaimno is running: ${here}` })]
  if (there !== here) lines[0] += say({ ru: ` (для телефонов: ${there})`, en: ` (for telephones: ${there})` })
  if (!config.tls && there.startsWith('http:') && !there.includes('//localhost')) lines.unshift(plainHttp())
  if (setUpToken) {
    const link = `${here}${paths.setUpWith(setUpToken)}`
    lines.push(
      say({ ru: `Первая настройка, ссылка на один раз: ${link}`, en: `First set-up, a link for one use: ${link}` }),
    )
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}

function plainHttp(): string {
  return say({
    ru: 'Внимание: без TLS_CERT и TLS_KEY соединение не шифруется. Годится только внутри сети школы.',
    en: 'Note: without TLS_CERT and TLS_KEY the connection is not encrypted. Fit for the school’s own network only.',
  })
}
