import type { Config } from '../../platform/config.ts'
import { localAddress, publicAddress } from '../../platform/public-address.ts'
import { bad, type Finding, good, note } from './finding.ts'

const program = { id: 'program', what: { ru: 'Программа', en: 'Product' } }
const address = { id: 'address', what: { ru: 'Адрес для телефонов', en: 'Address for telephones' } }

export async function checkReach(config: Config): Promise<Finding[]> {
  const here = localAddress(config, config.port)
  const there = publicAddress(config, config.port)
  const running = await health(here)
  if (running !== 200) {
    const start = { ru: 'Не отвечает: запустите npm start.', en: 'No answer: run npm start.' }
    return [note(program, `${here} (${running})`, start), note(address, there, start)]
  }
  const reached = await health(there)
  const remedy = {
    ru: 'Проверьте PUBLIC_URL, имя в DNS, брандмауэр и настройки прокси.',
    en: 'Check PUBLIC_URL, the name in DNS, the firewall and the proxy.',
  }
  if (reached !== 200) return [good(program, here), bad(address, `${there} (${reached})`, remedy)]
  return [good(program, here), there.startsWith('https:') ? good(address, there) : note(address, there, plain)]
}

const plain = {
  ru: 'Соединение не шифруется: годится внутри школы. Для интернета нужны TLS_CERT и TLS_KEY или прокси с HTTPS.',
  en: 'Not encrypted: fit inside the school. For the internet use TLS_CERT and TLS_KEY, or a proxy with HTTPS.',
}

/** The status of the answer, or why there is none. */
async function health(url: string): Promise<number | string> {
  try {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(4000), redirect: 'manual' })
    return answer.status
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } }
    return cause?.code ?? name
  }
}
