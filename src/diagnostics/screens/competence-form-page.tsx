import type { Context } from '../../platform/context.ts'
import { CheckField } from '../../ui/fields.tsx'
import { ActButton, Form } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems, Typed } from '../../ui/read-form.ts'
import { nameIn } from '../catalogue/catalogue.ts'
import { catalogueWords } from '../catalogue/catalogue-words.ts'
import { NameFields, SaveOrBack } from './catalogue-fields.tsx'

type Named = { id: string; code: string; name: string; nameEn: string }
type Item = Named & { isKey: boolean; retiredAt: Date | null; version: number }
type Props = { ctx: Context; block: Named; item?: Item; problems?: Problems; typed?: Typed }

/** A new item of a block, or one to be renamed, marked as key, or taken out of use. */
export function CompetenceFormPage({ ctx, block, item, problems, typed }: Props) {
  const t = catalogueWords(ctx.language)
  const to = pathsOf(ctx.school)
  const isKey = typed ? Boolean(typed.isKey) : (item?.isKey ?? false)
  return (
    <Page
      ctx={ctx}
      title={item ? `${item.code}. ${nameIn(item, ctx.language)}` : t.newItem(nameIn(block, ctx.language))}
      section="diagnosis"
      lead={<a href={to.catalogue}>{t.title}</a>}
    >
      <Form
        ctx={ctx}
        action={item ? to.competence(item.id) : to.competences}
        version={item?.version}
        problems={problems}
      >
        {!item && <input type="hidden" name="blockId" value={block.id} />}
        <NameFields {...{ ctx, typed, problems }} known={item} />
        <CheckField name="isKey" label={t.isKey} note={t.isKeyNote} checked={isKey} />
        <SaveOrBack ctx={ctx} />
      </Form>
      {item && <Retirement ctx={ctx} isRetired={item.retiredAt !== null} action={to.competenceRetirement(item.id)} />}
    </Page>
  )
}

/** Taking out of use, or returning: apart from the form, because it is another act. */
export function Retirement({ ctx, isRetired, action }: { ctx: Context; isRetired: boolean; action: string }) {
  const t = catalogueWords(ctx.language)
  return (
    <>
      <hr />
      {!isRetired && <p class="small quiet">{t.retireNote}</p>}
      <ActButton
        ctx={ctx}
        action={action}
        label={isRetired ? t.return : t.retire}
        fields={{ retired: isRetired ? 'no' : 'yes' }}
      />
    </>
  )
}
