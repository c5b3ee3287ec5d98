import type { Context } from '../platform/context.ts'
import type { Letter } from '../platform/letters.ts'
import { dayAndMonth } from '../platform/words.ts'
import { pathsOf } from '../ui/paths.ts'
import { type Named, nameAndPatronymic } from '../ui/person-chip.tsx'
import { letterWords } from './letter-words.ts'

type Addressee = Named & { id: string; email: string }

/** Letters to the staff are Russian, like every paper of the school. */
const t = letterWords('ru')

const placeOf = ({ school, installation }: Context) =>
  installation.config.publicUrl ? t.at(`${installation.config.publicUrl}${pathsOf(school).mySheet}`) : t.inProduct

export function invitationLetter(ctx: Context, diagnosis: { closesOn: string }, person: Addressee): Letter {
  const until = dayAndMonth(diagnosis.closesOn, 'ru')
  return {
    personId: person.id,
    toAddress: person.email,
    subject: t.invitationSubject(until),
    body: t.invitationBody(nameAndPatronymic(person), until, placeOf(ctx), ctx.school.shortName),
  }
}

export function reminderLetter(ctx: Context, diagnosis: { closesOn: string }, person: Addressee): Letter {
  const until = dayAndMonth(diagnosis.closesOn, 'ru')
  return {
    personId: person.id,
    toAddress: person.email,
    subject: t.reminderSubject(until),
    body: t.reminderBody(nameAndPatronymic(person), until, placeOf(ctx), ctx.school.shortName),
  }
}
