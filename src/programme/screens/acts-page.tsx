import { ACTS, ACTS_EDITION, type Act, type ActKey, PROVISIONS, type Provision } from '../../platform/acts.ts'
import type { Context } from '../../platform/context.ts'
import { dayInWords } from '../../platform/words.ts'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { Status } from '../../ui/status.tsx'
import { actWords } from '../act-words.ts'

/** Every act the product rests on, with its edition and whether it was checked. */
export function ActsPage({ ctx }: { ctx: Context }) {
  const t = actWords(ctx.language)
  return (
    <Page
      ctx={ctx}
      title={t.title}
      section="programme"
      lead={t.lead(dayInWords(ACTS_EDITION, ctx.language))}
      margin={
        <MarginNote title={t.marginTitle}>
          <p>{t.margin}</p>
        </MarginNote>
      }
    >
      <div class="table-wrap">
        <table class="cards">
          <thead>
            <tr>
              <th scope="col">{t.act}</th>
              <th scope="col">{t.edition}</th>
              <th scope="col">{t.checked}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(ACTS).map(([key, act]) => (
              <ActRow ctx={ctx} actKey={key as ActKey} act={act} />
            ))}
          </tbody>
        </table>
      </div>
    </Page>
  )
}

function ActRow({ ctx, actKey, act }: { ctx: Context; actKey: ActKey; act: Act }) {
  const t = actWords(ctx.language)
  return (
    <tr id={actKey}>
      <th scope="row">
        {act.title}
        {provisionsOf(actKey).map((provision) => (
          <small class="small quiet">
            {provision.place[ctx.language]}: {provision.gist[ctx.language]}
            {provision.quote && ` ${provision.quote}`}
          </small>
        ))}
      </th>
      <td data-label={t.edition}>{editionOf(ctx, actKey, act).join('; ')}</td>
      <td data-label={t.checked}>
        <Status tone={act.status === 'verified' ? 'good' : 'soon'}>{t[act.status]}</Status>
      </td>
    </tr>
  )
}

const provisionsOf = (key: ActKey): Provision[] => Object.values<Provision>(PROVISIONS).filter(({ act }) => act === key)

function editionOf({ language }: Context, key: ActKey, act: Act): string[] {
  const t = actWords(language)
  const since = provisionsOf(key).flatMap(({ place, broughtBy, since }) => {
    const facts = [
      ...(broughtBy ? [t.broughtBy(broughtBy[language])] : []),
      ...(since ? [t.inForce(dayInWords(since, language))] : []),
    ]
    return facts.length > 0 ? `${place[language]} ${facts.join(', ')}` : []
  })
  const said = [
    ...(act.edition ? [t.editionBy(act.edition.by[language])] : []),
    ...(act.inForceOn ? [t.inForce(dayInWords(act.inForceOn, language))] : []),
    ...since,
    ...(act.bearing ? [t[act.bearing]] : []),
  ]
  return said.length > 0 ? said : [t.asAdopted]
}
