import type { Context } from '../../platform/context.ts'
import { dayInWords } from '../../platform/words.ts'
import { TextField } from '../../ui/fields.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { PersonChip, shortName } from '../../ui/person-chip.tsx'
import { uiWords } from '../../ui/words.ts'
import type { SearchFindings } from '../search-queries.ts'
import { searchWords } from '../search-words.ts'

/** People, pairs and papers that answer to a few words. */
export function SearchPage({ ctx, words, found }: { ctx: Context; words: string; found: SearchFindings }) {
  const t = searchWords(ctx.language)
  const to = pathsOf(ctx.school)
  const nothing = found.people.length + found.pairs.length + found.papers.length === 0
  return (
    <Page ctx={ctx} title={t.title} lead={t.lead}>
      <form class="filters" method="get" action={to.search}>
        <TextField name="q" type="search" label={t.field} value={words} />
        <button class="button" type="submit">
          {uiWords(ctx.language).find}
        </button>
      </form>
      {words && nothing && <p>{t.nothing(words)}</p>}
      {found.people.length > 0 && <h2>{t.people}</h2>}
      {found.people.map((person) => (
        <p>
          <PersonChip person={person} note={person.position} href={to.person(person.id)} />
        </p>
      ))}
      {found.pairs.length > 0 && <h2>{t.pairs}</h2>}
      {found.pairs.map((pair) => (
        <p>
          <a href={to.pair(pair.id)}>
            {shortName({ surname: pair.oneSurname, given: pair.oneGiven, patronymic: pair.onePatronymic })} ⇄{' '}
            {shortName({ surname: pair.otherSurname, given: pair.otherGiven, patronymic: pair.otherPatronymic })}
          </a>
        </p>
      ))}
      {found.papers.length > 0 && <h2>{t.papers}</h2>}
      {found.papers.map((paper) => (
        <p>
          <a href={to.document(paper.id)}>
            {paper.title} {paper.number && `№ ${paper.number}`}
          </a>{' '}
          <span class="quiet">{paper.datedOn && dayInWords(paper.datedOn, ctx.language)}</span>
        </p>
      ))}
    </Page>
  )
}
