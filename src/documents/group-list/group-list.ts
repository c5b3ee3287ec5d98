import writeExcelFile from 'write-excel-file/node'
import { isGone } from '../../pairs/groups/group.ts'
import { readGroups } from '../../pairs/groups/group-queries.ts'
import type { Context } from '../../platform/context.ts'
import { allow } from '../../platform/refusals.ts'
import { mayKeepPapers } from '../journal/document-permissions.ts'
import { templatesInUse } from '../own-templates/templates-in-use.ts'
import { readPeople, readSchool } from '../pack/pack-queries.ts'
import { blank } from '../paper-blanks.ts'
import { shortNameIn } from '../paper-person.ts'
import { writePaper } from '../thread/ask-paper-thread.ts'
import { type GroupListValues, groupListValues } from './group-list-values.ts'

/** The groups as a Word file, from the school's own template where it has one. */
export async function groupListFile(ctx: Context): Promise<Uint8Array<ArrayBuffer>> {
  const values = await readValues(ctx)
  const template = (await templatesInUse(ctx))('group-list')
  return new Uint8Array(await writePaper(ctx, template.content, values))
}

/** The groups as a workbook, a row for each member. Every cell is typed text. */
export async function groupListTable(ctx: Context): Promise<Uint8Array<ArrayBuffer>> {
  const { группы: groups } = await readValues(ctx)
  const rows = groups.flatMap((group) =>
    group.участники.map((member) => [
      group.номер,
      group.тема,
      group.ведут.replace(/^Вед(ёт|ут) /, ''),
      member.имя,
      member.должность,
      group.срок.replace(/^С |\.$/g, ''),
      member.состояние,
    ]),
  )
  const cell = (value: string) => ({ value, type: String, wrap: true, alignVertical: 'top' as const })
  const head = COLUMNS.map(([heading]) => ({ ...cell(heading), fontWeight: 'bold' as const }))
  const table = await writeExcelFile([head, ...rows.map((row) => row.map(cell))], {
    sheet: 'Группы',
    orientation: 'landscape',
    stickyRowsCount: 1,
    columns: COLUMNS.map(([, width]) => ({ width })),
  }).toBuffer()
  return new Uint8Array(table)
}

const COLUMNS: [heading: string, width: number][] = [
  ['Группа', 9],
  ['Тема', 42],
  ['Ведёт', 44],
  ['Участник', 34],
  ['Должность', 30],
  ['Срок', 26],
  ['Состояние', 22],
]

async function readValues(ctx: Context): Promise<GroupListValues> {
  allow(mayKeepPapers(ctx.actor))
  const { school, terms } = await readSchool(ctx)
  const curator = terms.curatorId
    ? (await readPeople(ctx, [terms.curatorId], school.directorName)).get(terms.curatorId)
    : undefined
  return groupListValues({
    schoolName: school.shortName,
    schoolYear: ctx.frame.schoolYear,
    today: ctx.today,
    curator: curator ? shortNameIn(curator, 'nominative') : blank(24),
    groups: (await readGroups(ctx)).filter((group) => !isGone(group)),
  })
}
