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
  lap(began)
  began = performance.now()
  const preview = await ask(address, read, { token })
  if (preview.status !== 200) throw new Error(`the preview answered ${preview.status}`)
  lap(began)
  began = performance.now()
  const applied = await ask(address, `${read}/application`, { token, form: { _form: newToken() } })
  lap(began)
  const added = Number(new URLSearchParams(applied.location.split('?')[1]).get('added'))
  if (added !== people) throw new Error(`${added} of ${people} were added: ${applied.status} ${applied.location}`)
  return times
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
