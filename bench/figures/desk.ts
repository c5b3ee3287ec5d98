import type { Sown } from '../school-with-pairs.ts'
import { type Finding, inMs, quantile } from '../table.ts'
import { ask } from '../wire.ts'

/** F8: from the click on «Распределить» to the drawn plan, through the real form. */
export async function measureDesk(address: string, school: Sown, formToken: () => string): Promise<Finding[]> {
  const { token } = school.curator
  const times: number[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    const began = performance.now()
    const form = { _form: formToken() }
    const solved = await ask(address, `/${school.slug}/matching/${school.roundId}/drafts`, { token, form })
    if (solved.status !== 303) throw new Error(`the round was not solved: ${solved.status}`)
    const page = await ask(address, solved.location, { token })
    if (page.status !== 200) throw new Error(`the desk answered ${page.status}`)
    times.push(performance.now() - began)
  }
  const median = quantile(times, 0.5)
  return [
    {
      id: 'F8',
      what: 'matching, 150 people, to the drawn plan',
      bar: '≤ 0.5 s',
      found: `${inMs(median)} (${times.map((one) => inMs(one)).join(', ')})`,
      holds: median <= 500,
    },
  ]
}
