import { changeSchoolSettings } from '../../identity/settings/change-school-settings.ts'
import { schoolSettings } from '../../identity/settings/settings-queries.ts'
import type { Context } from '../../platform/context.ts'
import { found } from '../../platform/refusals.ts'
import { signDocument, signDocuments } from '../journal/sign-documents.ts'
import { changeTerms } from '../terms/change-terms.ts'
import { type PaperTerms, USUAL_TERMS } from '../terms/paper-terms.ts'
import { livePapers, readSchool } from './pack-queries.ts'
import { writePack } from './write-pack.ts'

/** The terms of a school that has everything its papers need; whatever a test cares about is given. */
export async function agreeTerms(ctx: Context, terms: Partial<PaperTerms> = {}): Promise<void> {
  const { terms: before, termsVersion } = await readSchool(ctx)
  await changeTerms(
    ctx,
    {
      ...USUAL_TERMS,
      curatorId: before.curatorId,
      regulationNumber: '41-од',
      regulationOn: '2026-08-28',
      ...terms,
    },
    termsVersion,
  )
  await groundPay(ctx)
}

async function groundPay(ctx: Context): Promise<void> {
  const { id, slug, isDemo, createdAt, version, ...settings } = await schoolSettings(ctx)
  const payBasis = 'положения об оплате труда работников, утверждённого приказом от 09.01.2026 № 3-од'
  await changeSchoolSettings(ctx, { ...settings, payBasis, paySource: 'фонда оплаты труда' }, version)
}

type SignedPack = { consentsOn: string; orderOn: string; number: string }

/** All papers of the agreed pairs, written and signed by the same actions as on the screen. @returns the order's id */
export async function signedPack(ctx: Context, { consentsOn, orderOn, number }: SignedPack): Promise<string> {
  await writePack(ctx)
  await signDocuments(ctx, [], consentsOn)
  const order = found((await livePapers(ctx)).find(({ template, state }) => template === 'order' && state === 'draft'))
  const problems = await signDocument(ctx, order.id, {
    number,
    datedOn: orderOn,
    version: 1,
    scanId: null,
    earlyWhy: '',
  })
  if (Object.keys(problems).length > 0) throw new Error(Object.values(problems).join(' '))
  return order.id
}
