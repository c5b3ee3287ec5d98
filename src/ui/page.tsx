import type { Child } from 'hono/jsx'
import type { Context } from '../platform/context.ts'
import { runsProgramme } from '../platform/runs-programme.ts'
import { HtmlDocument } from './document.tsx'
import { FormToken } from './form.tsx'
import type { Island } from './islands.ts'
import { type Section, sectionsFor } from './navigation.ts'
import { paths, pathsOf } from './paths.ts'
import { StageRuler } from './stage-ruler.tsx'
import { uiWords } from './words.ts'

type Props = {
  ctx: Context
  title: string
  section?: Section
  /** A quiet line under the title. */
  lead?: Child
  /** Buttons beside the title. */
  head?: Child
  /** The margin: notes that help but are never the only place of something essential. */
  margin?: Child
  script?: Island
  refresh?: number
  children?: Child
}

/** A page inside a school: band, stage ruler, rail, the work and its margin. */
export function Page({ ctx, title, section, lead, head, margin, script, refresh, children }: Props) {
  const t = uiWords(ctx.language)
  return (
    <HtmlDocument
      title={title}
      language={ctx.language}
      nonce={ctx.nonce}
      styles={ctx.styles}
      script={script}
      refresh={refresh}
    >
      <a class="skip" href="#content">
        {t.skip}
      </a>
      <Band ctx={ctx} />
      {ctx.installation.isReadOnly() && (
        <div class="banner bad" role="status">
          <p>{t.readOnly}</p>
        </div>
      )}
      <div class={margin ? 'shell with-margin' : 'shell'}>
        <nav class="rail" aria-label={t.nav}>
          {sectionsFor(ctx).map((one) => (
            <a href={one.href} aria-current={one.key === section ? 'page' : undefined}>
              {one.label}
            </a>
          ))}
        </nav>
        <main id="content" tabindex={-1}>
          <div class="page-head">
            <div>
              <h1>{title}</h1>
              {lead && <p>{lead}</p>}
            </div>
            {head}
          </div>
          {children}
        </main>
        {margin && (
          <aside class="margin" aria-label={t.margin}>
            {margin}
          </aside>
        )}
      </div>
      <BottomBar ctx={ctx} section={section} />
    </HtmlDocument>
  )
}

function Band({ ctx }: { ctx: Context }) {
  const t = uiWords(ctx.language)
  const mayLookAround = runsProgramme(ctx.actor)
  return (
    <header class="band">
      <div class="band-inner">
        <div class="band-top">
          <a class="brand" href={pathsOf(ctx.school).today}>
            {t.product}
          </a>
          <span class="band-school">
            {ctx.school.shortName} · {ctx.frame.schoolYear}
          </span>
          {mayLookAround && (
            <form class="band-search" method="get" action={pathsOf(ctx.school).search} role="search">
              <label class="hidden" for="band-search">
                {t.searchLabel}
              </label>
              <input id="band-search" name="q" type="search" placeholder={t.search} />
            </form>
          )}
          <Me ctx={ctx} />
        </div>
        {ctx.frame.stages.length > 0 && <StageRuler ctx={ctx} />}
      </div>
    </header>
  )
}

function Me({ ctx }: { ctx: Context }) {
  const t = uiWords(ctx.language)
  const to = pathsOf(ctx.school)
  const initials = ctx.actor.name
    .split(' ')
    .map((word) => word[0])
    .join('')
    .slice(0, 2)
  return (
    <details class="me">
      <summary>
        <span class="initials" aria-hidden="true">
          {initials}
        </span>
        <span class="hidden">{ctx.actor.name}</span>
      </summary>
      <div class="me-sheet">
        <b>{ctx.actor.name}</b>
        <a href={paths.account}>{t.account}</a>
        {runsProgramme(ctx.actor) && <a href={to.settings}>{t.settings}</a>}
        {runsProgramme(ctx.actor) && <a href={to.letters}>{t.letters}</a>}
        <form method="post" action={paths.language}>
          <FormToken ctx={ctx} />
          <input type="hidden" name="language" value={ctx.language === 'ru' ? 'en' : 'ru'} />
          <input type="hidden" name="back" value={to.today} />
          <button class="link-button" type="submit" lang={ctx.language === 'ru' ? 'en' : 'ru'}>
            {t.otherLanguage}
          </button>
        </form>
        <form method="post" action={paths.signOut}>
          <FormToken ctx={ctx} />
          <button class="link-button" type="submit">
            {t.signOut}
          </button>
        </form>
      </div>
    </details>
  )
}

function BottomBar({ ctx, section }: { ctx: Context; section?: Section }) {
  const t = uiWords(ctx.language)
  const sections = sectionsFor(ctx)
  const current = (key: Section) => (key === section ? 'page' : undefined)
  const [shown, rest] = sections.length <= 5 ? [sections, []] : [sections.slice(0, 4), sections.slice(4)]
  return (
    <nav class="bottom-bar" aria-label={t.nav}>
      {shown.map((one) => (
        <a href={one.href} aria-current={current(one.key)}>
          {one.short ?? one.label}
        </a>
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{t.more}</summary>
          <div class="more">
            {rest.map((one) => (
              <a href={one.href} aria-current={current(one.key)}>
                {one.label}
              </a>
            ))}
            <a href={pathsOf(ctx.school).search}>{t.searchLabel}</a>
          </div>
        </details>
      )}
    </nav>
  )
}
