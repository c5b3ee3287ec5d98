import { DEMO_CURATOR, DEMO_PASSWORD, DEMO_SIGN_INS } from '../demo/demo-accounts.ts'
import { openDemo } from '../demo/open-demo.ts'
import { installationOf } from '../main.ts'
import { readConfig } from '../platform/config.ts'
import { createLog } from '../platform/log.ts'
import { openDatabases } from '../platform/open-databases.ts'
import { say } from '../platform/operator.ts'
import { resetDemo } from './reset-demo.ts'

/** Loads the demo school, if it is not there yet, and tells who may sign in. */
export async function demo(args: string[]): Promise<number> {
  const config = readConfig()
  const databases = await openDatabases(config, createLog(config))
  try {
    if (args.includes('--reset')) await resetDemo(databases.ownerUrl)
    const installation = await installationOf(databases, { isLow: false, freeBytes: 0 }, config)
    const { slug } = await databases.app.transaction().execute((db) =>
      openDemo({
        db,
        installation,
        now: installation.clock.now(),
        language: 'ru',
        sessionId: null,
        accountId: null,
        nonce: '',
      }),
    )
    process.stdout.write(args.includes('--json') ? `${JSON.stringify(signIns(slug))}\n` : told(slug))
  } finally {
    await databases.close()
  }
  return 0
}

const signIns = (school: string) => ({
  school,
  password: DEMO_PASSWORD,
  accounts: [DEMO_CURATOR, ...DEMO_SIGN_INS].map(({ userName, role, is }) => ({ userName, role, is: say(is) })),
})

function told(slug: string): string {
  const lines = signIns(slug).accounts.map(({ userName, is }) => `  ${userName.padEnd(12)} ${is}`)
  const head = say({
    ru: `Показательная школа готова: /${slug}. Пароль у всех: ${DEMO_PASSWORD}`,
    en: `The demo school is ready: /${slug}. One password for all: ${DEMO_PASSWORD}`,
  })
  return `${[head, ...lines].join('\n')}\n`
}
