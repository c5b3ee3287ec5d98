import type { Context } from '../../platform/context.ts'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { type PersonForms, type PositionForms, positionIn } from '../case-forms/forms-queries.ts'
import { formWords } from '../case-forms/words.ts'
import { fullName, nameIn } from '../paper-person.ts'
import { PaperTabs, Said } from './paper-tabs.tsx'

type Props = { ctx: Context; people: PersonForms[]; positions: PositionForms[]; isSaved?: boolean }

/** How names and positions will stand in the papers; those that the rules are unsure of come first. */
export function FormsPage({ ctx, people, positions, isSaved }: Props) {
  const t = formWords(ctx.language)
  const to = pathsOf(ctx.school)
  const uncertain = people.filter((person) => !nameIn(person, 'genitive').certain)
  return (
    <Page
      ctx={ctx}
      title={t.title}
      section="documents"
      lead={t.lead}
      margin={
        <MarginNote title={t.marginTitle}>
          <p>{t.margin}</p>
        </MarginNote>
      }
    >
      <PaperTabs ctx={ctx} tab="forms" />
      <Said>{isSaved ? t.saved : undefined}</Said>
      {people.length === 0 && <p class="quiet">{t.empty}</p>}
      {uncertain.length > 0 ? (
        <section class="note soon">
          <h2>{t.uncertain}</h2>
          <p>{t.uncertainWhy}</p>
          <ul>
            {uncertain.map((person) => (
              <li>
                <a href={to.nameForms(person.id)}>{fullName(person)}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        people.length > 0 && <p class="green">{t.uncertainNone}</p>
      )}
      {people.length > 0 && (
        <>
          <h2>{t.names}</h2>
          <FormsTable
            ctx={ctx}
            heading={t.name}
            rows={people.map((person) => ({
              name: fullName(person),
              note: Object.keys(person.corrected).length > 0 ? t.corrected : '',
              genitive: nameIn(person, 'genitive').text,
              dative: nameIn(person, 'dative').text,
              href: to.nameForms(person.id),
            }))}
          />
          <h2>{t.positions}</h2>
          <FormsTable
            ctx={ctx}
            heading={t.position}
            rows={positions.map((one) => ({
              name: one.position,
              note: [t.holders(one.people), Object.keys(one.corrected).length > 0 && t.corrected]
                .filter(Boolean)
                .join(', '),
              genitive: positionIn(one).genitive,
              dative: positionIn(one).dative,
              href: to.positionForms(one.position),
            }))}
          />
        </>
      )}
    </Page>
  )
}

type Row = { name: string; note: string; genitive: string; dative: string; href: string }

function FormsTable({ ctx, heading, rows }: { ctx: Context; heading: string; rows: Row[] }) {
  const t = formWords(ctx.language)
  return (
    <div class="table-wrap">
      <table class="cards">
        <thead>
          <tr>
            <th>{heading}</th>
            <th>{t.cases.genitive}</th>
            <th>{t.cases.dative}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <a href={row.href} aria-label={t.mend(row.name)}>
                  {row.name}
                </a>
                {row.note && <small class="small">{row.note}</small>}
              </th>
              <td data-label={t.cases.genitive}>{row.genitive}</td>
              <td data-label={t.cases.dative}>{row.dative}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
