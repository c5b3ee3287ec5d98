import { LIMITS } from '../../src/identity/sign-in/tries.ts'
import { formToken } from '../../src/platform/form-token.ts'
import type { Finding } from '../table.ts'
import { ask } from '../wire.ts'
import type { Site } from './site.ts'

const atATime = 16
const password = 'осень-2026-сад'

/** S9: a stream of guesses at one account, each under another forged address; with a proxy trusted and without. */
export async function guessPasswords(site: Site, tries: number): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [what, env, userName] of [
    ['forged X-Forwarded-For', {}, `curator-${site.slug}`],
    ['as many true addresses (proxy trusted)', { TRUST_PROXY: '1' }, 'nobody-here'],
  ] as const) {
    const product = await site.place.start(env)
    const counted = await guess(site, userName, tries)
    const right = await signIn(site, `curator-${site.slug}`, password, '203.0.113.9')
    await product.stop()
    const isHeld = userName === 'nobody-here' || right === 429
    findings.push({
      id: 'S9',
      what: `${tries} guesses at one name, ${what}`,
      bar: `≤ ${LIMITS.account} looked at`,
      found: `${counted.looked} looked at, ${counted.refused} refused${isHeld ? '' : ', but the right password passed'}`,
      holds: counted.looked <= LIMITS.account && counted.looked + counted.refused === tries && isHeld,
    })
  }
  return findings
}

async function guess(site: Site, userName: string, tries: number) {
  const counted = { looked: 0, refused: 0 }
  let next = 0
  const guesser = async () => {
    for (let nth = next++; nth < tries; nth = next++) {
      const address = [10, nth >> 16, (nth >> 8) & 255, nth & 255].join('.')
      const status = await signIn(site, userName, `guess-${nth}`, address)
      if (status === 422) counted.looked += 1
      if (status === 429) counted.refused += 1
    }
  }
  await Promise.all(Array.from({ length: atATime }, guesser))
  return counted
}

async function signIn({ place, secret }: Site, userName: string, password: string, address: string): Promise<number> {
  const form = { _form: formToken(secret, null), userName, password }
  const headers = { 'X-Forwarded-For': address }
  return (await ask(place.address, '/sign-in', { form, headers })).status
}
