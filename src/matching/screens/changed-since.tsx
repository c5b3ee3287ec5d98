import type { Context } from '../../platform/context.ts'
import type { Change } from '../draft/changes-since.ts'
import { matchingWords } from '../words.ts'

/** That a draft rests on what is no longer so. */
export function ChangedSince({ ctx, changes }: { ctx: Context; changes: readonly Change[] }) {
  if (changes.length === 0) return null
  const t = matchingWords(ctx.language)
  const all = changes.map((one) => t.changedKinds[one])
  const what = all.length === 1 ? all[0]! : `${all.slice(0, -1).join(', ')} ${t.and} ${all.at(-1)}`
  return <p class="note soon">{t.changedSince(what)}</p>
}
