import type { Context } from '../../platform/context.ts'
import type { Answer } from '../results/deficit.ts'
import { type HardNoTime, readHardNoTimes } from './hard-no-times.ts'

export type Sheet = Awaited<ReturnType<typeof findSheet>> & object

function sheets({ db }: Pick<Context, 'db'>) {
  return db
    .selectFrom('diagnosisSheet as sheet')
    .innerJoin('diagnosis', (join) =>
      join.onRef('diagnosis.id', '=', 'sheet.diagnosisId').onRef('diagnosis.schoolId', '=', 'sheet.schoolId'),
    )
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'sheet.personId').onRef('person.schoolId', '=', 'sheet.schoolId'),
    )
    .innerJoin('school', 'school.id', 'sheet.schoolId')
    .select(['sheet.diagnosisId', 'sheet.personId', 'sheet.ownWords', 'sheet.colleagueLimit', 'sheet.source'])
    .select(['sheet.startedAt', 'sheet.submittedAt', 'sheet.version', 'sheet.hoursPerWeek', 'sheet.hardNoTimes'])
    .select('sheet.outsideVersion')
    .select(['diagnosis.name', 'diagnosis.opensOn', 'diagnosis.closesOn', 'diagnosis.closedAt'])
    .select(['diagnosis.deficitUpTo', 'diagnosis.deficitNeedsWish'])
    .select(['diagnosis.strengthFrom', 'diagnosis.strengthNeedsReadiness'])
    .select(['person.surname', 'person.given', 'person.patronymic', 'person.position'])
    .select('school.workingDays')
}

type SheetRow = NonNullable<Awaited<ReturnType<ReturnType<typeof sheets>['executeTakeFirst']>>>

const asSheet = (row: SheetRow): Omit<SheetRow, 'hoursPerWeek' | 'hardNoTimes'> & LastPage => ({
  ...row,
  hoursPerWeek: row.hoursPerWeek === null ? null : Number(row.hoursPerWeek),
  hardNoTimes: readHardNoTimes(row.hardNoTimes),
})

type LastPage = { hoursPerWeek: number | null; hardNoTimes: HardNoTime[] }

/** One person's sheet with the diagnosis it belongs to; nobody's if they were not invited. */
export async function findSheet(ctx: Pick<Context, 'db'>, diagnosisId: string, personId: string) {
  const row = await sheets(ctx)
    .where('sheet.diagnosisId', '=', diagnosisId)
    .where('sheet.personId', '=', personId)
    .executeTakeFirst()
  return row && asSheet(row)
}

/** The sheet a person has before them: of the diagnosis not closed yet, else of the last one. */
export async function currentSheet(ctx: Pick<Context, 'db'>, personId: string) {
  const row = await sheets(ctx)
    .where('sheet.personId', '=', personId)
    .orderBy((eb) => eb('diagnosis.closedAt', 'is', null), 'desc')
    .orderBy('diagnosis.opensOn', 'desc')
    .orderBy('diagnosis.createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && asSheet(row)
}

export type AnsweredItem = {
  id: string
  code: string
  name: string
  nameEn: string
  isKey: boolean
  /** False once the school has taken the item, or its block, out of use. */
  isLive: boolean
  /** True once the page with the item has been sent, answered or not. */
  isSeen: boolean
  /** The page that said so. */
  page: string | null
  self: Answer
  outside: number | null
}

export type AnsweredBlock = { code: string; name: string; nameEn: string; items: AnsweredItem[] }

/** The catalogue with what one person, and the outside view of them, say; what is retired only where it was answered. */
export async function answersOf({ db }: Pick<Context, 'db'>, diagnosisId: string, personId: string) {
  const rows = await db
    .selectFrom('competence as item')
    .innerJoin('competenceBlock as block', (join) =>
      join.onRef('block.id', '=', 'item.blockId').onRef('block.schoolId', '=', 'item.schoolId'),
    )
    .leftJoin('rating as self', (join) =>
      join
        .onRef('self.competenceId', '=', 'item.id')
        .onRef('self.schoolId', '=', 'item.schoolId')
        .on('self.diagnosisId', '=', diagnosisId)
        .on('self.personId', '=', personId)
        .on('self.view', '=', 'self'),
    )
    .leftJoin('rating as outside', (join) =>
      join
        .onRef('outside.competenceId', '=', 'item.id')
        .onRef('outside.schoolId', '=', 'item.schoolId')
        .on('outside.diagnosisId', '=', diagnosisId)
        .on('outside.personId', '=', personId)
        .on('outside.view', '=', 'outside'),
    )
    .select(['item.id', 'item.code', 'item.name', 'item.nameEn', 'item.isKey'])
    .select(['item.retiredAt', 'block.retiredAt as blockRetiredAt'])
    .select(['block.code as blockCode', 'block.name as blockName', 'block.nameEn as blockNameEn'])
    .select(['self.level', 'self.wishes', 'self.isForemost', 'self.isReady', 'self.ratedAt', 'self.pageId'])
    .select('outside.level as outside')
    .orderBy('block.place')
    .orderBy('item.place')
    .execute()
  const blocks = new Map<string, AnsweredBlock>()
  for (const row of rows) {
    const isLive = !row.retiredAt && !row.blockRetiredAt
    if (!isLive && row.level === null && row.outside === null) continue
    const block = blocks.get(row.blockCode) ?? {
      code: row.blockCode,
      name: row.blockName,
      nameEn: row.blockNameEn,
      items: [],
    }
    block.items.push({
      ...{ id: row.id, code: row.code, name: row.name, nameEn: row.nameEn, isKey: row.isKey },
      ...{ isLive, isSeen: row.ratedAt !== null, page: row.pageId, outside: row.outside },
      self: {
        level: row.level,
        wishes: row.wishes ?? false,
        isForemost: row.isForemost ?? false,
        isReady: row.isReady ?? false,
      },
    })
    blocks.set(row.blockCode, block)
  }
  return [...blocks.values()]
}

/** Only what may still be answered. */
export function liveBlocks(blocks: AnsweredBlock[]): AnsweredBlock[] {
  return blocks
    .map((block) => ({ ...block, items: block.items.filter((item) => item.isLive) }))
    .filter((block) => block.items.length > 0)
}
