import type { Child } from 'hono/jsx'
import type { Context } from '../../platform/context.ts'
import { Levels } from '../../ui/levels.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { PersonChip } from '../../ui/person-chip.tsx'
import { nameIn } from '../catalogue/catalogue.ts'
import type { PeopleBehind } from '../results/coverage-queries.ts'
import { coverageWords } from '../results/coverage-words.ts'

type Props = {
  ctx: Context
  diagnosisId: string
  competence: { code: string; name: string; nameEn: string }
  people: PeopleBehind
}

/** Who needs a competence and who can teach it, by name. */
export function PeopleBehindPage({ ctx, diagnosisId, competence, people }: Props) {
  const t = coverageWords(ctx.language)
  const to = pathsOf(ctx.school)
  const link = (personId: string) => to.diagnosisPerson(diagnosisId, personId)
  return (
    <Page
      ctx={ctx}
      title={`${competence.code}. ${nameIn(competence, ctx.language)}`}
      section="diagnosis"
      lead={<a href={to.coverage}>{t.coverageTitle}</a>}
    >
      <h2>{t.whoNeeds}</h2>
      <List empty={t.nobodyNeeds}>
        {people.needs.map((need) => (
          <tr>
            <th scope="row">
              <PersonChip person={need.person} note={need.person.position} href={link(need.personId)} />
            </th>
            <td>
              <Levels level={need.levelNow} wanted={need.levelWanted} language={ctx.language} />
            </td>
            <td>{t.classes[need.priorityClass]}</td>
          </tr>
        ))}
      </List>
      <h2>{t.whoOffers}</h2>
      <List empty={t.nobodyOffers}>
        {people.offers.map((offer) => (
          <tr>
            <th scope="row">
              <PersonChip person={offer.person} note={offer.person.position} href={link(offer.personId)} />
            </th>
            <td>
              <Levels level={offer.level} language={ctx.language} />
            </td>
            <td>{t.places(offer.places)}</td>
          </tr>
        ))}
      </List>
    </Page>
  )
}

function List({ empty, children }: { empty: string; children: Child[] }) {
  if (children.length === 0) return <p class="quiet">{empty}</p>
  return (
    <div class="table-wrap">
      <table class="cards">
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
