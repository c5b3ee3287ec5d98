import { ask } from '../wire.ts'

/** The cookie of a browser that keeps the styles: what every later page is asked with. */
export async function keptStyles(address: string): Promise<string> {
  const page = (await ask(address, '/sign-in')).body.toString()
  const href = page.match(/\/assets\/styles\/\w+\.css/)?.[0]
  if (!href) throw new Error('the sign-in page names no styles')
  return String((await ask(address, href)).headers['set-cookie']).split(';')[0]!
}
