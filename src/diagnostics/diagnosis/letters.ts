import { languagesOf } from '../../identity/languages.ts'
import type { Context, Language } from '../../platform/context.ts'
import type { Letter } from '../../platform/letters.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { pathsOf } from '../../ui/paths.ts'
import { type Named, nameAndPatronymic } from '../../ui/person-chip.tsx'
import { letterWords } from './letter-words.ts'

type Addressee = Named & { id: string; email: string }

type Kind = 'invitation' | 'reminder'

/** A letter to each, in the language they read. */
export async function diagnosisLetters(
  ctx: Context,
  kind: Kind,
  diagnosis: { closesOn: string },
  people: Addressee[],
): Promise<Letter[]> {
  const languageOf = await languagesOf(
    ctx,
    people.map(({ id }) => id),
  )
  return people.map((person) => letterTo(ctx, kind, diagnosis, person, languageOf(person.id)))
}

const placeOf = ({ school, installation }: Context, t: ReturnType<typeof letterWords>) =>
  installation.config.publicUrl ? t.at(`${installation.config.publicUrl}${pathsOf(school).mySheet}`) : t.inProduct

function letterTo(
  ctx: Context,
  kind: Kind,
  diagnosis: { closesOn: string },
  person: Addressee,
  language: Language,
): Letter {
  const t = letterWords(language)
  const until = dayAndMonth(diagnosis.closesOn, language)
  const said = {
    invitation: { subject: t.invitationSubject, body: t.invitationBody },
    reminder: { subject: t.reminderSubject, body: t.reminderBody },
  }[kind]
  return {
    personId: person.id,
    toAddress: person.email,
    subject: said.subject(until),
    body: said.body(nameAndPatronymic(person), until, placeOf(ctx, t), ctx.school.shortName),
  }
}
