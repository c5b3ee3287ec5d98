import { readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import { issueSchoolToken } from '../platform/installation.ts'
import { say } from '../platform/operator.ts'
import { publicAddress } from '../platform/public-address.ts'
import { startPostgres } from '../platform/supervisor.ts'
import { paths } from '../ui/paths.ts'
import { readArguments } from './arguments.ts'

/** `school create [--json]`: a one-time link by which one more school is made in this installation, also while it runs. */
export async function schoolCreate(args: string[]): Promise<number> {
  const { options } = readArguments(args, { flags: ['json'] })
  const config = readConfig()
  const postgres = await startPostgres(config)
  const owner = openDatabase(postgres.ownerUrl, { max: 1 })
  try {
    const link = publicAddress(config, config.port) + paths.setUpWith(await issueSchoolToken(owner))
    process.stdout.write(`${options.json ? JSON.stringify({ link }) : told(link)}\n`)
    return 0
  } finally {
    await owner.destroy()
    await postgres.stop()
  }
}

const told = (link: string) =>
  say({
    ru: `Ссылка для ещё одной школы, на один раз. Передайте её тому, кто будет вести там программу:\n${link}`,
    en: `A link for one more school, for one use. Give it to whoever will run the programme there:\n${link}`,
  })
