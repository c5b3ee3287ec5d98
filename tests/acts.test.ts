import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { TEXT_EDITIONS } from '../src/documents/editions.ts'
import { ACTS, type Act, type ActKey, type LawKey, PROVISIONS } from '../src/platform/acts.ts'
import { actKeyOf, cite, citeOnPaper } from '../src/platform/cite.ts'
import { aSchool, testApp } from './school.ts'

const src = join(import.meta.dirname, '../src')
const keys = [...Object.keys(ACTS), ...Object.keys(PROVISIONS)] as LawKey[]

/** A comment may name the source of a rule; what people read may not. */
const spoken = (file: string) =>
  readFileSync(join(src, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')

describe('the acts', () => {
  test('are written out in one place', () => {
    const citations =
      /(^|[^А-Яа-яё])ст\. \d|[Сс]тать[а-я]+ \d|\d-(ФЗ|FZ)|[Aa]rt(icle|\.) \d|351\.8|№ (Р-|МР-|ПГ\/|АЗ-)\d|№ \d+(-р|н)(?![А-Яа-яё])|ГОСТ Р/u
    const files = globSync('**/*.{ts,tsx}', { cwd: src }).filter(
      (file) => !/\.test\.tsx?$|^platform\/acts\.ts$|(^|\/)samples\.ts$/.test(file),
    )
    expect(files.length).toBeGreaterThan(300)
    const citing = files.flatMap((file) => {
      const found = citations.exec(spoken(file))
      return found ? [`${file}: ${found[0]}`] : []
    })
    expect(citing).toEqual([])
  })

  test('are cited in both languages, with the edition where it matters', () => {
    expect(cite('tk-351-8', 'ru')).toBe('ст. 351.8 Трудового кодекса Российской Федерации')
    expect(cite('152-fz-9-1', 'ru')).toBe(
      'ч. 1 ст. 9 Федерального закона от 27.07.2006 № 152-ФЗ в редакции Федерального закона от 24.06.2025 № 156-ФЗ',
    )
    expect(cite('152-fz-9-1', 'en')).toContain('as amended by № 156-FZ of 24.06.2025')
    expect(citeOnPaper('rostrud-08383')).toContain('носит информационный характер')
    for (const key of keys) expect(cite(key, 'en')).not.toBe(cite(key, 'ru'))
  })

  test('what nobody has checked is not called official', () => {
    for (const act of Object.values<Act>(ACTS)) expect(act.title.toLowerCase()).not.toContain('официальн')
    expect(Object.values<Act>(ACTS).some(({ status }) => status === 'unverified')).toBe(true)
  })
})

describe('the page of legal grounds', async () => {
  const vzaimno = await testApp()
  const school = await aSchool(vzaimno)
  afterAll(() => vzaimno.drop())

  test('names every act, with its edition and whether it was checked', async () => {
    const page = await (await school.curator.get(`/${school.school.slug}/acts`)).text()
    for (const [key, act] of Object.entries<Act>(ACTS)) {
      expect(page).toContain(`id="${key}"`)
      expect(page).toContain(act.number)
    }
    expect(page).toContain('в редакции Федерального закона от 24.06.2025 № 156-ФЗ')
    expect(page).toContain('не сверено')
  })

  test('is where the margins and the templates lead', async () => {
    const home = `/${school.school.slug}`
    const margin = await (await school.curator.get(`${home}/programme`)).text()
    expect(margin).toContain(`${home}/acts#r-145`)
    const template = await (await school.curator.get(`${home}/documents/templates/order`)).text()
    for (const law of TEXT_EDITIONS.order.acts)
      expect(template).toContain(`${home}/acts#${actKeyOf(law) satisfies ActKey}`)
    expect(vzaimno.failures).toEqual([])
  })
})
