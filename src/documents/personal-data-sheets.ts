import { consentsOfStaff } from '../people/consents/consent-queries.ts'
import type { Context } from '../platform/context.ts'
import { allow, Conflicting, found } from '../platform/refusals.ts'
import { inOrder } from '../platform/words.ts'
import { mayKeepPapers } from './journal/document-permissions.ts'
import { templatesInUse } from './own-templates/templates-in-use.ts'
import { paperSchool, readPeople, readSchool } from './pack/pack-queries.ts'
import { packWords } from './pack/words.ts'
import { fullName, type PaperPerson } from './paper-person.ts'
import { personalDataConsentValues } from './personal-data-consent-values.ts'
import { askPaperThread } from './thread/ask-paper-thread.ts'

/** The consents to data processing as one Word file, a sheet a person. Without ids: of everybody who has not signed. */
export async function personalDataSheets(ctx: Context, ids: readonly string[]): Promise<Uint8Array> {
  allow(mayKeepPapers(ctx.actor))
  const staff = await consentsOfStaff(ctx, 'personal-data')
  const wanted = staff.filter(({ id, signedOn }) => (ids.length > 0 ? ids.includes(id) : !signedOn)).map(({ id }) => id)
  if (wanted.length === 0) throw new Conflicting(packWords(ctx.language).nobodyWithoutConsent)
  const { school, terms } = await readSchool(ctx)
  const people = await readPeople(ctx, wanted, school.directorName)
  const director = [...people.values()].find((person) => fullName(person) === school.directorName)
  const { endsOn } = found(await programmeEnd(ctx))
  const template = (await templatesInUse(ctx))('personal-data-consent')
  const signatories = wanted
    .map((id): PaperPerson => people.get(id)!)
    .sort((one, other) => inOrder(fullName(one), fullName(other)))
  const alike = {
    school: paperSchool(school, terms, director),
    holdsUntil: endsOn,
    datedOn: null,
    processor: terms.processor || null,
  }
  const values = signatories.map((person) => personalDataConsentValues({ ...alike, person }))
  return askPaperThread(ctx, 'boundSheets', { template: template.content, values })
}

function programmeEnd({ db, frame }: Context) {
  return db.selectFrom('programme').select('endsOn').where('id', '=', found(frame.programmeId)).executeTakeFirst()
}
