import type { Context } from '../../platform/context.ts'
import { dayAndMonth } from '../../platform/words.ts'
import { HtmlDocument } from '../../ui/document.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { fullName, type Named } from '../../ui/person-chip.tsx'
import { uiWords } from '../../ui/words.ts'
import type { CatalogueBlock } from '../catalogue/catalogue.ts'
import type { Diagnosis } from '../diagnosis/diagnosis-queries.ts'
import { DAY_PARTS, WEEKDAYS } from '../sheet/hard-no-times.ts'
import { sheetWords } from '../sheet/sheet-words.ts'

type Props = {
  ctx: Context
  diagnosis: Diagnosis
  people: (Named & { position: string })[]
  blocks: CatalogueBlock[]
  workingDays: number
}

/** The form on paper, two pages a person. Papers are Russian whatever language the screen speaks. */
export function BlanksPage({ ctx, diagnosis, people, blocks, workingDays }: Props) {
  const t = sheetWords('ru')
  return (
    <HtmlDocument title={t.blankTitle} language="ru" nonce={ctx.nonce}>
      <p class="blank-bar no-print">
        <a href={pathsOf(ctx.school).diagnosisOf(diagnosis.id)}>{uiWords(ctx.language).back}</a>{' '}
        <span>{uiWords(ctx.language).print}</span>
      </p>
      <main>
        {people.map((person) => (
          <article class="blank" tabindex={0} aria-label={fullName(person)}>
            <header>
              <p>
                {ctx.school.fullName}. {t.blankFor(ctx.frame.schoolYear)}
              </p>
              <h1>{t.blankTitle}</h1>
              <p>
                <b>{fullName(person)}</b>
                {person.position && `, ${person.position}`}
              </p>
              <p class="blank-how">
                {t.blankHow} {t.blankReturn(dayAndMonth(diagnosis.closesOn, 'ru'))}
              </p>
            </header>
            {blocks.map((block) => (
              <BlankBlock block={block} />
            ))}
            <BlankEnd workingDays={workingDays} />
          </article>
        ))}
      </main>
    </HtmlDocument>
  )
}

function BlankBlock({ block }: { block: CatalogueBlock }) {
  const t = sheetWords('ru')
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" colspan={2}>
            {block.name}
          </th>
          {[0, 1, 2, 3, 4].map((level) => (
            <th scope="col" class="blank-level">
              {level}
            </th>
          ))}
          <th scope="col" class="blank-tick">
            {t.blankWish}
          </th>
          <th scope="col" class="blank-tick">
            {t.blankReady}
          </th>
        </tr>
      </thead>
      <tbody>
        {block.items.map((item) => (
          <tr>
            <td class="blank-code">{item.code}</td>
            <td>{item.name}</td>
            {[0, 1, 2, 3, 4].map((level) => (
              <td class="blank-level">{level}</td>
            ))}
            <td class="blank-tick" />
            <td class="blank-tick" />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function BlankEnd({ workingDays }: { workingDays: number }) {
  const t = sheetWords('ru')
  const days = WEEKDAYS.slice(0, workingDays)
  return (
    <section class="blank-end">
      <p>
        {t.ownWords}
        <span class="blank-line" />
        <span class="blank-line" />
      </p>
      <p class="blank-row">
        <span>{t.colleagueLimit}</span> <span class="blank-choices">0 1 2 3 4 5</span>
        <span>{t.blankHours}</span> <span class="blank-short" />
      </p>
      <table class="blank-times">
        <thead>
          <tr>
            <th>{t.hardNoTimes}</th>
            {days.map((weekday) => (
              <th class="blank-tick">{t.weekdays[weekday]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DAY_PARTS.map((part) => (
            <tr>
              <td>{t.parts[part]}</td>
              {days.map(() => (
                <td class="blank-tick" />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {t.blankAvoided}
        <span class="blank-line" />
      </p>
      <p class="blank-row">
        <span>{t.blankDate}</span> <span class="blank-short" /> <span>{t.blankSignature}</span>{' '}
        <span class="blank-short" />
      </p>
    </section>
  )
}
