import type { Context } from '../../platform/context.ts'
import type { LetterState } from './letter.ts'

const A_PAGE = 50

const letters = ({ db }: Pick<Context, 'db'>) =>
  db
    .selectFrom('letter')
    .leftJoin('person', (join) =>
      join.onRef('person.id', '=', 'letter.personId').onRef('person.schoolId', '=', 'letter.schoolId'),
    )
    .select(['letter.id', 'letter.toAddress', 'letter.subject', 'letter.body', 'letter.state', 'letter.failure'])
    .select(['letter.createdAt', 'letter.sentAt', 'person.surname', 'person.given', 'person.patronymic'])

export type LetterRow = Awaited<ReturnType<ReturnType<typeof letters>['executeTakeFirstOrThrow']>>

/** One page of letters in a state, the newest first; and whether there are more. */
export async function lettersIn(ctx: Pick<Context, 'db'>, state: LetterState, page: number) {
  const rows = await letters(ctx)
    .where('state', '=', state)
    .orderBy('letter.createdAt', 'desc')
    .orderBy('letter.id')
    .limit(A_PAGE + 1)
    .offset((page - 1) * A_PAGE)
    .execute()
  return { letters: rows.slice(0, A_PAGE), hasMore: rows.length > A_PAGE }
}

/** Everything that waits, by name: for printing in one go. */
export function waitingLetters(ctx: Pick<Context, 'db'>) {
  return letters(ctx)
    .where('state', '=', 'waiting')
    .orderBy('person.surname')
    .orderBy('letter.createdAt')
    .limit(300)
    .execute()
}

export function letterById(ctx: Pick<Context, 'db'>, id: string): Promise<LetterRow | undefined> {
  return letters(ctx).where('letter.id', '=', id).executeTakeFirst()
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
