import type { Context } from '../../platform/context.ts'
import { TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems, Typed } from '../../ui/read-form.ts'
import { uiWords } from '../../ui/words.ts'
import { nameIn } from '../catalogue.ts'
import { catalogueWords } from '../catalogue-words.ts'
import { Retirement } from './competence-form-page.tsx'

type Block = { id: string; code: string; name: string; nameEn: string; retiredAt: Date | null; version: number }
type Props = { ctx: Context; block?: Block; problems?: Problems; typed?: Typed }

/** A block of the school's own, or one to be renamed or taken out of use. */
export function BlockFormPage({ ctx, block, problems, typed }: Props) {
  const t = catalogueWords(ctx.language)
  const ui = uiWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <Page
      ctx={ctx}
      title={block ? t.block(block.code, nameIn(block, ctx.language)) : t.newBlock}
      section="diagnosis"
      lead={<a href={to.catalogue}>{t.title}</a>}
    >
      <Form ctx={ctx} action={block ? to.block(block.id) : to.blocks} version={block?.version} problems={problems}>
        {!block && (
          <TextField
            name="code"
            label={t.blockCode}
            hint={t.blockCodeHint}
            value={typed?.code}
            problems={problems}
            short
            required
          />
        )}
        <TextField name="name" label={t.name} value={typed?.name ?? block?.name} problems={problems} required />
        <TextField
          name="nameEn"
          label={t.nameEn}
          hint={ui.optional}
          value={typed?.nameEn ?? block?.nameEn}
          problems={problems}
        />
        <div class="actions">
          <button class="button" type="submit">
            {ui.save}
          </button>
          <a class="button quiet-button" href={to.catalogue}>
            {ui.cancel}
          </a>
        </div>
      </Form>
      {block && <Retirement ctx={ctx} isRetired={block.retiredAt !== null} action={to.blockRetirement(block.id)} />}
    </Page>
  )
}
