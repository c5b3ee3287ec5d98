import type { Context } from '../../platform/context.ts'
import { isMailSet } from '../../platform/mail.ts'
import { momentInWords } from '../../platform/words.ts'
import { ActButton, FormToken } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import { Status, type Tone } from '../../ui/status.tsx'
import type { LetterState } from '../letters/letter.ts'
import type { LetterRow } from '../letters/letter-queries.ts'
import { failureInWords, letterWords } from '../letters/words.ts'
import { addressee } from './letters-page.tsx'

const TONES: Record<LetterState, Tone> = { waiting: 'soon', failed: 'bad', sent: 'good', handed: 'good' }

/** One letter, as it is read; prints on a sheet without anything else. */
export function LetterPage({ ctx, letter }: { ctx: Context; letter: LetterRow }) {
  const t = letterWords(ctx.language)
  const to = pathsOf(ctx.school)
  const state = letter.state as LetterState
  const maySend = isMailSet(ctx.installation.config) && letter.toAddress !== '' && !ctx.school.isDemo
  const lead = [addressee(letter), letter.toAddress || t.noAddress].filter(Boolean).join(', ')
  return (
    <Page ctx={ctx} title={letter.subject} lead={lead}>
      <p class="no-print">
        <Status tone={TONES[state]}>{t.state[state]}</Status>{' '}
        <span class="small quiet">
          {letter.sentAt && t.sentOn(momentInWords(letter.sentAt, ctx.school.timeZone, ctx.language))}
          {letter.failure && failureInWords(ctx.language, letter.failure)}
        </span>
      </p>
      <article class="letter sheet padded">{letter.body}</article>
      <div class="actions">
        {state !== 'handed' && state !== 'sent' && (
          <ActButton ctx={ctx} action={to.letterHanding(letter.id)} label={t.hand} class="" />
        )}
        {maySend && (
          <ActButton
            ctx={ctx}
            action={to.letterSending(letter.id)}
            label={state === 'waiting' ? t.send : t.sendAgain}
          />
        )}
        <a href={to.letters}>{t.title}</a>
      </div>
    </Page>
  )
}

/** Every waiting letter, each on a sheet of its own. */
export function LettersToPrint({ ctx, letters }: { ctx: Context; letters: LetterRow[] }) {
  const t = letterWords(ctx.language)
  return (
    <Page ctx={ctx} title={t.printAll} lead={t.printHint}>
      {letters.map((letter) => (
        <article class="letter sheet padded one-sheet">
          <h2>{letter.subject}</h2>
          <p class="quiet">{addressee(letter)}</p>
          {letter.body}
        </article>
      ))}
      <form method="post" action={`${pathsOf(ctx.school).letters}/handing`} class="actions">
        <HandedLetters ctx={ctx} letters={letters} />
        <button class="button" type="submit">
          {t.handAll}
        </button>
        <a href={pathsOf(ctx.school).letters}>{t.title}</a>
      </form>
    </Page>
  )
}

function HandedLetters({ ctx, letters }: { ctx: Context; letters: LetterRow[] }) {
  return (
    <>
      <FormToken ctx={ctx} />
      {letters.map((letter) => (
        <input type="hidden" name="letter" value={letter.id} />
      ))}
    </>
  )
}
