import { aPair } from '../src/pairs/samples.ts'
import { CAST } from '../src/people/cast.ts'
import { addPerson } from '../src/people/register/add-person.ts'
import type { Context } from '../src/platform/context.ts'

/** Somebody of the named cast, with contract and pay, in the register of the school. */
export async function fromCast(ctx: Context, surname: string): Promise<string> {
  const member = CAST.find((one) => one.surname === surname)
  if (!member) throw new Error(`nobody of the cast is called ${surname}`)
  const { answersTo, ...fields } = member
  return addPerson(ctx, fields)
}

/** Proposed on the first day of the school year, long before their papers. Three agreed pairs: an exchange, a teacher with a younger colleague, a reverse one with names that are hard to inflect. */
export async function threeAgreedPairs(at: Context) {
  const ctx = { ...at, now: new Date(`${at.today.slice(0, 4)}-09-01T09:00:00Z`) }
  const [nazarova, aminova, petrenko, kim, mamedov, oorzhak] = [
    await fromCast(ctx, 'Назарова'),
    await fromCast(ctx, 'Аминова'),
    await fromCast(ctx, 'Петренко'),
    await fromCast(ctx, 'Ким'),
    await fromCast(ctx, 'Мамедов'),
    await fromCast(ctx, 'Ооржак'),
  ]
  const { Ц5: tests = '', К1: talks = '' } = await competences(ctx)
  const exchange = await aPair().helping(aminova, nazarova, tests).helping(nazarova, aminova, talks).agreed().in(ctx)
  const classic = await aPair().helping(petrenko, kim, talks).ofKind('traditional').agreed().in(ctx)
  const reverse = await aPair().helping(mamedov, oorzhak, tests).ofKind('reverse').agreed().in(ctx)
  return { nazarova, aminova, petrenko, kim, mamedov, oorzhak, exchange, classic, reverse }
}

/** The catalogue that a new school begins with, by code. */
export async function competences({ db }: Context): Promise<Record<string, string>> {
  const rows = await db.selectFrom('competence').select(['code', 'id']).execute()
  return Object.fromEntries(rows.map(({ code, id }) => [code, id]))
}
