import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { asJson } from '../../platform/json.ts'
import { allow, sameVersion } from '../../platform/refusals.ts'
import { mayKeepPapers } from '../journal/document-permissions.ts'
import { lockPapers } from '../pack/write-drafts.ts'
import { corrections, type Forms, nameFormsByRule, OBLIQUE_CASES, positionFormsByRule } from './forms-by-rule.ts'
import { personForms, positionForms } from './forms-queries.ts'
import { formWords } from './words.ts'

/** Remembers how a person's name is to be inflected. */
export async function keepNameForms(ctx: Context, personId: string, typed: Forms, version: number): Promise<void> {
  allow(mayKeepPapers(ctx.actor))
  await ctx.db.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute()
  const person = await personForms(ctx, personId)
  const byRule = nameFormsByRule(person)
  sameVersion(person.version, version, () => differences(ctx, { ...byRule, ...person.corrected }, typed))
  await ctx.db
    .updateTable('person')
    .set({ nameForms: asJson(corrections(typed, byRule)), version: person.version + 1 })
    .where('id', '=', personId)
    .execute()
  await record(ctx, 'NameFormsChanged', { personId })
}

/** Remembers how a position is to be inflected, for everybody who holds it. */
export async function keepPositionForms(ctx: Context, position: string, typed: Forms, version: number): Promise<void> {
  allow(mayKeepPapers(ctx.actor))
  await lockPapers(ctx)
  const saved = await positionForms(ctx, position)
  const byRule = positionFormsByRule(position)
  sameVersion(saved.version, version, () => differences(ctx, { ...byRule, ...saved.corrected }, typed))
  const corrected = corrections(typed, byRule)
  const forms = asJson(corrected)
  await ctx.db
    .insertInto('positionForms')
    .values({ schoolId: ctx.school.id, position, forms })
    .onConflict((conflict) =>
      conflict.columns(['schoolId', 'position']).doUpdateSet({ forms, version: saved.version + 1 }),
    )
    .execute()
  await record(ctx, 'PositionFormsChanged', { cases: Object.keys(corrected) })
}

function differences(ctx: Context, saved: Forms, typed: Forms) {
  const t = formWords(ctx.language)
  return OBLIQUE_CASES.filter((one) => saved[one] !== typed[one]).map((one) => ({
    label: t.cases[one],
    saved: saved[one],
    typed: typed[one],
  }))
}
