import { actKeyOf, citeOnPaper } from '../../platform/cite.ts'
import type { Context } from '../../platform/context.ts'
import { FileField } from '../../ui/fields.tsx'
import { ActButton, Form } from '../../ui/form.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { TEXT_EDITIONS, type TemplateKey } from '../editions.ts'
import type { OwnTemplate } from '../own-templates/templates-in-use.ts'
import { templateWords } from '../own-templates/words.ts'
import type { TagTree } from '../tags.ts'
import { Said } from './paper-tabs.tsx'
import { inUse } from './templates-page.tsx'

type Props = {
  ctx: Context
  templateKey: TemplateKey
  own: OwnTemplate | undefined
  said?: string | undefined
  /** Everything that is wrong with the uploaded file, one sentence each. */
  faults?: string[]
}

/** One template: what it rests on, its tags, and how to put the school's own in its place. */
export function TemplatePage({ ctx, templateKey, own, said, faults = [] }: Props) {
  const t = templateWords(ctx.language)
  const to = pathsOf(ctx.school)
  const edition = TEXT_EDITIONS[templateKey]
  const base = to.template(templateKey)
  return (
    <Page
      ctx={ctx}
      title={edition.title}
      section="documents"
      lead={<a href={to.templates}>{t.all}</a>}
      head={
        <div class="actions">
          <a class="button" href={`${base}/file`}>
            {t.download}
          </a>
        </div>
      }
      margin={
        <MarginNote title={t.acts} source={edition.note}>
          <ul>
            {edition.acts.map((act) => (
              <li>
                <a href={`${to.acts}#${actKeyOf(act)}`}>{citeOnPaper(act)}</a>
              </li>
            ))}
          </ul>
        </MarginNote>
      }
    >
      <Said>{said}</Said>
      <dl class="facts">
        <dt>{t.inUse}</dt>
        <dd>{inUse(ctx, edition.editedOn, own)}</dd>
      </dl>
      {own && (
        <div class="actions">
          <ActButton ctx={ctx} action={`${base}/restoration`} label={t.restore} />
          <a href={`${base}/shipped`}>{t.downloadShipped}</a>
        </div>
      )}
      <h2>{t.replace}</h2>
      <p class="measure">{t.replaceHint}</p>
      <Form ctx={ctx} action={base} withFiles>
        <Faults ctx={ctx} faults={faults} />
        <FileField name="file" label={t.file} hint={t.fileHint} accept=".docx" />
        <button class="button quiet-button" type="submit">
          {t.upload}
        </button>
      </Form>
      <h2>{t.tags}</h2>
      <p class="measure">{t.tagsLead}</p>
      <Tags ctx={ctx} tags={edition.tags} />
    </Page>
  )
}

function Faults({ ctx, faults }: { ctx: Context; faults: string[] }) {
  if (faults.length === 0) return null
  return (
    <div class="problem-list" role="alert">
      <h2>{templateWords(ctx.language).notReplaced}</h2>
      <ul>
        {faults.map((fault) => (
          <li>{fault}</li>
        ))}
      </ul>
    </div>
  )
}

function Tags({ ctx, tags }: { ctx: Context; tags: TagTree }) {
  const t = templateWords(ctx.language)
  return (
    <div class="table-wrap">
      <table class="cards">
        <thead>
          <tr>
            <th>{t.tag}</th>
            <th>{t.meaning}</th>
          </tr>
        </thead>
        <tbody>
          <TagRows ctx={ctx} tags={tags} loop="" />
        </tbody>
      </table>
    </div>
  )
}

function TagRows({ ctx, tags, loop }: { ctx: Context; tags: TagTree; loop: string }) {
  const t = templateWords(ctx.language)
  return (
    <>
      {Object.entries(tags).map(([tag, meaning]) =>
        typeof meaning === 'string' ? (
          <tr>
            <th scope="row">
              <code>{`{${tag}}`}</code>
            </th>
            <td>
              {meaning}
              {loop && <small class="small">{t.inLoop(loop)}</small>}
            </td>
          </tr>
        ) : (
          <>
            <tr>
              <th scope="row">
                <code>{`{#${tag}} … {/${tag}}`}</code>
              </th>
              <td>{t.loop}</td>
            </tr>
            <TagRows ctx={ctx} tags={meaning} loop={tag} />
          </>
        ),
      )}
    </>
  )
}
