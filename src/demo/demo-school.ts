import { createSchool } from '../identity/create-school.ts'
import type { Context, VisitorContext } from '../platform/context.ts'
import { readFrame } from '../programme/programme-queries.ts'
import { addDemoAccounts, DEMO_ASKED, DEMO_CURATOR, DEMO_PASSWORD } from './demo-accounts.ts'
import { runDemoDiagnosis } from './demo-diagnosis.ts'
import { runDemoRound } from './demo-pairs.ts'
import { addDemoStaff } from './demo-staff.ts'
import { markDemoStages } from './demo-stages.ts'

const SCHOOL = {
  slug: 'ozersk-5',
  fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 5»',
  shortName: 'МБОУ «СОШ № 5»',
  founderLine: 'Администрация Озёрского городского округа',
  address: '456780, Челябинская область, г. Озёрск, ул. Школьная, д. 5',
  place: 'г. Озёрск',
  inn: '7413000010',
  ogrn: '1027400000013',
  directorName: 'Орлова Вера Ильинична',
  directorPosition: 'директор',
  orderMask: '{номер}-од',
  personnelOrderMask: '{номер}-лс',
  workingDays: 5 as const,
  timeZone: 'Asia/Yekaterinburg',
  isDemo: true,
}

export type DemoSchool = { accountId: string; slug: string }

/** Makes the school that everybody may look at: invented people, real work of the programme. In one transaction. */
export async function makeDemoSchool(visitor: VisitorContext): Promise<DemoSchool> {
  const ctx: Context = await createSchool(visitor, SCHOOL, {
    userName: DEMO_CURATOR.userName,
    password: DEMO_PASSWORD,
    role: 'curator',
  })
  ctx.frame = await readFrame(ctx)
  const people = await addDemoStaff(ctx)
  await addDemoAccounts(ctx, people)
  await markDemoStages(ctx)
  const asked = people.find((person) => person.surname === DEMO_ASKED)!
  await runDemoRound(ctx, await runDemoDiagnosis(ctx, people), asked.id)
  return { accountId: ctx.actor.accountId, slug: ctx.school.slug }
}
