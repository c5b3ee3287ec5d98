import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { seededRandom } from '../matching/engine/seeded-random.ts'
import { groups } from './groups.ts'
import { rotate } from './rotate.ts'
import { slots } from './slots.ts'
import type { Streams } from './solve.ts'
import { solve } from './solve.ts'
import { verify } from './verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'vzaimno-modes-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string) => join(folder, name)
type Command = (args: string[], streams: Streams) => Promise<number>

/** Writes the files, names them to the command by their option, and reads what it wrote. */
async function run(command: Command, files: Record<string, string | Buffer>, ...options: string[]) {
  const paths = Object.entries(files).flatMap(([name, text]) => {
    writeFileSync(file(`${name}.csv`), text)
    return [`--${name}`, file(`${name}.csv`)]
  })
  rmSync(file('out.json'), { force: true })
  let said = ''
  let errors = ''
  const streams = {
    stdout: { write: (text: string) => (said += text) },
    stderr: { write: (text: string) => (errors += text) },
  }
  const code = await command([...paths, ...options, '--out', file('out.json')], streams)
  const answer = existsSync(file('out.json')) ? JSON.parse(readFileSync(file('out.json'), 'utf8')) : undefined
  const verified = (...more: string[]) => verify([...paths.slice(0, 4), '--plan', file('out.json'), ...more], streams)
  const verifiedWhole = () => verify([...paths, '--plan', file('out.json')], streams)
  return { code, answer, errors: () => errors, said, paths, verified, verifiedWhole }
}

const people = 'id,mentor_capacity,mentee_capacity\nа,1,1\nб,1,1\nв,1,1\nг,1,1\n'
const arcs =
  'mentor,mentee,need,utility,labels\nа,б,ИКТ,900,очно\nа,в,ИКТ,500,очно;школа\nа,г,ИКТ,400,\nб,а,речь,300,дистант\n'

describe('vzaimno groups', () => {
  it('writes a group with all who want the topic', async () => {
    const { code, answer } = await run(groups, { people, arcs }, '--least', '2', '--group-cost', '0')
    expect([code, answer.status, answer.covered_people, answer.value]).toEqual([0, 'optimal', 3, 1800])
    expect(answer.groups).toEqual([
      {
        topic: 'ИКТ',
        mentors: ['а'],
        members: [
          { mentee: 'б', served_by: 'а', utility: 900 },
          { mentee: 'в', served_by: 'а', utility: 500 },
          { mentee: 'г', served_by: 'а', utility: 400 },
        ],
      },
    ])
  })

  it('refuses sizes that make no sense, and fixed arcs', async () => {
    expect((await run(groups, { people, arcs }, '--least', '9')).code).toBe(2)
    expect((await run(groups, { people, arcs }, '--mentors', '3')).code).toBe(2)
    const fixed = 'mentor,mentee,need,utility,fixed\nа,б,ИКТ,900,1\n'
    expect((await run(groups, { people, arcs: fixed })).errors()).toMatch(/arcs\.csv: для групп/)
  })
})

describe('vzaimno rotate', () => {
  it('writes rounds in which wishes come true', async () => {
    const wishes = 'from,to,weight\nа,г,5\nг,а,\n'
    const { code, answer } = await run(
      rotate,
      { people: 'id\nа\nб\nв\nг\nд\n', wishes },
      '--rounds',
      '2',
      '--tables',
      '2',
    )
    expect([code, answer.status, answer.wishes, answer.meetings]).toEqual([0, 'optimal', 6, 4])
    expect(answer.rounds.flatMap((round: { breaks: string[] }) => round.breaks)).toHaveLength(2)
  })

  it('refuses what it cannot turn', async () => {
    const bad = async (files: Record<string, string>, rounds: string) =>
      (await run(rotate, files, '--rounds', rounds)).errors()
    expect(await bad({ people: 'id\nа\nа\n' }, '1')).toMatch(/people\.csv, строка 3/)
    expect(await bad({ people: 'id,side\nа,3\n' }, '1')).toMatch(/строка 2: side/)
    expect(await bad({ people: 'id\nа\nб\n' }, '2')).toMatch(/--rounds больше/)
    expect(await bad({ people: 'id\nа\nб\n', wishes: 'from,to\nа,я\n' }, '1')).toMatch(/wishes\.csv, строка 2: такого/)
    expect(await bad({ people: 'id\nа\nб\n', barred: 'a,b\nа,я\n' }, '1')).toMatch(/barred\.csv, строка 2: такого/)
  })
})

describe('vzaimno slots', () => {
  const times = 'id,places\nпн,1\nвт,\n'
  const free = 'person,slot\nа,пн\nа,вт\nб,пн\nб,вт\nв,вт\n'

  it('writes who talks to whom when', async () => {
    const wide = people.replace('а,1', 'а,3')
    const { code, answer } = await run(slots, { people: wide, arcs, slots: times, free })
    expect([code, answer.status, answer.covered_people]).toEqual([0, 'optimal', 2])
    expect(answer.talks.map((talk: { slot: string; mentee: string }) => [talk.slot, talk.mentee])).toEqual([
      ['пн', 'б'],
      ['вт', 'в'],
    ])
  })

  it('refuses unknown people and times', async () => {
    const bad = async (change: Record<string, string>) =>
      (await run(slots, { people, arcs, slots: times, free, ...change })).errors()
    expect(await bad({ free: 'person,slot\nя,пн\n' })).toMatch(/free\.csv, строка 2: такого человека/)
    expect(await bad({ free: 'person,slot\nа,ср\n' })).toMatch(/строка 2: такого времени/)
    expect(await bad({ slots: 'id,places\nпн,-1\n' })).toMatch(/slots\.csv, строка 2: places/)
  })
})

describe('vzaimno solve, further rules', () => {
  it('matches stably, and verifies that nobody would evade it', async () => {
    const { answer, verified } = await run(solve, { people, arcs }, '--stable')
    expect([answer.status, answer.blocking_pairs, answer.utility]).toEqual(['stable', 0, 1200])
    expect(await verified()).toBe(0)
    writeFileSync(file('out.json'), JSON.stringify({ ...answer, arcs: answer.arcs.slice(1), covered_people: 1 }))
    expect(await verified()).toBe(1)
    expect((await run(solve, { people, arcs }, '--stable', '--fair')).code).toBe(2)
  })

  it('keeps quotas, and verifies them', async () => {
    const quotas = 'name,label,at_least,at_most\nочные,очно,,0\nудалённые,дистант,1,\n'
    const { answer, verified } = await run(solve, { people, arcs, quotas })
    expect(answer.arcs.map(({ mentee }: { mentee: string }) => mentee)).toEqual(['г', 'а'])
    expect(await verified('--quotas', file('quotas.csv'))).toBe(0)
    writeFileSync(file('quotas.csv'), quotas.replace('очно,,0', 'школа,1,'))
    expect(await verified('--quotas', file('quotas.csv'))).toBe(1)
    const bad = async (rows: string) =>
      (await run(solve, { people, arcs, quotas: `name,label,at_least,at_most\n${rows}\n` })).errors()
    expect(await bad('к,нет,1,')).toMatch(/quotas\.csv, строка 2: ни у одной/)
    expect(await bad('к,очно,2,1')).toMatch(/строка 2: at_least/)
    expect(await bad('к,очно,2,')).toMatch(/quotas\.csv: квота «к»: столько пар/)
    const alone = await run(solve, { people, arcs, quotas }, '--only-exchanges', '2')
    expect([alone.code, alone.errors()]).toEqual([2, expect.stringMatching(/--only-exchanges.*уберите --quotas/)])
  })
})

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

describe('help', () => {
  for (const command of [solve, verify, groups, rotate, slots] as Command[])
    it(`explains ${command.name} in both languages`, async () => {
      let said = ''
      const streams = { stdout: { write: (text: string) => (said += text) }, stderr: { write: () => true } }
      for (const [language, word] of [
        ['ru', 'ответ'],
        ['en', 'answer'],
      ] as const) {
        said = ''
        vi.stubEnv('VZAIMNO_LANG', language)
        expect(await command(['--help'], streams)).toBe(0)
        expect(said).toContain(word)
      }
      vi.unstubAllEnvs()
    })

  for (const command of [solve, verify, groups, rotate, slots] as Command[])
    it(`refuses ${command.name} without its options in both languages`, async () => {
      let errors = ''
      const streams = { stdout: { write: () => true }, stderr: { write: (text: string) => (errors += text) } }
      for (const [language, word] of [
        ['ru', /^не указано --/],
        ['en', /^--\w+ is not given\n[^а-яё]*$/],
      ] as const) {
        errors = ''
        vi.stubEnv('VZAIMNO_LANG', language)
        expect(await command([], streams)).toBe(2)
        expect(errors).toMatch(word)
      }
      vi.unstubAllEnvs()
    })
})

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
