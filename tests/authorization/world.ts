import { readCatalogue } from '../../src/diagnostics/catalogue/catalogue-queries.ts'
import { openDiagnosis } from '../../src/diagnostics/diagnosis/open-diagnosis.ts'
import { autumnDiagnosis } from '../../src/diagnostics/samples.ts'
import { signDocuments } from '../../src/documents/journal/sign-documents.ts'
import { livePapers } from '../../src/documents/pack/pack-queries.ts'
import { writePack } from '../../src/documents/pack/write-pack.ts'
import { aDeskWithDraft } from '../../src/matching/samples.ts'
import { aGroup } from '../../src/pairs/groups/samples.ts'
import { aPair } from '../../src/pairs/samples.ts'
import { recordConsents } from '../../src/people/consents/record-consent.ts'
import { addPerson } from '../../src/people/register/add-person.ts'
import { addOwnField } from '../../src/people/register/own-field.ts'
import { aTeacher } from '../../src/people/samples.ts'
import { startImport } from '../../src/people/staff-import/start-import.ts'
import type { Context } from '../../src/platform/context.ts'
import { storeFile } from '../../src/platform/files.ts'
import { postLetters } from '../../src/platform/letters.ts'
import { aSchool, type TestApp } from '../school.ts'
import { fourTeachers, type Teachers } from '../teachers.ts'

/** One school with one of everything, so that every operation has something to be tried on. */
export async function buildWorld(test: TestApp) {
  const school = await aSchool(test)
  const teacher = await school.as((ctx) => addPerson(ctx, aTeacher()))
  const scan = await school.as((ctx) =>
    storeFile(ctx, { name: 'скан.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-') }),
  )
  await school.as((ctx) =>
    recordConsents(ctx, [teacher], { kind: 'personal-data', signedOn: '2026-09-18', fileId: scan }),
  )
  const diagnosis = await school.as((ctx) => openDiagnosis(ctx, autumnDiagnosis()))
  const [block] = await school.as(readCatalogue)
  const list = Buffer.from('ФИО\tДолжность\nЛоза Галина Петровна\tучитель географии')
  const staffImport = await school.as((ctx) => startImport(ctx, { fileName: '', content: list, isPasted: true }))
  const { alsu, bella, denis, elena, skills } = await school.as(fourTeachers)
  const pair = await school.as((ctx) =>
    aPair().helping(alsu, teacher, skills.tests).helping(teacher, alsu, skills.meetings).acceptedBy(alsu).in(ctx),
  )
  const pairOfOthers = await school.as((ctx) => aPair().helping(denis, elena, skills.video).acceptedBy(denis).in(ctx))
  const group = await school.as((ctx) =>
    aGroup(ctx, { mentorId: teacher, memberIds: [bella, elena], competenceId: skills.olympiads }),
  )
  const groupOfOthers = await school.as((ctx) =>
    aGroup(ctx, { mentorId: denis, memberIds: [bella, alsu], competenceId: skills.tests }),
  )
  const latecomer = await school.as((ctx) => addPerson(ctx, aTeacher('Юсупова Гульнара Ильдаровна')))
  const desk = await school.as(aDeskWithDraft)
  await school.member('participant')
  const { id: membership } = await school.as(({ db }) =>
    db.selectFrom('membership').select('id').where('role', '=', 'participant').executeTakeFirstOrThrow(),
  )
  await school.as((ctx) =>
    postLetters(ctx, [{ personId: teacher, toAddress: 'a@school.test', subject: 's', body: 'b' }]),
  )
  const { id: letter } = await school.as(({ db }) => db.selectFrom('letter').select('id').executeTakeFirstOrThrow())
  const spare = await school.as((ctx) => addPerson(ctx, aTeacher('Ким Денис Сергеевич')))
  const papers = await school.as((ctx) => papersOf(ctx, { teacher, other: spare, skills }))
  return {
    slug: school.school.slug,
    school,
    teacher,
    staffImport,
    ownField: await school.as((ctx) => addOwnField(ctx, { name: 'Кабинет', kind: 'text', choices: [] })),
    spare,
    papers,
    scan,
    membership,
    letter,
    diagnosis,
    block: block!.id,
    competence: block!.items[0]!.id,
    pair,
    pairOfOthers,
    group: group.groupId,
    groupOfOthers: groupOfOthers.groupId,
    latecomer,
    desk,
    clients: {
      participant: await school.member('participant', teacher),
      curator: school.curator,
      coordinator: await school.member('coordinator'),
      director: await school.member('director'),
    },
  }
}

/** The papers of an agreed exchange: drafts of the teacher, of the other one, of the order; and a consent that is signed. */
async function papersOf(
  ctx: Context,
  { teacher, other, skills }: { teacher: string; other: string; skills: Teachers['skills'] },
) {
  const pair = await aPair()
    .helping(teacher, other, skills.olympiads)
    .helping(other, teacher, skills.video)
    .agreed()
    .in(ctx)
  await writePack(ctx)
  const idOf = async (template: string, personId: string | null) =>
    (await livePapers(ctx)).find((paper) => paper.template === template && paper.personId === personId)!.id
  const signed = await idOf('consent', other)
  await signDocuments(ctx, [signed], '2026-09-18')
  return {
    pair,
    signed,
    own: await idOf('consent', teacher),
    other: await idOf('supplementary-agreement', other),
    order: await idOf('order', null),
  }
}

export type World = Awaited<ReturnType<typeof buildWorld>>
