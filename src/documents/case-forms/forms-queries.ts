import type { Context } from '../../platform/context.ts'
import { isId } from '../../platform/ids.ts'
import { allow, found } from '../../platform/refusals.ts'
import type { PaperPerson } from '../paper-person.ts'
import { type Forms, positionFormsByRule } from './forms-by-rule.ts'

export type PersonForms = PaperPerson & { corrected: Partial<Forms>; version: number }

const COLUMNS = ['id', 'surname', 'given', 'patronymic', 'gender', 'position', 'nameForms', 'version'] as const

/** The working staff with the forms of their names that were corrected by hand. */
export async function staffForms({ db }: Pick<Context, 'db'>): Promise<PersonForms[]> {
  const rows = await db
    .selectFrom('person')
    .select(COLUMNS)
    .where('kind', '=', 'staff')
    .where('status', '<>', 'left')
    .orderBy('surname')
    .orderBy('given')
    .execute()
  return rows.map(formsOf)
}

export async function personForms({ db }: Pick<Context, 'db'>, id: string): Promise<PersonForms> {
  allow(isId(id))
  return formsOf(found(await db.selectFrom('person').select(COLUMNS).where('id', '=', id).executeTakeFirst()))
}

type Row = Record<'id' | 'surname' | 'given' | 'patronymic' | 'position', string> & {
  gender: string | null
  nameForms: unknown
  version: number
}

function formsOf({ gender, nameForms, ...row }: Row): PersonForms {
  const corrected = (nameForms ?? {}) as Partial<Forms>
  return { ...row, gender: gender === 'f' || gender === 'm' ? gender : null, corrected, forms: { name: corrected } }
}

export type PositionForms = { position: string; people: number; corrected: Partial<Forms>; version: number }

/** Every position of the working staff, the most frequent first. */
export async function positionsForms({ db }: Pick<Context, 'db'>): Promise<PositionForms[]> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('positionForms as own', (join) =>
      join.onRef('own.position', '=', 'person.position').onRef('own.schoolId', '=', 'person.schoolId'),
    )
    .select(['person.position', 'own.forms', 'own.version', (eb) => eb.fn.countAll<number>().as('people')])
    .where('kind', '=', 'staff')
    .where('status', '<>', 'left')
    .where('person.position', '<>', '')
    .groupBy(['person.position', 'own.forms', 'own.version'])
    .orderBy('people', 'desc')
    .orderBy('person.position')
    .execute()
  return rows.map(({ forms, version, ...row }) => ({
    ...row,
    corrected: (forms ?? {}) as Partial<Forms>,
    version: version ?? 0,
  }))
}

/** One position that somebody of this school holds; else a missing page. */
export async function positionForms(ctx: Pick<Context, 'db'>, position: string): Promise<PositionForms> {
  return found((await positionsForms(ctx)).find((one) => one.position === position))
}

/** The form that a paper takes: the corrected one, else the rules'. */
export const positionIn = ({ position, corrected }: PositionForms): Forms => ({
  ...positionFormsByRule(position),
  ...corrected,
})
