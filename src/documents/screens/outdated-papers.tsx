import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import { shortName } from '../../ui/person-chip.tsx'
import type { OutdatedPaper } from '../pack/outdated-papers.ts'
import { packWords } from '../pack/words.ts'

/** Signed papers to be cancelled and written anew, each with its own page, where that is done. */
export function OutdatedPapers({ ctx, papers }: { ctx: Context; papers: readonly OutdatedPaper[] }) {
  const t = packWords(ctx.language)
  if (papers.length === 0) return null
  return (
    <section class="note soon" aria-labelledby="outdated">
      <h2 id="outdated">{t.outdatedTitle}</h2>
      <p>{t.outdatedLead}</p>
      <ul>
        {papers.map(({ paper, mentor }) => (
          <li>
            <a href={pathsOf(ctx.school).document(paper.id)}>
              {paper.template === 'consent' ? t.consent : `${t.agreement} №\u00a0${paper.number}`}
              {mentor && `: ${shortName(mentor)}`}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
