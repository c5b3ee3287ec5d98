import type { CoverageProof, Plan, Toll } from '../../matching/engine/plan.ts'
import { readSettings, SettingsError } from '../../matching/engine/read-settings.ts'
import type { Settings } from '../../matching/engine/settings.ts'
import { FileFlaw } from './csv-records.ts'
import type { NamedInstance } from './instance-files.ts'
import { figure, list, readCoverage, readWeights, record } from './json-parts.ts'
import { readRings } from './rings-json.ts'

export type ReadPlan = Omit<Plan, 'seed' | 'seconds'> & { settings: Partial<Settings> }

/** Reads a plan back into the numbers of its instance. Throws `FileFlaw` when it does not speak of this problem. */
export function readPlan(file: string, json: Record<string, unknown>, named: NamedInstance): ReadPlan {
  const names = new Names(file, named)
  const whole = (name: string) => figure(file, json[name], name)
  return {
    ...readCoverage(file, json),
    chosen: list(file, json.arcs, 'arcs').map((row, i) => names.arc(row, `arcs[${i}]`)),
    reciprocalPairs: whole('reciprocal_pairs'),
    cycles: whole('cycles'),
    ...(json.imbalance !== undefined && { imbalance: whole('imbalance') }),
    value: whole('value'),
    upperBound: whole('upper_bound'),
    gap: whole('gap'),
    settings: readPlanSettings(file, record(file, json.settings ?? {}, 'settings')),
    certificate: readCertificate(file, record(file, json.duals, 'duals'), names),
  }
}

/** What the plan says it was made for; what it does not say is as without flags. */
function readPlanSettings(file: string, given: Record<string, unknown>): Partial<Settings> {
  const names = ['objective', 'fair', 'onlyExchanges', 'reciprocity', 'cycles', 'balance'] as const
  const said = Object.fromEntries(names.flatMap((name) => (name in given ? [[name, given[name]]] : [])))
  try {
    return readSettings(said)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    throw new FileFlaw(file, undefined, {
      ru: `settings.${error.setting}: такого значения не бывает`,
      en: `settings.${error.setting}: there is no such value`,
    })
  }
}

function readCertificate(file: string, duals: Record<string, unknown>, names: Names): Plan['certificate'] {
  const apart = (name: 'coverage' | 'worst_served') =>
    duals[name] === undefined ? undefined : readPrices(file, record(file, duals[name], `duals.${name}`), names)
  const worstServed = apart('worst_served')
  return {
    ...readPrices(file, duals, names),
    coverage: apart('coverage'),
    ...(worstServed && { worstServed }),
    leastUtility: figure(file, duals.least_utility, 'duals.least_utility'),
    isCut: duals.is_cut === true,
    ...(duals.from_lists === true && { fromLists: true }),
    circlesUncounted: duals.circles_uncounted === true,
    ...(duals.rings !== undefined && { rings: readRings(file, duals.rings) }),
    ...(duals.tolls !== undefined && { tolls: readTolls(file, duals.tolls, names) }),
    shares: list(file, duals.shares, 'duals.shares').map((row, i) => {
      const place = `duals.shares[${i}]`
      const [ring, parts] = list(file, row, place)
      return {
        people: list(file, ring, place).map((id) => names.person(id)),
        shares: list(file, parts, place).map((share) => figure(file, share, place)),
      }
    }),
  }
}

function readTolls(file: string, value: unknown, names: Names): Toll[] {
  return list(file, value, 'duals.tolls').map((row, i) => {
    const place = `duals.tolls[${i}]`
    const [from, to, toll] = list(file, row, place)
    return { from: names.person(from), to: names.person(to), toll: figure(file, toll, place) }
  })
}

function readQuotaPrices(file: string, value: unknown, quotas: readonly string[]): Float64Array {
  const prices = record(file, value, 'duals.quotas')
  return Float64Array.from(quotas, (name) => figure(file, prices[name] ?? 0, `duals.quotas.${name}`))
}

function readPrices(file: string, duals: Record<string, unknown>, names: Names): CoverageProof {
  const mentorPrice = new Float64Array(names.people)
  for (const [id, price] of Object.entries(record(file, duals.mentors, 'mentors')))
    mentorPrice[names.person(id)] = figure(file, price, `mentors.${id}`)
  const quotas = duals.quotas !== undefined && { quotaPrice: readQuotaPrices(file, duals.quotas, names.quotas) }
  return { weights: readWeights(file, duals.weights), mentorPrice, ...quotas }
}

/** Finds the numbers that the names of a plan stand for. */
export class Names {
  readonly people: number
  readonly quotas: readonly string[]
  private readonly file: string
  private readonly utility: Int32Array
  private readonly personNumber: Map<unknown, number>
  private readonly needNumber = new Map<string, number>()
  private readonly arcNumber = new Map<number, number>()

  constructor(file: string, { instance, people, needs }: NamedInstance) {
    const { arcNeed, arcMentor, arcUtility, needMentee } = instance
    this.file = file
    this.people = people.length
    this.quotas = (instance.quotas ?? []).map(({ name }) => name)
    this.utility = arcUtility
    this.personNumber = new Map(people.map((id, p) => [id, p]))
    for (let n = 0; n < instance.needs; n++) this.needNumber.set(`${needMentee[n]} ${needs[n]}`, n)
    for (let a = 0; a < instance.arcs; a++) this.arcNumber.set(arcNeed[a]! * this.people + arcMentor[a]!, a)
  }

  person(id: unknown): number {
    const p = this.personNumber.get(id)
    if (p === undefined)
      throw new FileFlaw(this.file, undefined, {
        ru: `человека «${id}» нет в списке людей`,
        en: `“${id}” is not in the list of people`,
      })
    return p
  }

  arc(row: unknown, place: string): number {
    const entry = record(this.file, row, place)
    const need = this.needNumber.get(`${this.person(entry.mentee)} ${entry.need}`)
    const a = need === undefined ? undefined : this.arcNumber.get(need * this.people + this.person(entry.mentor))
    if (a === undefined)
      throw new FileFlaw(this.file, undefined, {
        ru: `${place}: такой пары нет среди возможных`,
        en: `${place}: no such arc in the list`,
      })
    if (this.utility[a] !== entry.utility)
      throw new FileFlaw(this.file, undefined, {
        ru: `${place}: utility не та, что в списке`,
        en: `${place}: the utility differs from the list`,
      })
    return a
  }
}
