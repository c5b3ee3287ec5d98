import { writeFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { arcs, type Command, commandFolder, people } from '../../../tests/run-command.ts'
import { groups } from './groups.ts'
import { rotate } from './rotate.ts'
import { slots } from './slots.ts'
import { solve } from './solve.ts'
import { verify } from './verify.ts'

const { file, run } = commandFolder()

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

describe('refusals', () => {
  const refused = async (options: string[], files: Record<string, string> = {}) => {
    const { code, errors } = await run(solve, { people, arcs, ...files }, ...options)
    expect(code).toBe(2)
    return errors()
  }

  it('name the option in the language of the terminal', async () => {
    expect(await refused(['--sed', '3'])).toMatch(/^параметра --sed здесь нет\n/)
    expect(await refused(['--balance', '-5'])).toMatch(/^после --balance нужно значение\n/)
    expect(await refused(['--fair=yes'])).toMatch(/^у --fair не бывает значения\n/)
    expect(await refused(['всё'])).toMatch(/^лишнее слово: всё\n/)
  })

  it('name the separator of a file as Excel writes it', async () => {
    expect(await refused([], { people: people.replaceAll(',', ';') })).toMatch(
      /people\.csv, строка 1: столбцы разделены точкой с запятой/,
    )
  })

  it('name the figures as the plan does', async () => {
    const { answer, verified, errors } = await run(solve, { people, arcs })
    writeFileSync(
      file('out.json'),
      JSON.stringify({ ...answer, covered_needs: 9, covered_by_priority: { 1: 7, 2: 2, 3: 0 } }),
    )
    expect(await verified()).toBe(1)
    expect(errors()).toMatch(/covered_needs: в плане 9/)
    expect(errors()).toMatch(/covered_by_priority\.1: в плане 7/)
    writeFileSync(file('out.json'), '{"status": план}')
    expect(await verified()).toBe(2)
    expect(errors()).toMatch(/out\.json: это не JSON(: строка 1, столбец \d+)?\n$/)
  })
})
