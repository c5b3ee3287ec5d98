import type { Context } from '../../platform/context.ts'
import { Empty } from '../../ui/empty.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Law } from '../../ui/law.tsx'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, PersonChip } from '../../ui/person-chip.tsx'
import { Status } from '../../ui/status.tsx'
import { TickAll } from '../../ui/tick-all.tsx'
import { peopleListWords } from '../people-list-words.ts'
import { CATEGORIES, STATUSES } from '../register/person.ts'
import type { ListedPerson, PeopleFilter } from '../register/person-queries.ts'
import { BulkBar, type Colleague } from './people-bulk-bar.tsx'

type Props = {
  ctx: Context
  people: ListedPerson[]
  total: number
  counts: { works: number; all: number }
  filter: PeopleFilter
  /** Everybody who fits the filter is ticked. */
  isTicked: boolean
  colleagues: Colleague[]
  said?: string
  problem?: string
}

/** The register of people: who works here and what each still lacks. */
export function PeopleList({ ctx, people, total, counts, filter, isTicked, colleagues, said, problem }: Props) {
  const t = peopleListWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <Page
      ctx={ctx}
      title={t.title}
      section="people"
      lead={t.lead(counts.works, counts.all)}
      head={
        <div class="actions">
          <a class="button" href={to.imports}>
            {t.import}
          </a>
          <a class="button quiet-button" href={to.newPerson}>
            {t.add}
          </a>
        </div>
      }
      margin={
        <>
          <MarginNote title={t.privacyTitle} source={<Law ctx={ctx} of="152-fz-5" withGist />}>
            <p>{t.privacy}</p>
          </MarginNote>
          <section>
            <ul class="plain-list">
              <li>
                <a href={`${to.people}/export`}>{t.export}</a>
              </li>
              <li>
                <a href={to.invitations}>{t.bulkInvite}</a>
              </li>
              <li>
                <a href={to.consents}>{t.bulkConsent}</a>
              </li>
              <li>
                <a href={to.ownFields}>{t.ownFieldsTitle}</a>
              </li>
            </ul>
          </section>
        </>
      }
    >
      {said && (
        <div class="note good" role="status">
          <p>{said}</p>
        </div>
      )}
      {problem && (
        <div class="note soon" role="alert">
          <p>{problem}</p>
        </div>
      )}
      {counts.all === 0 ? (
        <Empty
          title={t.emptyTitle}
          action={
            <a class="button" href={to.imports}>
              {t.import}
            </a>
          }
        >
          <p>{t.empty}</p>
        </Empty>
      ) : (
        <>
          <Filters ctx={ctx} filter={filter} />
          {people.length === 0 ? (
            <NobodyFits ctx={ctx} />
          ) : (
            <Register
              ctx={ctx}
              people={people}
              total={total}
              filter={filter}
              isTicked={isTicked}
              colleagues={colleagues}
            />
          )}
        </>
      )}
    </Page>
  )
}

function Filters({ ctx, filter }: { ctx: Context; filter: PeopleFilter }) {
  const t = peopleListWords(ctx.language)
  const statuses = [...STATUSES, 'all' as const].map((value) => ({ value, label: t.statusesMany[value] }))
  const categories = [
    { value: '', label: t.anyone },
    ...CATEGORIES.map((value) => ({ value, label: t.categories[value] })),
  ]
  const lacking = [
    { value: '', label: t.anyone },
    { value: 'no-consent', label: t.noConsent },
    { value: 'no-account', label: t.noAccount },
  ]
  const sorts = [
    { value: 'name', label: t.byName },
    { value: 'position', label: t.byPosition },
    { value: 'experience', label: t.byExperience },
  ]
  return (
    <form class="filters" method="get" action={pathsOf(ctx.school).people}>
      <TextField name="search" type="search" label={t.search} value={filter.search} />
      <SelectField name="status" label={t.status} options={statuses} value={filter.status} />
      <SelectField name="category" label={t.category} options={categories} value={filter.category} />
      <SelectField name="lacking" label={t.lacking} options={lacking} value={filter.lacking} />
      <SelectField name="sort" label={t.sort} options={sorts} value={filter.sort} />
      <button class="button quiet-button" type="submit">
        {t.show}
      </button>
    </form>
  )
}

function NobodyFits({ ctx }: { ctx: Context }) {
  const t = peopleListWords(ctx.language)
  return (
    <Empty
      title={t.nobody}
      action={
        <a class="button quiet-button" href={`${pathsOf(ctx.school).people}?status=all`}>
          {t.showAll}
        </a>
      }
    >
      <p>{t.nobodyHint}</p>
    </Empty>
  )
}

function Register({
  ctx,
  people,
  total,
  filter,
  isTicked,
  colleagues,
}: {
  ctx: Context
  people: ListedPerson[]
  total: number
  filter: PeopleFilter
  isTicked: boolean
  colleagues: Colleague[]
}) {
  const t = peopleListWords(ctx.language)
  const { page, ...query } = filter
  return (
    <>
      <p class="quiet">{t.foundCount(total)}</p>
      <TickAll ctx={ctx} path={pathsOf(ctx.school).people} query={query} total={total} isTicked={isTicked} />
      <Form ctx={ctx} action={pathsOf(ctx.school).people} class="register">
        <div class="table-wrap">
          <table class="cards">
            <thead>
              <tr>
                <th class="pick">
                  <span class="hidden">{t.pickAll}</span>
                </th>
                <th>{t.person}</th>
                <th>{t.experience}</th>
                <th>{t.consent}</th>
                <th>{t.entry}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <PersonRow ctx={ctx} person={person} isTicked={isTicked} />
              ))}
            </tbody>
          </table>
        </div>
        <BulkBar ctx={ctx} colleagues={colleagues} />
      </Form>
      <Pager ctx={ctx} path={pathsOf(ctx.school).people} query={query} total={total} paging={page} />
    </>
  )
}

function PersonRow({ ctx, person, isTicked }: { ctx: Context; person: ListedPerson; isTicked: boolean }) {
  const t = peopleListWords(ctx.language)
  const status = person.status === 'works' ? '' : `, ${t.statuses[person.status as keyof typeof t.statuses]}`
  return (
    <tr>
      <td class="pick">
        <input
          type="checkbox"
          name="person"
          value={person.id}
          checked={isTicked}
          aria-label={t.pick(fullName(person))}
        />
      </td>
      <th scope="row">
        <PersonChip
          person={person}
          note={`${person.position || person.subjects.join(', ')}${status}`}
          href={pathsOf(ctx.school).person(person.id)}
        />
      </th>
      <td data-label={t.experience}>{t.bothYears(person.experienceYears, person.teachingExperienceYears)}</td>
      <td data-label={t.consent}>
        {person.hasConsent ? <Status tone="good">{t.consentYes}</Status> : <Status tone="soon">{t.consentNo}</Status>}
      </td>
      <td data-label={t.entry}>
        {person.hasAccount ? (
          <Status tone="good">{t.entered}</Status>
        ) : (
          <Status tone={person.isInvited ? 'active' : 'plain'}>{person.isInvited ? t.invited : t.notInvited}</Status>
        )}
      </td>
    </tr>
  )
}
