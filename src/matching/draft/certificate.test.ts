import { expect, test } from 'vitest'
import { tryToPose } from '../candidates/pose-problem.ts'
import { deskOf, keptOf, type OnPaper } from '../sample-desk.ts'
import { asCertificateJson, planOfDraft } from './certificate.ts'

const people = ['a', 'b', 'c', 'd', 'e', 'f'].map(
  (id, k): OnPaper => ({
    id,
    wants: { [`s${(k + 1) % 6}`]: 1, [`s${(k + 3) % 6}`]: 2 },
    gives: [`s${k}`, `s${(k + 4) % 6}`],
  }),
)

test.each([{}, { onlyExchanges: true }, { onlyExchanges: true, circles: true }, { fair: true }, { balance: true }])(
  'is kept as it can be read back: %o',
  (settings) => {
    const desk = deskOf(people, settings)
    const posed = tryToPose(desk)
    if ('flaw' in posed) throw new Error(posed.flaw)
    const { draft, directions, certificate } = keptOf(desk)
    const read: typeof certificate = JSON.parse(JSON.stringify(certificate))
    expect(read).toEqual(certificate)
    const plan = planOfDraft(posed, draft.outcome, read, directions)!
    expect(asCertificateJson(posed.people, plan.certificate)).toEqual(certificate)
  },
)
