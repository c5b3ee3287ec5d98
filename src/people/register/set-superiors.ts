import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { type Note, note } from '../import/note.ts'
import type { StaffPerson } from '../import/staff-list.ts'
import { superiorFinder } from '../import/superiors.ts'

type Named = Pick<StaffPerson, 'surname' | 'given' | 'patronymic'>

/** Superiors whom neither the file nor the register knows, or of whom there are several. One remark each. */
export function superiorsUnknown(people: StaffPerson[], register: Named[]): Note[] {
  const inFile = superiorFinder(people)
  const inRegister = superiorFinder(register)
  const first = new Map(
    people
      .filter(({ superior }) => superior)
      .map((one) => [one.superior!, one.row] as const)
      .reverse(),
  )
  return [...first].flatMap(([superior, row]) => {
    const [file, known] = [inFile(superior).kind, inRegister(superior).kind]
    if (file === 'one' || known === 'one') return []
    const key = file === 'several' || known === 'several' ? 'superiorSeveral' : 'superiorUnknown'
    return [note(key, { row }, superior)]
  })
}

/**
 * Sets the superiors that a list names, once all its people are in the register. Whoever is not found there, or is not
 * the only one of that name, stays unset: the preview has said so.
 */
export async function setSuperiors(
  ctx: Context,
  named: { personId: string; superior: string | null }[],
): Promise<void> {
  const wanted = named.filter(({ superior }) => superior)
  if (wanted.length === 0) return
  const register = await ctx.db
    .selectFrom('person')
    .select(['id', 'surname', 'given', 'patronymic'])
    .where('kind', '=', 'staff')
    .where('status', '<>', 'left')
    .execute()
  const find = superiorFinder(register)
  const found = wanted.flatMap(({ personId, superior }) => {
    const one = find(superior!)
    return one.kind === 'one' && one.person.id !== personId ? [{ personId, superiorId: one.person.id }] : []
  })
  await sql`
    update person set superior_id = named.superior_id
    from unnest(${found.map(({ personId }) => personId)}::uuid[], ${found.map(({ superiorId }) => superiorId)}::uuid[])
      as named (person_id, superior_id)
    where person.id = named.person_id`.execute(ctx.db)
}
