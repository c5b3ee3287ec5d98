import type { Context } from '../../platform/context.ts'
import { Conflicting } from '../../platform/refusals.ts'
import { pathsOf } from '../../ui/paths.ts'
import { matchingWords } from '../words.ts'

type Words = ReturnType<typeof matchingWords>

/** What cannot be done at the desk now, with the way back to it as it is. */
export function refusedAtDesk(ctx: Context, roundId: string, say: (t: Words) => string): Conflicting {
  const t = matchingWords(ctx.language)
  return new Conflicting(say(t), [{ href: pathsOf(ctx.school).round(roundId), label: t.toDesk }])
}
