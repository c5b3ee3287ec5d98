import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import { shortName } from '../../ui/person-chip.tsx'
import type { Lacking, PersonLack, SchoolLack } from '../pack/lacking.ts'
import { packWords } from '../pack/words.ts'

const SHOWN = 12

/** What the papers will have a line for, with the place to mend each. */
export function LackingList({ ctx, lacking }: { ctx: Context; lacking: Lacking }) {
  const t = packWords(ctx.language)
  if (lacking.people.length + lacking.school.length === 0) return <p class="green">{t.lackingNothing}</p>
  return (
    <section class="note soon" aria-labelledby="lacking">
      <h2 id="lacking">{t.lackingTitle}</h2>
      <p>{t.lackingLead}</p>
      <ul>
        {lacking.school.map((lack) => (
          <li>
            {t.schoolLack[lack]}. <a href={placeOf(ctx, lack)}>{t.mend}</a>
          </li>
        ))}
        {lacking.people.map(({ lack, who }) => (
          <li>
            {t.peopleLack[lack]}:{' '}
            {who.slice(0, SHOWN).map((person, index) => (
              <>
                {index > 0 && ', '}
                <a href={cardOf(ctx, lack, person.id)}>{shortName(person)}</a>
              </>
            ))}
            {who.length > SHOWN && ` ${t.andMore(who.length - SHOWN)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

function placeOf(ctx: Context, lack: SchoolLack): string {
  const to = pathsOf(ctx.school)
  return lack === 'regulation' || lack === 'curator' ? to.paperTerms : to.settings
}

function cardOf(ctx: Context, lack: PersonLack, personId: string): string {
  const to = pathsOf(ctx.school)
  return lack === 'gender' ? to.nameForms(personId) : `${to.person(personId)}/edit`
}
