import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Answer = { status: number; location: string; headers: IncomingHttpHeaders; body: Buffer; tookMs: number }

export type Asking = {
  token?: string
  /** Makes it a POST. */
  form?: Record<string, string>
  headers?: Record<string, string>
  agent?: Agent
}

const kept = new Agent({ keepAlive: true, maxSockets: 64 })

/** The connection ended without an answer. `reused` tells that it had been serving before. */
export class Unanswered extends Error {
  readonly reused: boolean

  constructor(reused: boolean, cause: Error) {
    super(cause.message, { cause })
    this.reused = reused
  }
}

/** One request over a kept connection; the body arrives as it was sent, still packed. @throws Unanswered */
export function ask(
  address: string,
  path: string,
  { token, form, headers, agent = kept }: Asking = {},
): Promise<Answer> {
  const body = form && new URLSearchParams(form).toString()
  const began = performance.now()
  return new Promise((done, fail) => {
    const sent = request(`${address}${path}`, {
      agent,
      method: form ? 'POST' : 'GET',
      headers: {
        ...(token && { Cookie: `vzaimno=${token}` }),
        ...(body !== undefined && {
          Origin: address,
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': Buffer.byteLength(body),
        }),
        ...headers,
      },
    })
    sent.on('error', (error) => fail(new Unanswered(sent.reusedSocket, error)))
    sent.on('response', (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part) => parts.push(part))
      answer.on('error', (error) => fail(new Unanswered(true, error)))
      answer.on('end', () =>
        done({
          status: answer.statusCode!,
          location: answer.headers.location ?? '',
          headers: answer.headers,
          body: Buffer.concat(parts),
          tookMs: performance.now() - began,
        }),
      )
    })
    sent.end(body)
  })
}
