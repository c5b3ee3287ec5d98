import { readFileSync } from 'node:fs'
import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { type AddressInfo, Server as NetServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Config } from '../config.ts'
import { OperatorError } from '../operator.ts'

export type Listener = {
  port: number
  /** Answers what has been accepted, then closes: within ten seconds in all. */
  stop: () => Promise<void>
}

/** Connections kept open by browsers get this long to be told, by their next answer, that we are closing. */
const farewell = 400
const longestAnswer = 7000

/** @throws OperatorError where the port is taken or the certificate cannot be read. */
export async function listen(app: Pick<Hono, 'fetch'>, config: Config): Promise<Listener> {
  let isClosing = false
  const server = createAdaptorServer({ fetch: app.fetch, ...transport(config) }) as Server
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive &&= !isClosing
  })
  server.requestTimeout = 120_000
  await bind(server, config)
  const stop = async () => {
    isClosing = true
    await pause(farewell)
    // Not the web server's own close: that one cuts off a connection whose first request is still on its way.
    const closed = new Promise((done) => NetServer.prototype.close.call(server, done))
    await pause(farewell)
    server.closeIdleConnections()
    await Promise.race([closed, pause(longestAnswer, undefined, { ref: false })])
    server.closeAllConnections()
  }
  return { port: (server.address() as AddressInfo).port, stop }
}

function transport({ tls }: Config) {
  if (!tls) return { createServer: createHttpServer, serverOptions: {} }
  try {
    const serverOptions = { cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) }
    return { createServer: createHttpsServer, serverOptions }
  } catch (cause) {
    throw new OperatorError(
      {
        ru: `Не удаётся прочесть сертификат: ${(cause as Error).message}`,
        en: `Cannot read the certificate: ${(cause as Error).message}`,
      },
      { ru: 'Проверьте TLS_CERT и TLS_KEY.', en: 'Check TLS_CERT and TLS_KEY.' },
    )
  }
}

/** A former process of ours may be just leaving the port: it gets a moment. */
async function bind(server: Server, { port, host }: Config): Promise<void> {
  for (const end = Date.now() + 3000; ; await pause(200)) {
    const error = await tryToBind(server, port, host)
    if (!error) return
    if (error.code !== 'EADDRINUSE' || Date.now() > end) throw cannotListen(error, port, host)
  }
}

function tryToBind(server: Server, port: number, host?: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((done) => {
    server.once('error', done)
    server.listen({ port, host }, () => {
      server.off('error', done)
      done(undefined)
    })
  })
}

function cannotListen(error: NodeJS.ErrnoException, port: number, host = ''): Error {
  if (error.code === 'EADDRINUSE') {
    return new OperatorError(
      {
        ru: `Порт ${port} уже занят: возможно, программа уже запущена.`,
        en: `Port ${port} is taken: perhaps the program runs already.`,
      },
      {
        ru: `Остановите её или выберите другой порт: PORT=${port + 1}.`,
        en: `Stop it, or choose another port: PORT=${port + 1}.`,
      },
    )
  }
  return new OperatorError(
    {
      ru: `Нельзя занять адрес ${host}:${port}: ${error.message}.`,
      en: `Cannot listen on ${host}:${port}: ${error.message}.`,
    },
    { ru: 'Проверьте HOST и PORT.', en: 'Check HOST and PORT.' },
  )
}
