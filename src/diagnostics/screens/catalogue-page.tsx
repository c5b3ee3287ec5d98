import type { Context } from '../../platform/context.ts'
import { MarginNote } from '../../ui/margin.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { type CatalogueBlock, type CatalogueItem, nameIn, SCHOOL_EDITION } from '../catalogue/catalogue.ts'
import { CATALOGUE_EDITION } from '../catalogue/catalogue-edition.ts'
import { catalogueWords } from '../catalogue/catalogue-words.ts'
import { DiagnosisTabs } from './diagnosis-tabs.tsx'

/** Every block and item of the school's own copy. */
export function CataloguePage({ ctx, blocks }: { ctx: Context; blocks: CatalogueBlock[] }) {
  const t = catalogueWords(ctx.language)
  const inUse = blocks.filter((block) => !block.retiredAt)
  const items = inUse.flatMap((block) => block.items.filter((item) => !item.retiredAt))
  return (
    <Page
      ctx={ctx}
      title={t.title}
      section="diagnosis"
      lead={t.lead(editionOf(blocks), items.length)}
      head={
        <a class="button quiet-button" href={pathsOf(ctx.school).newBlock}>
          {t.addBlock}
        </a>
      }
      margin={
        <>
          <MarginNote title={t.marginTitle}>
            <p>{t.margin}</p>
          </MarginNote>
          <MarginNote title={t.marginKeyTitle} source={t.source}>
            <p>{t.marginKey}</p>
          </MarginNote>
        </>
      }
    >
      <DiagnosisTabs ctx={ctx} tab="catalogue" />
      {inUse.map((block) => (
        <BlockSection ctx={ctx} block={block} />
      ))}
      <Retired ctx={ctx} blocks={blocks} />
    </Page>
  )
}

/** The day of the newest shipped item: what the school's copy was made from. */
const editionOf = (blocks: CatalogueBlock[]) =>
  blocks
    .flatMap((block) => block.items.map((item) => item.edition))
    .filter((edition) => edition !== SCHOOL_EDITION)
    .sort()
    .at(-1) ?? CATALOGUE_EDITION

function BlockSection({ ctx, block }: { ctx: Context; block: CatalogueBlock }) {
  const t = catalogueWords(ctx.language)
  const to = pathsOf(ctx.school)
  return (
    <section class="catalogue-block">
      <div class="section-head">
        <h2>{t.block(block.code, nameIn(block, ctx.language))}</h2>
        <a href={to.block(block.id)} aria-label={`${t.rename}: ${block.code}`}>
          {t.rename}
        </a>
        <a href={to.newCompetence(block.id)} aria-label={`${t.addItem}: ${block.code}`}>
          {t.addItem}
        </a>
      </div>
      {block.standard && <p class="small quiet">{t.standard(block.standard)}</p>}
      <ul class="item-list">
        {block.items
          .filter((item) => !item.retiredAt)
          .map((item) => (
            <ItemRow ctx={ctx} item={item} />
          ))}
      </ul>
    </section>
  )
}

function ItemRow({ ctx, item }: { ctx: Context; item: CatalogueItem }) {
  const t = catalogueWords(ctx.language)
  return (
    <li>
      <a href={pathsOf(ctx.school).competence(item.id)}>
        <span class="code">{item.code}</span> {nameIn(item, ctx.language)}
      </a>
      {item.isKey && <span class="tag blue">{t.key}</span>}
      {item.edition === SCHOOL_EDITION && <span class="tag">{t.own}</span>}
    </li>
  )
}

function Retired({ ctx, blocks }: { ctx: Context; blocks: CatalogueBlock[] }) {
  const t = catalogueWords(ctx.language)
  const to = pathsOf(ctx.school)
  const retiredBlocks = blocks.filter((block) => block.retiredAt)
  const items = blocks
    .filter((block) => !block.retiredAt)
    .flatMap((block) => block.items.filter((item) => item.retiredAt))
  if (retiredBlocks.length + items.length === 0) return null
  return (
    <details class="retired">
      <summary>
        {t.retired}: {retiredBlocks.length + items.length}
      </summary>
      <ul class="item-list">
        {retiredBlocks.map((block) => (
          <li>
            <a href={to.block(block.id)}>{t.block(block.code, nameIn(block, ctx.language))}</a>
          </li>
        ))}
        {items.map((item) => (
          <ItemRow ctx={ctx} item={item} />
        ))}
      </ul>
    </details>
  )
}
