import type { LawKey } from '../platform/acts.ts'
import { actKeyOf, cite, provisionOf } from '../platform/cite.ts'
import type { Context } from '../platform/context.ts'
import { pathsOf } from './paths.ts'

type Props = { ctx: Context; of: LawKey | readonly LawKey[]; withGist?: boolean }

/** The law behind a rule: its citation, which leads to the page of legal grounds with its edition. */
export function Law({ ctx, of, withGist }: Props) {
  return (
    <>
      {[of].flat().map((key, nth) => (
        <>
          {nth > 0 && '; '}
          <a href={`${pathsOf(ctx.school).acts}#${actKeyOf(key)}`}>{cited(ctx, key, nth === 0)}</a>
          {withGist && `: ${provisionOf(key)?.gist[ctx.language]}`}
        </>
      ))}
    </>
  )
}

function cited({ language }: Context, key: LawKey, isFirst: boolean): string {
  const said = cite(key, language)
  return isFirst ? said[0]?.toUpperCase() + said.slice(1) : said
}
