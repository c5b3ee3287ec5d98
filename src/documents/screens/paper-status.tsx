import type { Context } from '../../platform/context.ts'
import { pathsOf } from '../../ui/paths.ts'
import { Status, type Tone } from '../../ui/status.tsx'
import type { DocumentState, Paper } from '../journal/document.ts'
import { shortDay } from '../paper-blanks.ts'
import { documentWords } from '../words.ts'

const TONES = { draft: 'active', signed: 'good', cancelled: 'plain' } as const satisfies Record<DocumentState, Tone>

/** Where a paper stands, and the way to it: signed, printed as a draft, or missing. */
export function PaperStatus({ ctx, paper, whose }: { ctx: Context; paper: Paper | undefined; whose?: string }) {
  const t = documentWords(ctx.language)
  if (!paper) return <Status tone="soon">{whose ? `${whose}: ${t.paperMissing}` : t.paperMissing}</Status>
  const said = paperSaid(ctx, paper)
  return (
    <a class="paper-status" href={pathsOf(ctx.school).document(paper.id)}>
      <Status tone={TONES[paper.state]}>{whose ? `${whose}: ${said}` : said}</Status>
    </a>
  )
}

function paperSaid(ctx: Context, { template, state, number, datedOn }: Paper): string {
  const t = documentWords(ctx.language)
  if (state !== 'signed') return t.paperDraft
  return template === 'order' ? t.orderSigned(number, shortDay(datedOn)) : t.paperSigned(shortDay(datedOn).slice(0, 5))
}

export function StateWord({ ctx, state }: { ctx: Context; state: DocumentState }) {
  return <Status tone={TONES[state]}>{documentWords(ctx.language).states[state]}</Status>
}
