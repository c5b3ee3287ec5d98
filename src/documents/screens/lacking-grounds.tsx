import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import { shortName } from '../../ui/person-chip.tsx'
import { MENTOR_TEMPLATES } from '../journal/document.ts'
import type { LackingGround } from '../journal/order-grounds.ts'
import { journalWords } from '../journal/words.ts'

const SHOWN = 12

type Props = { ctx: Context; lacking: readonly LackingGround[] }

/** What an order waits for, each paper by name: as long as anything stands here, the order cannot be signed. */
export function LackingGrounds({ ctx, lacking }: Props) {
  const t = journalWords(ctx.language)
  if (lacking.length === 0) return null
  return (
    <section class="note soon" id="document" aria-labelledby="grounds">
      <h2 id="grounds">{t.lackingTitle}</h2>
      <p>{t.lackingLead}</p>
      <ul>
        {MENTOR_TEMPLATES.map((template) => (
          <OfKind ctx={ctx} lacking={lacking.filter((one) => one.template === template)} />
        ))}
      </ul>
      <p>
        {t.lackingHow} <a href={pathsOf(ctx.school).documents}>{t.tabs.set}</a>
      </p>
    </section>
  )
}

function OfKind({ ctx, lacking }: Props) {
  const t = journalWords(ctx.language)
  const [first] = lacking
  if (!first) return null
  const left = lacking.length - SHOWN
  return (
    <li>
      {t.kindsMany[first.template]}:{' '}
      {lacking.slice(0, SHOWN).map((ground, index) => (
        <>
          {index > 0 && ', '}
          <Ground ctx={ctx} ground={ground} />
        </>
      ))}
      {left > 0 && ` ${t.andMore(left)}`}
    </li>
  )
}

function Ground({ ctx, ground: { mentor, paper } }: { ctx: Context; ground: LackingGround }) {
  const t = journalWords(ctx.language)
  if (!paper) return <>{t.notWritten(shortName(mentor))}</>
  return <a href={pathsOf(ctx.school).document(paper.id)}>{t.groundOf(shortName(mentor), paper.number)}</a>
}
