import { readCatalogue } from '../../src/diagnostics/catalogue-queries.ts'
import { openDiagnosis } from '../../src/diagnostics/open-diagnosis.ts'
import { autumnDiagnosis } from '../../src/diagnostics/samples.ts'
import { aDeskWithDraft } from '../../src/matching/samples.ts'
import { aPair } from '../../src/pairs/samples.ts'
import { addPerson } from '../../src/people/add-person.ts'
import { recordConsents } from '../../src/people/record-consent.ts'
import { aTeacher } from '../../src/people/samples.ts'
import { startImport } from '../../src/people/start-import.ts'
import { storeFile } from '../../src/platform/files.ts'
import { postLetters } from '../../src/platform/letters.ts'
import { aSchool, type TestApp } from '../school.ts'
import { fourTeachers } from '../teachers.ts'

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
  const { alsu, denis, elena, skills } = await school.as(fourTeachers)
  const pair = await school.as((ctx) =>
    aPair().helping(alsu, teacher, skills.tests).helping(teacher, alsu, skills.meetings).acceptedBy(alsu).in(ctx),
  )
  const pairOfOthers = await school.as((ctx) => aPair().helping(denis, elena, skills.video).acceptedBy(denis).in(ctx))
  const desk = await school.as(aDeskWithDraft)
  await school.member('participant')
  const { id: membership } = await school.as(({ db }) =>
    db.selectFrom('membership').select('id').where('role', '=', 'participant').executeTakeFirstOrThrow(),
  )
  await school.as((ctx) =>
    postLetters(ctx, [{ personId: teacher, toAddress: 'a@school.test', subject: 's', body: 'b' }]),
  )
  const { id: letter } = await school.as(({ db }) => db.selectFrom('letter').select('id').executeTakeFirstOrThrow())
  return {
    slug: school.school.slug,
    school,
    teacher,
    staffImport,
    spare: await school.as((ctx) => addPerson(ctx, aTeacher('Ким Денис Сергеевич'))),
    scan,
    membership,
    letter,
    diagnosis,
    block: block!.id,
    competence: block!.items[0]!.id,
    pair,
    pairOfOthers,
    desk,
    clients: {
      participant: await school.member('participant', teacher),
      curator: school.curator,
      coordinator: await school.member('coordinator'),
      director: await school.member('director'),
    },
  }
}

export type World = Awaited<ReturnType<typeof buildWorld>>
