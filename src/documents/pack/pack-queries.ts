import { type ExpressionBuilder, sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { DB } from '../../platform/database-types.ts'
import type { EventType } from '../../platform/events.ts'
import { found } from '../../platform/refusals.ts'
import type { JournalTemplate, Paper } from '../journal/document.ts'
import type { MentoringPay } from '../mentoring-pay.ts'
import type { PairKind } from '../mentoring-terms.ts'
import { type CaseForms, fullName } from '../paper-person.ts'
import type { PaperSchool } from '../paper-school.ts'
import { type PaperTerms, type PayGround, USUAL_TERMS } from '../terms/paper-terms.ts'
import type { Mentoring, Pack, PackPerson } from './mentoring.ts'

/** Everything the papers of the current programme are written from: five queries, however many pairs there are. */
export async function readPack(ctx: Context): Promise<Pack> {
  const mentorings = await readMentorings(ctx)
  const papers = await livePapers(ctx)
  const { school, terms } = await readSchool(ctx)
  const named = mentorings.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId])
  const chosen = [terms.curatorId, terms.controllerId].filter((id) => id !== null)
  const people = await readPeople(ctx, [...new Set([...named, ...chosen])], school.directorName)
  const director = [...people.values()].find((person) => fullName(person) === school.directorName)
  return { mentorings, papers, people, terms, school: paperSchool(school, terms, director) }
}

/** Who helps whom with what, in the pairs that both sides have agreed to and that are not over: alone, and in each group. */
function readMentorings(ctx: Context): Promise<Mentoring[]> {
  return mentoringRows(ctx).where('pair.state', 'in', AGREED).execute()
}

/** The same of these mentors, with what they have been asked and not answered yet; `pairIds` also where they are over. */
export function readAsked(
  ctx: Pick<Context, 'db' | 'frame'>,
  mentorIds: readonly string[],
  pairIds: readonly string[],
): Promise<Mentoring[]> {
  return mentoringRows(ctx)
    .where('direction.mentorId', 'in', [...mentorIds])
    .where((eb) =>
      eb.or([
        eb('pair.state', 'in', ['proposed', ...AGREED]),
        ...(pairIds.length > 0 ? [eb('pair.id', 'in', [...pairIds])] : []),
      ]),
    )
    .execute()
}

const AGREED = ['agreed', 'ordered', 'running', 'paused']

function mentoringRows({ db, frame }: Pick<Context, 'db' | 'frame'>) {
  return db
    .selectFrom('pair')
    .innerJoin('direction', (join) =>
      join.onRef('direction.pairId', '=', 'pair.id').onRef('direction.schoolId', '=', 'pair.schoolId'),
    )
    .innerJoin('competence', (join) =>
      join
        .onRef('competence.id', '=', 'direction.competenceId')
        .onRef('competence.schoolId', '=', 'direction.schoolId'),
    )
    .select(['pair.id as pairId', 'pair.state', 'pair.startsOn', 'pair.endsOn'])
    .select(['direction.mentorId', 'direction.menteeId'])
    .select([
      sql<PairKind>`case when direction.group_id is null then pair.kind else 'group' end`.as('kind'),
      'direction.groupId',
      sql<string[]>`array_agg(competence.name order by direction.id)`.as('directions'),
    ])
    .where('pair.programmeId', '=', found(frame.programmeId))
    .where('direction.endedAt', 'is', null)
    .groupBy(['pair.schoolId', 'pair.id', 'direction.mentorId', 'direction.menteeId', 'direction.groupId'])
    .orderBy('pair.id')
    .orderBy('direction.mentorId')
    .orderBy('direction.groupId', (order) => order.asc().nullsFirst())
}

/** Drafts and signed documents of the current programme with the pairs they name, oldest first. */
export async function livePapers({ db, frame }: Pick<Context, 'db' | 'frame'>): Promise<Paper[]> {
  const rows = await db
    .selectFrom('document')
    .leftJoin('documentPair', (join) =>
      join
        .onRef('documentPair.documentId', '=', 'document.id')
        .onRef('documentPair.schoolId', '=', 'document.schoolId'),
    )
    .leftJoin('pair', (join) =>
      join.onRef('pair.id', '=', 'documentPair.pairId').onRef('pair.schoolId', '=', 'documentPair.schoolId'),
    )
    .select(['document.id', 'document.personId', 'document.number', 'document.datedOn'])
    .select([
      sql<JournalTemplate>`document.template`.as('template'),
      sql<Paper['state']>`document.state`.as('state'),
      sql<
        string[]
      >`coalesce(array_agg(document_pair.pair_id::text) filter (where document_pair.pair_id is not null), '{}')`.as(
        'pairIds',
      ),
      sql<string[]>`coalesce(array_agg(document_pair.pair_id::text)
        filter (where pair.state in ('declined', 'withdrawn') or ${leftItsGroupSince}), '{}')`.as('goneIds'),
    ])
    .where('document.programmeId', '=', found(frame.programmeId))
    .where('document.state', '<>', 'cancelled')
    .groupBy(['document.schoolId', 'document.id'])
    .orderBy('document.id')
    .execute()
  return rows
}

/** The paper of one who leads a group calls somebody its member who meets the mentor alone now. */
const leftItsGroupSince = sql`exists (
  select from event join group_mentor led on led.school_id = event.school_id
    and led.group_id = (event.payload ->> 'groupId')::uuid and led.mentor_id = document.person_id
  where event.school_id = pair.school_id and event.pair_id = pair.id::text
    and event.type = ${'PairLeftGroup' satisfies EventType} and event.at >= document.signed_at)`

type SchoolRow = Awaited<ReturnType<typeof readSchool>>['school']

/** The school's particulars and what its papers say alike. */
export async function readSchool({ db, school }: Pick<Context, 'db' | 'school'>) {
  const row = await db
    .selectFrom('school')
    .leftJoin('paperTerms as terms', 'terms.schoolId', 'school.id')
    .selectAll('terms')
    .select(['fullName', 'shortName', 'founderLine', 'address', 'place', 'inn', 'ogrn', 'directorName'])
    .select(['directorPosition', 'personnelOrderMask', 'payBasis', 'paySource', 'regionalCoefficient'])
    .select((eb) => soleCurator(eb).as('curatorByRole'))
    .where('school.id', '=', school.id)
    .executeTakeFirstOrThrow()
  const { payBasis, paySource, regionalCoefficient } = row
  const chosen = Object.entries(row).filter(([key, value]) => key in USUAL_TERMS && value !== null)
  const terms: PaperTerms & PayGround = {
    ...{ ...USUAL_TERMS, curatorId: row.curatorByRole },
    ...Object.fromEntries(chosen),
    ...{ payBasis, paySource, regionalCoefficient },
  }
  return { school: row, terms, termsVersion: row.version ?? 0 }
}

/** Where nobody was chosen: the person whose sign-in has the curator's role. */
function soleCurator(eb: ExpressionBuilder<DB, 'school'>) {
  return eb
    .selectFrom('membership')
    .select('personId')
    .where('role', '=', 'curator')
    .where('endedAt', 'is', null)
    .where('personId', 'is not', null)
    .orderBy('since')
    .limit(1)
}

export function paperSchool(row: SchoolRow, terms: PaperTerms, known: PackPerson | undefined): PaperSchool {
  const [surname = '', given = '', ...patronymic] = row.directorName.split(' ')
  const nameless = { id: '', surname, given, patronymic: patronymic.join(' '), gender: null }
  return {
    fullName: row.fullName,
    shortName: row.shortName,
    founder: row.founderLine,
    address: row.address,
    taxNumber: row.inn,
    registrationNumber: row.ogrn,
    place: row.place,
    director: { ...(known ?? nameless), position: row.directorPosition },
    authority: terms.directorAuthority,
  }
}

/** The people by id and whoever bears the director's name, with the case forms that were corrected by hand. */
export async function readPeople(
  { db }: Pick<Context, 'db'>,
  ids: readonly string[],
  directorName: string,
): Promise<Map<string, PackPerson>> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('positionForms as own', (join) =>
      join.onRef('own.position', '=', 'person.position').onRef('own.schoolId', '=', 'person.schoolId'),
    )
    .select(['id', 'surname', 'given', 'patronymic', 'gender', 'person.position', 'nameForms', 'own.forms'])
    .select(['contractNumber', 'contractOn', 'mentoringPay', 'mentoringPayUnit', 'mentoringPayFor'])
    .where((eb) =>
      eb.or([
        eb('person.id', 'in', ids.length > 0 ? [...ids] : ['00000000-0000-7000-8000-000000000000']),
        eb(sql<string>`concat_ws(' ', surname, nullif(given, ''), nullif(patronymic, ''))`, '=', directorName),
      ]),
    )
    .execute()
  return new Map(rows.map((row) => [row.id, packPerson(row)]))
}

type PersonRow = {
  id: string
  surname: string
  given: string
  patronymic: string
  gender: string | null
  position: string
  nameForms: unknown
  forms: unknown
  contractNumber: string
  contractOn: string | null
  mentoringPay: string | null
  mentoringPayUnit: string | null
  mentoringPayFor: string | null
}

function packPerson(row: PersonRow): PackPerson {
  const { id, surname, given, patronymic, position } = row
  const forms: CaseForms = {
    ...(row.nameForms ? { name: row.nameForms } : {}),
    ...(row.forms ? { position: row.forms } : {}),
  }
  return {
    ...{ id, surname, given, patronymic, position, forms },
    gender: row.gender === 'f' || row.gender === 'm' ? row.gender : null,
    contract: { number: row.contractNumber || null, datedOn: row.contractOn },
    pay: payOf(row),
  }
}

/** Pay without a unit is in roubles and for the work as a whole, as the register shows it. */
function payOf({ mentoringPay, mentoringPayUnit, mentoringPayFor }: PersonRow): MentoringPay | null {
  if (mentoringPay === null || Number(mentoringPay) === 0) return null
  return {
    amount: Number(mentoringPay),
    unit: mentoringPayUnit === 'percent' ? 'percent' : 'roubles',
    per: mentoringPayFor === 'mentee' ? 'mentee' : 'work',
  }
}
