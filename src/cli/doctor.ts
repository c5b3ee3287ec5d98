import { readConfig } from '../platform/config.ts'
import { say } from '../platform/operator.ts'
import { readArguments } from './arguments.ts'
import { checkDatabase } from './doctor/check-database.ts'
import { checkMachine } from './doctor/check-machine.ts'
import { checkMail } from './doctor/check-mail.ts'
import { checkReach } from './doctor/check-reach.ts'
import { checkSpace } from './doctor/check-space.ts'
import type { Finding } from './doctor/finding.ts'

const signs = { good: '✓', note: '!', bad: '✗' }

/** `doctor [--json]`: looks at everything the product stands on, and says what to do. @returns 1 where something is bad */
export async function doctor(args: string[]): Promise<number> {
  const { options } = readArguments(args, { flags: ['json'] })
  const config = readConfig()
  const findings: Finding[] = []
  for (const check of [checkMachine, checkSpace, checkDatabase, checkMail, checkReach])
    findings.push(...(await check(config)))
  if (options.json) process.stdout.write(`${JSON.stringify(findings)}\n`)
  else process.stdout.write(`${findings.map(line).join('\n')}\n${summary(findings)}\n`)
  return findings.some(({ state }) => state === 'bad') ? 1 : 0
}

function line({ what, state, found, remedy }: Finding): string {
  return `${signs[state]} ${what}: ${found}${remedy ? `\n    → ${remedy}` : ''}`
}

function summary(findings: Finding[]): string {
  const bad = findings.filter(({ state }) => state === 'bad').length
  const notes = findings.filter(({ state }) => state === 'note').length
  return say({
    ru: bad > 0 ? `Нужно исправить: ${bad}.` : `Всё работает${notes > 0 ? `; обратите внимание: ${notes}` : ''}.`,
    en: bad > 0 ? `To be mended: ${bad}.` : `All works${notes > 0 ? `; to be noted: ${notes}` : ''}.`,
  })
}
