import type { Context } from '../../platform/context.ts'
import type { PersonName } from '../../platform/register.ts'
import type { LetterState } from './letter.ts'

const A_PAGE = 50

type Ctx = Pick<Context, 'db' | 'installation'>

const letters = ({ db }: Pick<Context, 'db'>) =>
  db
    .selectFrom('letter')
    .select(['id', 'personId', 'toAddress', 'subject', 'body', 'state', 'failure', 'createdAt', 'sentAt'])

type Row = Awaited<ReturnType<ReturnType<typeof letters>['executeTakeFirstOrThrow']>>

export type LetterRow = Row & { person: PersonName | null }

/** The letters with the names of their readers; the names in the order of the alphabet. */
async function addressed({ db, installation }: Ctx, rows: Row[]) {
  const names = await installation.register.namesOf(
    db,
    rows.flatMap(({ personId }) => personId ?? []),
  )
  return { names, letters: rows.map((row) => ({ ...row, person: names.get(row.personId ?? '') ?? null })) }
}

/** One page of letters in a state, the newest first; and whether there are more. */
export async function lettersIn(ctx: Ctx, state: LetterState, page: number) {
  const rows = await letters(ctx)
    .where('state', '=', state)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(A_PAGE + 1)
    .offset((page - 1) * A_PAGE)
    .execute()
  const { letters: onPage } = await addressed(ctx, rows.slice(0, A_PAGE))
  return { letters: onPage, hasMore: rows.length > A_PAGE }
}

/** Everything that waits, by name: for printing in one go. */
export async function waitingLetters(ctx: Ctx): Promise<LetterRow[]> {
  const rows = await letters(ctx).where('state', '=', 'waiting').orderBy('createdAt').limit(300).execute()
  const { names, letters: waiting } = await addressed(ctx, rows)
  const place = new Map([...names.keys()].map((id, nth) => [id, nth]))
  const placeOf = ({ person }: LetterRow) => place.get(person?.id ?? '') ?? names.size
  return waiting.sort((a, b) => placeOf(a) - placeOf(b))
}

export async function letterById(ctx: Ctx, id: string): Promise<LetterRow | undefined> {
  const row = await letters(ctx).where('id', '=', id).executeTakeFirst()
  return row && (await addressed(ctx, [row])).letters[0]
}

/** How many letters are in each state. */
export async function letterCounts({ db }: Pick<Context, 'db'>): Promise<Record<LetterState, number>> {
  const rows = await db
    .selectFrom('letter')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const none = { waiting: 0, failed: 0, sent: 0, handed: 0 }
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.state, row.count])) }
}

/** True in a restored copy, until its owner lets it send again. */
export async function isMailPaused({ db }: Pick<Context, 'db'>): Promise<boolean> {
  const row = await db.selectFrom('installation').select('mailPaused').executeTakeFirst()
  return row?.mailPaused ?? false
}
