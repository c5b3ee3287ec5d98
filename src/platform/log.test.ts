import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function logged(act: (log: ReturnType<typeof createLog>) => void, logFormat: 'json' | 'lines' = 'json') {
  const lines: string[] = []
  act(createLog({ logLevel: 'info', logFormat }, (line) => lines.push(line)))
  return lines
}

test('one line of JSON a message', () => {
  const [line] = logged((log) => log.info('started', { port: 3000 }))
  expect(JSON.parse(line!)).toMatchObject({ level: 'info', message: 'started', port: 3000 })
})

test('what lies below the level is not written', () => {
  expect(logged((log) => log.debug('detail'))).toEqual([])
})

test.each(['json', 'lines'] as const)('no name, address or number of a person reaches the %s log', (format) => {
  const error = new Error('invalid input: "Орлова Вера Ильинична", orlova@school.ru, +7 (921) 555-12-34')
  const text = logged((log) => log.fault('request failed', error), format).join('')
  expect(text).toContain('invalid input')
  expect(text).toContain('log.test.ts')
  expect(text).not.toMatch(/[А-Яа-я]|@school|555/)
})
