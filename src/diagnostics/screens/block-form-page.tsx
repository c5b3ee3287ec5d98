import type { Context } from '../../platform/context.ts'
import { TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems, Typed } from '../../ui/read-form.ts'
import { nameIn } from '../catalogue/catalogue.ts'
import { catalogueWords } from '../catalogue/catalogue-words.ts'
import { NameFields, SaveOrBack } from './catalogue-fields.tsx'
import { Retirement } from './competence-form-page.tsx'

type Block = { id: string; code: string; name: string; nameEn: string; retiredAt: Date | null; version: number }
type Props = { ctx: Context; block?: Block; problems?: Problems; typed?: Typed }

/** A block of the school's own, or one to be renamed or taken out of use. */
export function BlockFormPage({ ctx, block, problems, typed }: Props) {
  const t = catalogueWords(ctx.language)
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
        <NameFields {...{ ctx, typed, problems }} known={block} />
        <SaveOrBack ctx={ctx} />
      </Form>
      {block && <Retirement ctx={ctx} isRetired={block.retiredAt !== null} action={to.blockRetirement(block.id)} />}
    </Page>
  )
}
