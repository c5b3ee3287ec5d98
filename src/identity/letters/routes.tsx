import { Hono } from 'hono'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import type { SchoolEnv } from '../../platform/http/environment.ts'
import { isId } from '../../platform/ids.ts'
import { allow, found, Malformed } from '../../platform/refusals.ts'
import { pathsOf } from '../../ui/paths.ts'
import { readForm, several } from '../../ui/read-form.ts'
import { mayKeepSchool } from '../identity-permissions.ts'
import { LetterPage, LettersToPrint } from '../screens/letter-page.tsx'
import { LettersPage } from '../screens/letters-page.tsx'
import { handLetters } from './hand-letters.ts'
import { isLetterState } from './letter.ts'
import { isMailPaused, letterById, letterCounts, lettersIn, waitingLetters } from './letter-queries.ts'
import { resendLetters } from './resend-letters.ts'

const lettersForm = z.object({ letter: several(z.uuid()) })

export const letterRoutes = new Hono<SchoolEnv>()
  .get('/letters', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepSchool(ctx.actor))
    const wished = c.req.query('state')
    const state = isLetterState(wished) ? wished : 'waiting'
    const page = Math.max(1, Math.min(10_000, Number.parseInt(c.req.query('page') ?? '1', 10) || 1))
    const shown = await lettersIn(ctx, state, page)
    const [counts, isPaused] = [await letterCounts(ctx), await isMailPaused(ctx)]
    return c.html(<LettersPage ctx={ctx} state={state} page={page} counts={counts} isPaused={isPaused} {...shown} />)
  })
  .get('/letters/print', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepSchool(ctx.actor))
    return c.html(<LettersToPrint ctx={ctx} letters={await waitingLetters(ctx)} />)
  })
  .post('/letters/handing', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepSchool(ctx.actor))
    const form = readForm(lettersForm, c.get('body'), ctx.language)
    if (!form.ok) throw new Malformed('letters')
    await handLetters(ctx, form.values.letter)
    return c.redirect(pathsOf(ctx.school).letters, 303)
  })
  .post('/letters/sending', async (c) => {
    const ctx = c.get('ctx')
    await resendLetters(ctx, 'waiting')
    return c.redirect(pathsOf(ctx.school).letters, 303)
  })
  .get('/letters/:id', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepSchool(ctx.actor))
    return c.html(<LetterPage ctx={ctx} letter={await letterIn(ctx, c.req.param('id'))} />)
  })
  .post('/letters/:id/handing', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepSchool(ctx.actor))
    const { id } = await letterIn(ctx, c.req.param('id'))
    await handLetters(ctx, [id])
    return c.redirect(pathsOf(ctx.school).letters, 303)
  })
  .post('/letters/:id/sending', async (c) => {
    const ctx = c.get('ctx')
    allow(mayKeepSchool(ctx.actor))
    const { id } = await letterIn(ctx, c.req.param('id'))
    await resendLetters(ctx, [id])
    return c.redirect(pathsOf(ctx.school).letter(id), 303)
  })

async function letterIn(ctx: Context, id: string) {
  return found(isId(id) ? await letterById(ctx, id) : null)
}
