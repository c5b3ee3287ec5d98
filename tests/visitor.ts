import { ADDRESS, bodyOf, type Fields, type TestApp } from './school.ts'

/** Somebody at a browser of their own: keeps cookies, and sends the form token of the page it was given. */
export function aVisitor(
  test: TestApp,
  options: { cookies?: Map<string, string>; headers?: Record<string, string> } = {},
) {
  const cookies = options.cookies ?? new Map<string, string>()
  const request = async (path: string, init: RequestInit = {}) => {
    const Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await test.app.request(`${ADDRESS}${path}`, {
      ...init,
      headers: { Cookie, ...options.headers, ...init.headers },
    })
    for (const line of answer.headers.getSetCookie()) keep(cookies, line)
    return answer
  }
  const get = (path: string) => request(path)
  const formTokenOn = async (path: string) =>
    (await (await get(path)).text()).match(/name="_form" value="([^"]+)"/)?.[1]
  return {
    cookies,
    get,
    text: async (path: string) => (await get(path)).text(),
    formTokenOn,
    /** Opens the page `from` (the form's own address unless told) and sends its form. */
    post: async (path: string, fields: Fields = {}, from = path) => {
      const _form = (await formTokenOn(from)) ?? ''
      return request(path, { method: 'POST', body: bodyOf({ _form, ...fields }), headers: { Origin: ADDRESS } })
    },
    /** The same cookies in a second hand: what a thief of them could do. */
    copy: () => aVisitor(test, { ...options, cookies: new Map(cookies) }),
  }
}

export type TestVisitor = ReturnType<typeof aVisitor>

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = line.match(/^([^=]+)=([^;]*)/) ?? []
  if (/max-age=0/i.test(line)) cookies.delete(name)
  else cookies.set(name, value)
}
