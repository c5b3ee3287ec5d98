import { isAbsolute } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { OperatorError } from './operator.ts'

test('nothing needs to be set', () => {
  const config = readConfig({})
  expect(config).toMatchObject({ port: 3000, worker: true, trustProxy: false, databaseUrl: undefined })
  expect(isAbsolute(config.dataDir)).toBe(true)
})

test('an empty variable counts as absent', () => {
  expect(readConfig({ PORT: '', TODAY: ' ', DATABASE_URL: '' }).port).toBe(3000)
})

test('values are read', () => {
  const env = {
    PORT: '8080',
    TRUST_PROXY: 'да',
    WORKER: '0',
    PUBLIC_URL: 'http://192.168.1.5:3000/',
    TODAY: '2027-01-15',
  }
  expect(readConfig(env)).toMatchObject({
    port: 8080,
    trustProxy: true,
    worker: false,
    publicUrl: 'http://192.168.1.5:3000',
    today: '2027-01-15',
  })
})

test.each([
  [{ PORT: 'abc' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ TODAY: '15.01.2027' }, 'TODAY'],
  [{ TODAY: '2027-02-30' }, 'TODAY'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  [{ PUBLIC_URL: 'school.ru' }, 'PUBLIC_URL'],
  [{ TLS_CERT: '/tmp/a.pem' }, 'TLS_KEY'],
  [{ WORKER: 'perhaps' }, 'WORKER'],
])('%o is refused by name', (env, name) => {
  expect(() => readConfig(env)).toThrow(OperatorError)
  expect(() => readConfig(env)).toThrow(name)
})

test('a wrong secret is not repeated', () => {
  expect(() => readConfig({ DATABASE_URL: 'secret-password' })).not.toThrow('secret-password')
})
