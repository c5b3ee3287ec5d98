import { isGone, leadsNow, standingMembers } from '../../pairs/groups/group.ts'
import { readGroups } from '../../pairs/groups/group-queries.ts'
import type { Context } from '../../platform/context.ts'
import { allow, Conflicting } from '../../platform/refusals.ts'
import { inOrderOf } from '../../platform/words.ts'
import { fullName } from '../../ui/person-chip.tsx'
import type { Paper } from '../journal/document.ts'
import { mayKeepPapers } from '../journal/document-permissions.ts'
import { templatesInUse } from '../own-templates/templates-in-use.ts'
import type { ArchiveEntry } from '../pack/archive-stream.ts'
import { livePapers, readPeople, readSchool } from '../pack/pack-queries.ts'
import { packWords } from '../pack/words.ts'
import { blank, shortDay } from '../paper-blanks.ts'
import { signatureName } from '../paper-person.ts'
import { type Column, textWorkbook } from '../text-workbook.ts'
import { writePaper } from '../thread/ask-paper-thread.ts'
import {
  type GroupListInput,
  type GroupListValues,
  groupListValues,
  leadsInText,
  type Ordered,
  orderOf,
} from './group-list-values.ts'

/** The groups as a Word file, from the school's own template where it has one. */
export async function groupListFile(ctx: Context): Promise<Uint8Array<ArrayBuffer>> {
  const values = groupListValues(await readList(ctx))
  if (values.группы.length === 0) throw new Conflicting(packWords(ctx.language).nobodyInGroups)
  return new Uint8Array(await (await fillerOf(ctx))(values))
}

/** The files of the groups for an archive: none where there are no groups. */
export async function groupEntries(ctx: Context): Promise<ArchiveEntry[]> {
  const list = await readList(ctx)
  const values = groupListValues(list)
  const name = packWords('ru').groupsName
  const filled = await fillerOf(ctx)
  return [
    ...(values.группы.length > 0 ? [{ name: `${name}.docx`, content: () => filled(values) }] : []),
    ...(list.groups.length > 0 ? [{ name: `${name}.xlsx`, content: () => tableOf(list) }] : []),
  ]
}

/** The template is read now, the file written when its turn comes. */
async function fillerOf(ctx: Context): Promise<(values: GroupListValues) => Promise<Uint8Array>> {
  const template = (await templatesInUse(ctx))('group-list')
  return (values) => writePaper(ctx, template.content, values)
}

/** The groups as a workbook, a row for each member, also those who have not answered. Every cell is typed text. */
export const groupListTable = async (ctx: Context): Promise<Uint8Array<ArrayBuffer>> => tableOf(await readList(ctx))

async function tableOf({ groups, orders }: GroupListInput): Promise<Uint8Array<ArrayBuffer>> {
  const rows = groups.flatMap((group, at) =>
    inOrderOf(standingMembers(group), ({ mentee }) => fullName(mentee)).map((member) => [
      String(at + 1),
      group.competence,
      leadsInText(leadsNow(group)),
      fullName(member.mentee),
      member.mentee.position,
      fullName(member.mentor),
      `${shortDay(member.pair.startsOn)} – ${shortDay(member.pair.endsOn)}`,
      ANSWERED[member.pair.state === 'proposed' ? 'no' : 'yes'],
      orderOf(member, orders),
    ]),
  )
  return textWorkbook('Группы', COLUMNS, rows)
}

/** Of the answer, so that it agrees with everybody. */
const ANSWERED = { yes: 'согласие есть', no: 'ответа ещё нет' } as const

const COLUMNS: Column[] = [
  { heading: 'Группа', width: 8 },
  { heading: 'Тема', width: 34 },
  { heading: 'Ведёт', width: 36 },
  { heading: 'Участник', width: 30 },
  { heading: 'Должность', width: 28 },
  { heading: 'Наставник участника', width: 28 },
  { heading: 'Срок', width: 14 },
  { heading: 'Ответ', width: 13 },
  { heading: 'Приказ', width: 16 },
]

async function readList(ctx: Context): Promise<GroupListInput> {
  allow(mayKeepPapers(ctx.actor))
  const { school, terms } = await readSchool(ctx)
  const curator = terms.curatorId
    ? (await readPeople(ctx, [terms.curatorId], school.directorName)).get(terms.curatorId)
    : undefined
  return {
    schoolName: school.shortName,
    schoolYear: ctx.frame.schoolYear,
    today: ctx.today,
    curator: curator ? signatureName(curator) : blank(24),
    groups: (await readGroups(ctx)).filter((group) => !isGone(group)),
    orders: signedOrders(await livePapers(ctx)),
  }
}

function signedOrders(papers: readonly Paper[]): Ordered {
  const orders = papers.filter(({ template, state }) => template === 'order' && state === 'signed')
  return new Map(
    orders.flatMap(({ pairIds, number, datedOn }) => pairIds.map((id) => [id, { number, datedOn }] as const)),
  )
}
