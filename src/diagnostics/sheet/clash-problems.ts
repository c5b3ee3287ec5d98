import type { Context } from '../../platform/context.ts'
import { shortName } from '../../ui/person-chip.tsx'
import type { Problems } from '../../ui/read-form.ts'
import { uiWords } from '../../ui/words.ts'
import type { Colleague } from '../results/person-queries.ts'
import type { Clash } from './answer-block.ts'
import type { LastPageClash } from './join-last-page.ts'
import { fieldOf } from './sheet-forms.ts'
import type { AnsweredItem } from './sheet-queries.ts'
import { sheetWords } from './sheet-words.ts'

/** Each clash beside its question: what the other page has said. */
export function blockProblems(ctx: Context, { clashing }: Clash): Problems {
  const t = sheetWords(ctx.language)
  const level = (n: number | null) => (n === null ? '' : `${n} – ${uiWords(ctx.language).levelNames[n]}`)
  return Object.fromEntries(
    clashing.map(({ code, self }) => [
      fieldOf.level(code),
      t.saidElsewhere(code, t.answerInWords(level(self.level), self)),
    ]),
  )
}

type Nameable = { items: AnsweredItem[]; colleagues: Colleague[] }

/** The same on the last page. */
export function lastPageProblems(ctx: Context, { clashing, saved }: LastPageClash, named: Nameable): Problems {
  const t = sheetWords(ctx.language)
  const inWords = {
    ...saved,
    foremost: named.items.filter(({ id }) => saved.foremost.includes(id)).map(({ code }) => code),
    avoided: named.colleagues.filter(({ id }) => saved.avoided.includes(id)).map(shortName),
    hardNoTimes: saved.hardNoTimes.map((time) => {
      const [weekday, part] = time.split('-')
      return `${t.weekdays[weekday as 'mon']} ${t.parts[Number(part) as 1]}`
    }),
  }
  return Object.fromEntries(clashing.map((name) => [name, t.changedElsewhere([inWords[name]].flat().join(', '))]))
}
