import { INVITATION_DAYS } from '../../identity/invitation/invitation.ts'
import { issueInvitations } from '../../identity/invitation/issue-invitations.ts'
import { SCHOOL_LANGUAGE } from '../../identity/languages.ts'
import type { Context } from '../../platform/context.ts'
import { addDays } from '../../platform/days.ts'
import { postLetters } from '../../platform/letters.ts'
import { dayInWords } from '../../platform/words.ts'
import { nameAndPatronymic } from '../../ui/person-chip.tsx'
import { slipWords } from './invitation-words.ts'
import { notEntered } from './slip-queries.ts'

/**
 * Invites by letter everybody who has an address and no sign-in yet, so nobody of them has chosen a language. Returns how
 * many letters there are.
 */
export async function inviteByLetter(ctx: Context): Promise<number> {
  const t = slipWords(SCHOOL_LANGUAGE)
  const invitees = (await notEntered(ctx)).filter(({ email }) => email !== '')
  const issued = await issueInvitations(
    ctx,
    invitees.map(({ id }) => id),
  )
  const until = dayInWords(addDays(ctx.today, INVITATION_DAYS), SCHOOL_LANGUAGE)
  const letters = issued.map(({ personId, link }) => {
    const person = invitees.find(({ id }) => id === personId)!
    return {
      personId,
      toAddress: person.email,
      subject: t.letterSubject,
      body: t.letter(nameAndPatronymic(person), ctx.school.shortName, link, until),
    }
  })
  await postLetters(ctx, letters)
  return letters.length
}
