import { CAST } from '../../src/people/cast.ts'
import { formToken } from '../../src/platform/form-token.ts'
import { aSchool } from '../../tests/school.ts'
import { inside } from '../installation.ts'
import { forgetPeak, memoryOf, openPlace } from '../product.ts'
import { type Finding, inMb, inSeconds } from '../table.ts'
import { ask } from '../wire.ts'

const bars = [
  { people: 1000, seconds: 10 },
  { people: 10_000, seconds: 60 },
]

/** F11: a staff list through the real upload: read, shown, applied. Memory is the growth of the peak. */
export async function measureImport(): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { people, seconds } of bars) {
    const place = await openPlace()
    const sown = await inside(place, async (app) => {
      const { curator, school } = await aSchool(app)
      return { curator, slug: school.slug, newToken: () => formToken(app.installation.secret, curator.sessionId) }
    })
    const product = await place.start()
    await ask(place.address, `/${sown.slug}/people/imports`, { token: sown.curator.token })
    const before = memoryOf(product.pid).now
    forgetPeak(product.pid)
    const took = await importPeople(place.address, sown.slug, sown.curator.token, sown.newToken, people)
    const grown = memoryOf(product.pid).peak - before
    await product.stop()
    place.close()
    const [read, shown, applied] = took
    const all = read! + shown! + applied!
    findings.push({
      id: 'F11',
      what: `import of ${people} people`,
      bar: `≤ ${seconds} s, memory + 150 MB`,
      found: `${inSeconds(all)} (read ${inSeconds(read!)}, shown ${inSeconds(shown!)}, applied ${inSeconds(applied!)}), + ${inMb(grown)}`,
      holds: all <= seconds * 1000 && grown <= 150,
    })
  }
  return findings
}

async function importPeople(address: string, slug: string, token: string, newToken: () => string, people: number) {
  const times: number[] = []
  const lap = (from: number) => times.push(performance.now() - from)
  let began = performance.now()
  const read = await upload(`${address}/${slug}/people/imports`, token, newToken(), listOf(people))
  await finished(address, read, token)
  lap(began)
  began = performance.now()
  const preview = await ask(address, read, { token })
  if (preview.status !== 200) throw new Error(`the preview answered ${preview.status}`)
  lap(began)
  began = performance.now()
  await ask(address, `${read}/application`, { token, form: { _form: newToken(), ...everybody } })
  await finished(address, read, token)
  lap(began)
  const { body } = await ask(address, `/${read.split('/')[1]}/people`, { token })
  if (
    !body
      .toString()
      .replace(/[\s\u00a0]/g, '')
      .includes(`всписке${people}`)
  )
    throw new Error(`not all of ${people} were added`)
  return times
}

/** The preview lists the first 300; one tick stands for the rest. */
const everybody = {
  ...Object.fromEntries(Array.from({ length: 300 }, (_, nth) => [`row.${nth + 2}`, 'take'])),
  'rest.new': 'take',
}

/** A long list is read and written in the background: asks until the page has no more to tell. */
async function finished(address: string, page: string, token: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    const { body } = await ask(address, page, { token })
    if (!body.includes('<progress')) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('the import did not end in two minutes')
}

async function upload(url: string, token: string, form: string, csv: string): Promise<string> {
  const body = new FormData()
  body.append('_form', form)
  body.append('file', new File([csv], 'staff.csv', { type: 'text/csv' }))
  const headers = { Cookie: `vzaimno=${token}`, Origin: new URL(url).origin }
  const answer = await fetch(url, { method: 'POST', body, headers, redirect: 'manual' })
  if (answer.status !== 303) throw new Error(`the upload answered ${answer.status}`)
  return answer.headers.get('Location')!
}

/** Names of the cast, every one with another surname: nobody is there twice. */
function listOf(people: number): string {
  const rows = Array.from({ length: people }, (_, nth) => {
    const { surname, given, patronymic, position, subjects, experienceYears } = CAST[nth % CAST.length]!
    const other = `${surname}-${letters(nth)}`
    return [`${other} ${given} ${patronymic}`, position, subjects.join(', '), experienceYears ?? ''].join(';')
  })
  return ['ФИО;Должность;Предмет;Стаж', ...rows].join('\n')
}

/** A number as a surname's second half. */
function letters(nth: number): string {
  const alphabet = 'абвгдежзиклмнопрстуф'
  const digits = [nth % 20, Math.floor(nth / 20) % 20, Math.floor(nth / 400) % 20, Math.floor(nth / 8000)]
  return `Б${digits.map((digit) => alphabet[digit]).join('')}ов`
}
