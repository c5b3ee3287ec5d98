import { readSheet } from 'read-excel-file/node'
import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../../tests/school.ts'
import { fourTeachers } from '../../../tests/teachers.ts'
import { textOfDocx } from '../../../tests/text-of-docx.ts'
import { recordAnswers } from '../../pairs/answers/answer-pair.ts'
import { aGroup } from '../../pairs/groups/samples.ts'
import { livePapers } from '../pack/pack-queries.ts'
import { writePack } from '../pack/write-pack.ts'

const vzaimno = await testApp()
const school = await aSchool(vzaimno)
const { alsu, bella, denis, skills } = await school.as(fourTeachers)
afterAll(() => vzaimno.drop())

const bytesOf = async (path: string) => Buffer.from(await (await school.curator.get(`/school-5${path}`)).arrayBuffer())
const textAt = async (path: string) => textOfDocx(await bytesOf(path)).replaceAll('\u00a0', ' ')

test('a group in the papers: the list, the agreement of its mentor, the annex to the order', async () => {
  const { pairIds } = await school.as((ctx) =>
    aGroup(ctx, { mentorId: alsu, memberIds: [bella, denis], competenceId: skills.video }),
  )
  const list = await textAt('/documents/groups.docx')
  for (const said of ['Наставнические группы', 'Ведёт Аминова', 'Назарова', 'Ким', 'ждёт ответа'])
    expect(list).toContain(said)
  const [head, ...rows] = await readSheet(await bytesOf('/documents/groups.xlsx'))
  expect(head?.slice(0, 4)).toEqual(['Группа', 'Тема', 'Ведёт', 'Участник'])
  expect(rows).toHaveLength(2)

  const sides = [bella, denis].map((personId, at) => ({ personId, pairId: pairIds[at]! }))
  const all = [...sides, ...pairIds.map((pairId) => ({ personId: alsu, pairId }))]
  await school.as((ctx) =>
    recordAnswers(
      ctx,
      all.map((one) => ({ ...one, answer: 'accepted', reason: '' })),
    ),
  )
  await school.as((ctx) => writePack(ctx))
  const papers = await school.as((ctx) => livePapers(ctx))
  const fileOf = (template: string) => `/documents/${papers.find((one) => one.template === template)!.id}/file`
  const agreement = await textAt(fileOf('supplementary-agreement'))
  for (const said of ['Форма: групповая', 'встреч с группой', 'план группы', 'Назаров', 'Ким'])
    expect(agreement).toContain(said)
  expect((await textAt(fileOf('order'))).match(/групповое \(группа 1\)/g)).toHaveLength(2)
  expect(papers.filter((one) => one.template === 'consent')).toHaveLength(1)
  expect(vzaimno.failures).toEqual([])
})
