import type { Context } from '../../platform/context.ts'
import { TextField } from '../../ui/fields.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems, Typed } from '../../ui/read-form.ts'
import { uiWords } from '../../ui/words.ts'
import { catalogueWords } from '../catalogue/catalogue-words.ts'

type Props = { ctx: Context; known: { name: string; nameEn: string } | undefined; typed?: Typed; problems?: Problems }

/** What a block and a competence are called, in both languages. */
export function NameFields({ ctx, known, typed, problems }: Props) {
  const t = catalogueWords(ctx.language)
  const { optional } = uiWords(ctx.language)
  const nameEn = typed?.nameEn ?? known?.nameEn
  return (
    <>
      <TextField name="name" label={t.name} value={typed?.name ?? known?.name} problems={problems} required />
      <TextField name="nameEn" label={t.nameEn} hint={optional} value={nameEn} problems={problems} />
    </>
  )
}

export function SaveOrBack({ ctx }: { ctx: Context }) {
  const ui = uiWords(ctx.language)
  return (
    <div class="actions">
      <button class="button" type="submit">
        {ui.save}
      </button>
      <a class="button quiet-button" href={pathsOf(ctx.school).catalogue}>
        {ui.cancel}
      </a>
    </div>
  )
}
