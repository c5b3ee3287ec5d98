import { describe, expect, test } from 'vitest'
import { withPart } from '../../tests/text-of-docx.ts'
import { checkTemplate } from './check-template.ts'
import { TEMPLATE_KEYS, TEXT_EDITIONS } from './editions.ts'
import { shippedTemplate } from './shipped-templates.ts'
import { ORDER_TAGS } from './tags.ts'
import { sayTemplateProblem } from './template-problems.ts'

const shipped = shippedTemplate('order')
const BODY = 'word/document.xml'

/** The shipped order with more paragraphs at its beginning. */
function withParagraphs(...texts: string[]): Uint8Array {
  const added = texts.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  return withPart(shipped, BODY, (xml) => xml.replace('<w:body>', `<w:body>${added}`))
}

async function problemsOf(template: Uint8Array): Promise<string[]> {
  const problems = await checkTemplate(template, ORDER_TAGS)
  return problems.map(({ kind, detail, place }) => [kind, detail, place?.paragraph].filter(Boolean).join(' '))
}

test.each(TEMPLATE_KEYS)('the shipped template %s is right', async (key) => {
  expect(await checkTemplate(shippedTemplate(key), TEXT_EDITIONS[key].tags)).toEqual([])
})

describe('a template of the school', () => {
  test('every fault is named at once, with its place', async () => {
    const template = withParagraphs(
      '{шкала} и {школа',
      'дата} {a + b} {@сырой}',
      '{#пары}{номер}',
      '{/ознакомлены}{#школа}',
    )
    expect(await problemsOf(template)).toEqual([
      'unknownTag шкала 1',
      'unclosedTag школа 1',
      'unopenedTag дата 2',
      'notPlain a + b 2',
      'notPlain @сырой 2',
      'unopenedLoop ознакомлены 4',
      'notAList школа 4',
      'unclosedLoop пары 3',
      'unclosedLoop школа 4',
    ])
  })

  test('a fault is told in both languages with place and remedy', async () => {
    const [problem] = await checkTemplate(withParagraphs('Кому: {шкала}'), ORDER_TAGS)
    expect(sayTemplateProblem(problem!, 'ru')).toBe(
      'Текст, абзац 1 («Кому: {шкала}»): в этом документе нет метки {шкала}. Возьмите метку из списка или уберите фигурные скобки.',
    )
    expect(sayTemplateProblem(problem!, 'en')).toContain('Text, paragraph 1')
  })

  test('a tag of a list is unknown outside it, a tag of the paper is known inside', async () => {
    expect(await problemsOf(withParagraphs('{наставник}'))).toEqual(['unknownTag наставник 1'])
    expect(await problemsOf(withParagraphs('{#ознакомлены}{подпись} {школа}{/ознакомлены}'))).toEqual([])
    expect(await problemsOf(withParagraphs('{пары}'))).toEqual(['isAList пары 1'])
  })

  test('a tag torn into several runs by Word is still a tag', async () => {
    const torn = withPart(shipped, BODY, (xml) =>
      xml.replace('<w:body>', '<w:body><w:p><w:r><w:t>{шк</w:t></w:r><w:r><w:t>ола}</w:t></w:r></w:p>'),
    )
    expect(await problemsOf(torn)).toEqual([])
  })

  test('macros and embedded objects are refused', async () => {
    expect(await problemsOf(withPart(shipped, 'word/vbaProject.bin', () => 'x'))).toEqual(['macro word/vbaProject.bin'])
    const typed = withPart(shipped, '[Content_Types].xml', (xml) =>
      xml.replace('document.main', 'document.macroEnabled.main'),
    )
    expect(await problemsOf(typed)).toEqual(['macro macroEnabled'])
  })

  test.each([
    ['http://evil.example/t.dotm', 'attachedTemplate', ['externalLink http://evil.example/t.dotm']],
    ['file://server/x.png', 'image', ['externalLink file://server/x.png']],
    ['mailto:school@example.ru', 'hyperlink', []],
  ])('what is outside: %s as %s', async (target, type, expected) => {
    const link = `<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`
    const template = withPart(shipped, 'word/_rels/document.xml.rels', (xml) =>
      xml.replace('</Relationships>', `${link}</Relationships>`),
    )
    expect(await problemsOf(template)).toEqual(expected)
  })

  test('a field that fetches is refused', async () => {
    const field = '<w:p><w:r><w:instrText>INCLUDEPICTURE "http://x/y.png"</w:instrText></w:r></w:p>'
    expect(await problemsOf(withPart(shipped, BODY, (xml) => xml.replace('<w:body>', `<w:body>${field}`)))).toEqual([
      'field INCLUDEPICTURE',
    ])
  })

  test('a bomb, a picture and an empty archive are refused before they are read', async () => {
    const bomb = withPart(shipped, 'word/media/huge.xml', () => '0'.repeat(40_000_000))
    const [problem] = await checkTemplate(bomb, ORDER_TAGS)
    expect(problem?.kind).toBe('unreadable')
    expect(sayTemplateProblem(problem!, 'ru').length).toBeGreaterThan(20)
    expect(await problemsOf(Buffer.from('\x89PNG not a document'))).toEqual(['notWord damagedArchive'])
    expect(await problemsOf(new Uint8Array())).toEqual(['notWord damagedArchive'])
  })

  test('markup that cannot be filled is refused', async () => {
    const broken = withPart(shipped, BODY, (xml) => xml.replace('</w:body>', ''))
    expect((await checkTemplate(broken, ORDER_TAGS))[0]?.kind).toBe('broken')
  })
})
