import type { Context } from '../../platform/context.ts'
import { Form } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, type Named } from '../../ui/person-chip.tsx'
import type { Problems, Typed } from '../../ui/read-form.ts'
import { uiWords } from '../../ui/words.ts'
import type { OwnField } from '../register/person-queries.ts'
import { peopleWords } from '../words.ts'
import { ContractFields, OwnFields } from './contract-fields.tsx'
import { type Colleague, WhoFields, WorkFields } from './person-fields.tsx'

type Props = {
  ctx: Context
  /** Absent for somebody new. */
  person?: Named & { id: string; version: number }
  values: Typed
  problems?: Problems
  colleagues: Colleague[]
  own: OwnField[]
}

/** The card as a form, for somebody new or known. */
export function PersonFormPage({ ctx, person, values, problems, colleagues, own }: Props) {
  const t = peopleWords(ctx.language)
  const ui = uiWords(ctx.language)
  const to = pathsOf(ctx.school)
  const part = { ctx, values, problems }
  return (
    <Page
      ctx={ctx}
      title={person ? fullName(person) : t.newTitle}
      lead={person && t.changeTitle}
      section="people"
      margin={
        <MarginNote title={t.privacyTitle} source={<Law ctx={ctx} of="152-fz-5" withGist />}>
          <p>{t.privacy}</p>
        </MarginNote>
      }
    >
      <Form
        ctx={ctx}
        action={person ? to.person(person.id) : to.people}
        version={person?.version}
        problems={problems}
        labels={t.fields}
      >
        <WhoFields part={part} />
        <WorkFields part={part} colleagues={colleagues.filter(({ id }) => id !== person?.id)} />
        <ContractFields part={part} />
        <OwnFields part={part} own={own} />
        <div class="actions">
          <button class="button" type="submit">
            {ui.save}
          </button>
          <a href={person ? to.person(person.id) : to.people}>{ui.cancel}</a>
        </div>
      </Form>
    </Page>
  )
}
