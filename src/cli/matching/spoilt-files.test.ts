import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { arcs, type Command, commandFolder, people } from '../../../tests/run-command.ts'
import { seededRandom } from '../../matching/engine/seeded-random.ts'
import { groups } from './groups.ts'
import { rotate } from './rotate.ts'
import { slots } from './slots.ts'
import { solve } from './solve.ts'
import { verify } from './verify.ts'

const { folder, file, run } = commandFolder()

/** A good file with something done to it; some still say the same. */
function spoiled(text: string, random: () => number): string | Buffer {
  const bytes = Buffer.from(text)
  const at = Math.floor(random() * bytes.length)
  const kinds: (() => string | Buffer)[] = [
    () => bytes.subarray(0, at),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.from([Math.floor(random() * 256)]), bytes.subarray(at)]),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xfe, 0x00]), bytes.subarray(at)]),
    () => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    () =>
      text.replace(
        /,(\d+)/,
        `,${['-1', '1e9', '1.5', '1001', '٣', ' 7', '0x1F', '99999999999'][Math.floor(random() * 8)]}`,
      ),
    () => `${text.slice(0, at)}"${text.slice(at)}`,
    () =>
      text
        .split('\n')
        .toSpliced(1 + Math.floor(random() * 3), 1)
        .join('\n'),
    () => text.replace(',', ';'),
  ]
  return kinds[Math.floor(random() * kinds.length)]!()
}

describe('spoiled files', () => {
  it('are read and proven, or refused with file and reason and nothing written', async () => {
    const random = seededRandom(8)
    let refused = 0
    for (let k = 0; k < 60; k++) {
      const which = random() < 0.5 ? 'people' : 'arcs'
      const files = { people, arcs, [which]: spoiled(which === 'people' ? people : arcs, random) }
      const { code, answer, errors, verified } = await run(solve, files, '--reciprocity', '0')
      if (code === 0) expect([answer.status, await verified()]).toEqual(['optimal', 0])
      else {
        refused++
        expect([code, answer]).toEqual([2, undefined])
        expect(errors()).toMatch(/(people|arcs)\.csv(, строка \d+)?: ./)
        expect(
          await verify(['--people', file('people.csv'), '--arcs', file('arcs.csv'), '--plan', file('no.json')], quiet),
        ).toBe(2)
      }
    }
    expect(refused).toBeGreaterThan(20)
  })
})

describe('files that cannot be what they should be', () => {
  const times = 'id,places\nпн,1\nвт,\n'
  const free = 'person,slot\nа,пн\nб,пн\n'
  const wishes = 'from,to,weight\nа,г,5\n'
  const quotas = 'name,label,at_least,at_most\nк,очно,,1\n'
  const commands: [Command, Record<string, string>, string[]][] = [
    [solve, { people, arcs, quotas }, []],
    [groups, { people, arcs }, ['--least', '1']],
    [rotate, { people: 'id\nа\nб\nв\nг\n', wishes, barred: 'a,b\nа,б\n' }, ['--rounds', '2']],
    [slots, { people, arcs, slots: times, free }, []],
  ]
  const spoils: Record<string, (text: string) => string | Buffer> = {
    'nothing in it': () => '',
    'blank lines alone': () => '\n\r\n',
    'UTF-16': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    'another encoding': (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xcf, 0xf0, 0x2c])]),
    semicolons: (text) => text.replaceAll(',', ';').replace(/^([^;\n]+)\n/, '$1;\n'),
    'no header': (text) => text.slice(text.indexOf('\n') + 1),
    'a column twice': (text) => text.replace(/^([^,\n]+)/, '$1,$1'),
    'an open quote': (text) => text.replace('\n', '\n"'),
    'a field more': (text) => `${text.trimEnd()},\n`,
  }
  for (const [command, files, options] of commands)
    it(`are refused with the file, exit 2 and nothing written: ${command.name}`, async () => {
      for (const [name, spoil] of Object.entries(spoils))
        for (const [which, text] of Object.entries(files)) {
          const { code, answer, errors } = await run(command, { ...files, [which]: spoil(text) }, ...options)
          // the list of people is only ids where people turn: a name may be anything, and one column knows no divider
          if (code === 0) expect([command.name, which]).toEqual(['rotate', 'people'])
          else
            expect([name, which, code, answer, errors()]).toEqual([
              name,
              which,
              2,
              undefined,
              expect.stringMatching(/\.csv/),
            ])
        }
    })

  for (const [command, files, options] of commands)
    it(`or are no files at all: ${command.name}`, async () => {
      const { paths } = await run(command, files, ...options)
      let errors = ''
      const streams = { stdout: { write: () => true }, stderr: { write: (text: string) => (errors += text) } }
      for (let k = 1; k < paths.length; k += 2)
        for (const path of [folder, file('absent.csv'), join(file('people.csv'), 'under'), '/dev/null']) {
          errors = ''
          rmSync(file('other.json'), { force: true })
          const code = await command([...paths.with(k, path), ...options, '--out', file('other.json')], streams)
          expect([path, code, existsSync(file('other.json'))]).toEqual([path, 2, false])
          expect(errors).toContain(path)
        }
      for (const target of [folder, join(folder, 'absent', 'out.json'), join(file('people.csv'), 'out.json')]) {
        errors = ''
        expect([target, await command([...paths, ...options, '--out', target], streams)]).toEqual([target, 2])
        expect(errors).toContain(target)
      }
      expect(await verify([...paths.slice(0, 4), '--plan', folder], streams)).toBe(2)
      writeFileSync(file('bad.json'), '{"kind":')
      expect(await verify([...paths.slice(0, 4), '--plan', file('bad.json')], streams)).toBe(2)
    })

  it('hold a figure that is none: file, line and reason', async () => {
    const rows = (text: string, from: string, to: string) => text.replace(from, to)
    const figures = ['NaN', '-1', '1e3', '1.5', '0x10', '٣', ' 7', '99999999999', 'Infinity', '1 000', '+5']
    for (const figure of figures) {
      const bad = async (command: Command, files: Record<string, string>, ...options: string[]) => {
        const { code, answer, errors } = await run(command, files, ...options)
        expect([figure, code, answer]).toEqual([figure, 2, undefined])
        expect(errors()).toMatch(/\.csv, строка 2: ./)
      }
      await bad(solve, { people, arcs: rows(arcs, '900', figure) })
      await bad(solve, { people: rows(people, 'а,1', `а,${figure}`), arcs })
      await bad(solve, { people, arcs, quotas: rows(quotas, ',1', `,${figure}`) })
      await bad(rotate, { people: 'id\nа\nг\n', wishes: rows(wishes, '5', figure) }, '--rounds', '1')
      await bad(slots, { people, arcs, slots: rows(times, '1', figure), free })
      expect((await run(rotate, { people: 'id\nа\nг\n' }, '--rounds', figure)).code).toBe(2)
      expect((await run(groups, { people, arcs }, `--least=${figure}`)).code).toBe(2)
    }
  })
})

const quiet = { stdout: { write: () => true }, stderr: { write: () => true } }
