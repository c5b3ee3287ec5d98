import type { Context, Language } from '../platform/context.ts'

/** A school writes Russian to whoever has not said otherwise. */
export const SCHOOL_LANGUAGE: Language = 'ru'

/** In which language each of these people reads the product: letters go out in it, whoever has them sent. */
export async function languagesOf({ db }: Pick<Context, 'db'>, personIds: readonly string[]) {
  const rows =
    personIds.length === 0
      ? []
      : await db
          .selectFrom('membership')
          .innerJoin('account', 'account.id', 'membership.accountId')
          .select(['membership.personId', 'account.language'])
          .where('membership.personId', 'in', [...personIds])
          .where('membership.endedAt', 'is', null)
          .execute()
  const chosen = new Map(rows.map(({ personId, language }) => [personId, language as Language]))
  return (personId: string): Language => chosen.get(personId) ?? SCHOOL_LANGUAGE
}
