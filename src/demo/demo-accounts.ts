import { createAccount } from '../identity/invitation/create-account.ts'
import { claimCard } from '../people/register/claim-card.ts'
import type { Context, Role } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { Conflicting } from '../platform/refusals.ts'
import type { DemoPerson } from './demo-staff.ts'

export const DEMO_PASSWORD = 'осень-2026-сад'

type DemoSignIn = { userName: string; surname: string; role: Role; is: { ru: string; en: string } }

/** Who may sign in to the demo school, besides its curator. */
export const DEMO_SIGN_INS: readonly DemoSignIn[] = [
  { userName: 'орлова', surname: 'Орлова', role: 'director', is: { ru: 'директор', en: 'director' } },
  { userName: 'назарова', surname: 'Назарова', role: 'participant', is: { ru: 'учитель', en: 'teacher' } },
  {
    userName: 'аминова',
    surname: 'Аминова',
    role: 'participant',
    is: { ru: 'учитель, ещё не ответила на предложение', en: 'teacher with a proposal to answer' },
  },
  { userName: 'рябова', surname: 'Рябова', role: 'participant', is: { ru: 'учитель', en: 'teacher' } },
  {
    userName: 'белова',
    surname: 'Белова',
    role: 'participant',
    is: { ru: 'учитель, ведёт группу', en: 'teacher who leads a group' },
  },
]

/** Whoever signs in as she does has a proposal to answer. */
export const DEMO_ASKED = 'Аминова'

export const DEMO_CURATOR = {
  userName: 'логинова',
  surname: 'Логинова',
  role: 'curator',
  is: { ru: 'куратор', en: 'curator' },
} as const

/** The curator is one of the staff; a few others sign in too. */
export async function addDemoAccounts(ctx: Context, people: DemoPerson[]): Promise<void> {
  const named = (surname: string) => people.find((person) => person.surname === surname)!.id
  await claimCard(ctx, named(DEMO_CURATOR.surname))
  for (const { userName, surname, role } of DEMO_SIGN_INS) {
    const accountId = await createAccount(ctx, { userName, password: DEMO_PASSWORD })
    if (!accountId) throw new Conflicting(`«${userName}»`)
    await ctx.db
      .insertInto('membership')
      .values({ schoolId: ctx.school.id, id: newId(), accountId, role, personId: named(surname), since: ctx.now })
      .execute()
  }
}
