import type { Context } from '../../platform/context.ts'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { ReadImport } from '../staff-import/import-queries.ts'
import { importScreenWords } from '../staff-import/import-screen-words.ts'

/** A long list is being read or written: how far it has come. The page asks again by itself, without a script. */
export function ImportUnderWay({ ctx, found }: { ctx: Context; found: ReadImport }) {
  const t = importScreenWords(ctx.language)
  const isReading = found.state === 'reading'
  const { done, total } = found
  return (
    <Page
      ctx={ctx}
      title={isReading ? t.readingTitle : t.writingTitle}
      section="people"
      lead={found.fileName || t.pasted}
    >
      <div class="sheet padded">
        <p role="status">
          {total === 0 ? t.opening : isReading ? t.readSoFar(done, total) : t.writtenSoFar(done, total)}
        </p>
        <progress max={total || undefined} value={total ? done : undefined} aria-label={t.progress} />
        <p class="quiet">{t.underWayHint}</p>
      </div>
      <p>
        <a href={pathsOf(ctx.school).import(found.id)}>{t.askAgain}</a>
      </p>
    </Page>
  )
}
