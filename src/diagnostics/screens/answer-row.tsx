import type { Language } from '../../platform/context.ts'
import type { Problems } from '../../ui/read-form.ts'
import { uiWords } from '../../ui/words.ts'
import { nameIn } from '../catalogue/catalogue.ts'
import type { Answer } from '../results/deficit.ts'
import { fieldOf } from '../sheet/sheet-forms.ts'
import type { AnsweredItem } from '../sheet/sheet-queries.ts'
import { sheetWords } from '../sheet/sheet-words.ts'

type Props = { item: AnsweredItem; answer: Answer; problems?: Problems; language: Language }

/** One competence: five squares to tap, and two wishes. */
export function AnswerRow({ item, answer, problems, language }: Props) {
  const t = sheetWords(language)
  const levelNames = uiWords(language).levelNames
  const problem = problems?.[fieldOf.level(item.code)]
  return (
    <fieldset class={`answer${problem ? ' has-problem' : ''}`} id={fieldOf.level(item.code)}>
      <legend>
        <span class="code">{item.code}</span> {nameIn(item, language)}
      </legend>
      {problem && <span class="problem">{problem}</span>}
      <div class="steps">
        {levelNames.map((name, level) => (
          <label class="step-square">
            <input
              type="radio"
              name={fieldOf.level(item.code)}
              value={String(level)}
              checked={answer.level === level}
              aria-label={`${level}, ${name}`}
            />
            <span aria-hidden="true">
              <b>{level}</b>
              <small>{t.shortLevels[level]}</small>
            </span>
          </label>
        ))}
      </div>
      <div class="wishes">
        <Wish name={fieldOf.wish(item.code)} label={t.wish} checked={answer.wishes} />
        <Wish name={fieldOf.ready(item.code)} label={t.ready} checked={answer.isReady} />
      </div>
    </fieldset>
  )
}

function Wish({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return (
    <label class="wish">
      <input type="checkbox" name={name} value="yes" checked={checked} />
      <span>{label}</span>
    </label>
  )
}
