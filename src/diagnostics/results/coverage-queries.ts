import type { Context } from '../../platform/context.ts'
import type { CatalogueBlock } from '../catalogue/catalogue.ts'
import { readCatalogue } from '../catalogue/catalogue-queries.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import type { Rules } from './deficit.ts'
import { saidIn } from './needs-and-offers.ts'

/** A diagnosis with the rules it counts by. */
type Surveyed = Rules & { id: string }

export type CoverageRow = { id: string; code: string; name: string; nameEn: string; isKey: boolean } & Coverage

export type CoverageBlock = { code: string; name: string; nameEn: string; rows: CoverageRow[] }

/** The school's map: every competence in use, who needs it, who can teach it, how many of the needs could be met. */
export async function coverageMap(ctx: Pick<Context, 'db'>, diagnosis: Surveyed): Promise<CoverageBlock[]> {
  const blocks = (await readCatalogue(ctx)).filter((block) => !block.retiredAt)
  const { people, needs, offers } = await saidIn(ctx, diagnosis, itemsInUse(blocks))
  const places = new Map(people.map((person) => [person.personId, person.colleagueLimit]))
  const needsBy = Map.groupBy(needs, ({ competenceId }) => competenceId)
  const offersBy = Map.groupBy(offers, ({ competenceId }) => competenceId)
  return blocks.map((block) => ({
    ...{ code: block.code, name: block.name, nameEn: block.nameEn },
    rows: block.items
      .filter((item) => !item.retiredAt)
      .map((item) => ({
        ...{ id: item.id, code: item.code, name: item.name, nameEn: item.nameEn, isKey: item.isKey },
        ...coverageOf({
          needs: needsBy.get(item.id) ?? [],
          offers: (offersBy.get(item.id) ?? []).map(({ personId, level }) => ({
            level,
            places: places.get(personId) ?? 0,
          })),
        }),
      })),
  }))
}

const itemsInUse = (blocks: CatalogueBlock[]) =>
  blocks.flatMap((block) => block.items.filter((item) => !item.retiredAt))

/** Who is behind one row of the map, by name and never by rank: for those who run the programme. */
export async function peopleBehind(ctx: Pick<Context, 'db'>, diagnosis: Surveyed, competenceId: string) {
  const { people, needs, offers } = await saidIn(ctx, diagnosis)
  const named = await namesIn(ctx, diagnosis.id)
  const limits = new Map(people.map((person) => [person.personId, person.colleagueLimit]))
  const of = <T extends { competenceId: string; personId: string }>(list: T[]) => {
    const byPerson = new Map(list.filter((one) => one.competenceId === competenceId).map((one) => [one.personId, one]))
    return named.flatMap((person) => {
      const one = byPerson.get(person.id)
      return one ? [{ ...one, person }] : []
    })
  }
  return {
    needs: of(needs).sort((a, b) => a.priorityClass - b.priorityClass),
    offers: of(offers).map((offer) => ({ ...offer, places: limits.get(offer.personId) ?? 0 })),
  }
}

export type PeopleBehind = Awaited<ReturnType<typeof peopleBehind>>

async function namesIn({ db }: Pick<Context, 'db'>, diagnosisId: string) {
  return db
    .selectFrom('person')
    .innerJoin('diagnosisSheet as sheet', (join) =>
      join.onRef('sheet.personId', '=', 'person.id').onRef('sheet.schoolId', '=', 'person.schoolId'),
    )
    .select(['person.id', 'person.surname', 'person.given', 'person.patronymic', 'person.position'])
    .where('sheet.diagnosisId', '=', diagnosisId)
    .orderBy('person.surname')
    .orderBy('person.given')
    .execute()
}
