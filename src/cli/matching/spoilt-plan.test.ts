import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { arcs, type Command, commandFolder } from '../../../tests/run-command.ts'
import { groups } from './groups.ts'
import { rotate } from './rotate.ts'
import { slots } from './slots.ts'
import { solve } from './solve.ts'

const { file, run } = commandFolder()

/** Every place in a JSON value that holds a figure, a word or a list. */
function* placesIn(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
  if (path.length > 0) yield path
  if (typeof value !== 'object' || value === null) return
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value)
  for (const key of keys) yield* placesIn((value as Record<string | number, unknown>)[key], [...path, key])
}

/** A copy with something else at that place. */
function spoilt(answer: unknown, path: (string | number)[]): unknown {
  const copy = structuredClone(answer)
  const owner = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], copy)
  const spot = owner as Record<string | number, unknown>
  const last = path.at(-1)!
  const was = spot[last]
  if (typeof was === 'number') spot[last] = was + (was === 0 ? -1 : 1)
  else if (typeof was === 'string') spot[last] = `${was}я`
  else if (typeof was === 'boolean') spot[last] = !was
  else if (Array.isArray(was) && was.length > 0) spot[last] = was.slice(1)
  else spot[last] = null
  return copy
}

const byWord = /^(seconds|seed)$/

describe('a plan file spoilt anywhere', () => {
  const three = 'id,mentor_capacity,mentee_capacity\nа,3,1\nб,1,1\nв,1,1\nг,1,1\n'
  const times = 'id,places\nпн,2\nвт,\n'
  const free = 'person,slot\nа,пн\nа,вт\nб,пн\nб,вт\nв,вт\nг,пн\n'
  const mutual = `${arcs}в,а,чтение,350,\nг,б,чтение,450,\n`
  const wishes = 'from,to,weight\nа,г,5\nг,б,2\n'
  const cases: [Command, Record<string, string>, string[]][] = [
    [solve, { people: three, arcs: mutual }, ['--cycles', '50']],
    [solve, { people: three, arcs: mutual }, ['--fair', '--balance', '30', '--reciprocity', '0']],
    [solve, { people: three, arcs: mutual }, ['--only-exchanges', '3']],
    [solve, { people: three, arcs: mutual }, ['--stable']],
    [
      solve,
      { people: three, arcs: mutual, quotas: 'name,label,at_least,at_most\nк,очно,,1\nд,дистант,1,\n' },
      ['--fair', '--balance', '30', '--reciprocity', '50'],
    ],
    [groups, { people: three, arcs }, ['--least', '2', '--group-cost', '50']],
    [rotate, { people: 'id,side\nа,1\nб,1\nв,2\nг,2\nд,2\n', wishes }, ['--rounds', '2', '--tables', '2']],
    [slots, { people: three, arcs, slots: times, free }, []],
  ]
  for (const [command, files, options] of cases)
    it(`is refused: ${command.name} ${options.join(' ')}`, async () => {
      const { answer, verifiedWhole, errors } = await run(command, files, ...options)
      expect([await verifiedWhole(), errors()]).toEqual([0, ''])
      const unseen: string[] = []
      for (const path of placesIn(answer)) {
        if (byWord.test(String(path[0]))) continue
        writeFileSync(file('out.json'), JSON.stringify(spoilt(answer, path)))
        const code = await verifiedWhole()
        expect([0, 1, 2]).toContain(code)
        if (code === 0) unseen.push(path.join('.'))
      }
      // what is left may be so and the plan still be the best: a higher bound of a gap, a price with room, a setting that changes nothing
      expect(unseen.filter((path) => !/^settings$|^(settings|duals|proofs?)\./.test(path))).toEqual([])
    })
})
