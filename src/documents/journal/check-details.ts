import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Problems } from '../../ui/read-form.ts'
import type { Pack } from '../pack/mentoring.ts'
import { shortDay } from '../paper-blanks.ts'
import { fullName } from '../paper-person.ts'
import type { Paper } from './document.ts'
import { type DateFault, dateFaults } from './paper-dates.ts'
import { paperYear } from './paper-day.ts'
import { journalWords } from './words.ts'
import { writtenDay } from './written-day.ts'

/** What is wrong with the number and the date of these papers, taken together with all others. */
export async function detailProblems(ctx: Context, pack: Pack, changed: readonly Paper[]): Promise<Problems> {
  const t = journalWords(ctx.language)
  const others = pack.papers.filter(({ id }) => !changed.some((paper) => paper.id === id))
  const starts = pack.mentorings.map(({ pairId, startsOn }) => ({ pairId, startsOn }))
  const faults = changed.flatMap((paper) => dateFaults(paper, [...others, ...changed], starts))
  const said = [...new Set(faults.map((fault) => sayFault(ctx, pack, fault)))]
  const taken = await takenNumber(ctx, changed)
  return {
    ...(said.length > 0 && { datedOn: said.slice(0, FAULTS_SAID).join(' ') + t.moreFaults(said.length - FAULTS_SAID) }),
    ...(changed.some(({ datedOn }) => datedOn !== null && datedOn > ctx.today) && { datedOn: t.future }),
    ...(taken && { number: t.numberTaken(taken.number, taken.title, writtenDay(taken.datedOn, ctx)) }),
  }
}

const FAULTS_SAID = 5

/** Both papers by name and date, and what to do. */
function sayFault(ctx: Context, pack: Pack, { earlier, later, startsOn }: DateFault): string {
  const t = journalWords(ctx.language)
  const named = (paper: Paper) => {
    const person = pack.people.get(paper.personId ?? '')
    return t.paperOf(t.kinds[paper.template], person ? fullName(person) : '', paper.number)
  }
  const [first, second] = [shortDay(earlier.datedOn), shortDay(later?.datedOn ?? startsOn)]
  return later
    ? t.wrongOrder(named(earlier), first, named(later), second)
    : t.startsEarly(named(earlier), first, second)
}

async function takenNumber({ db, today, school }: Context, changed: readonly Paper[]) {
  const numbered = changed.filter(({ number }) => number !== '')
  if (numbered.length === 0) return undefined
  return db
    .selectFrom('document')
    .select(['number', 'title', 'datedOn'])
    .where('state', '<>', 'cancelled')
    .where(
      'id',
      'not in',
      numbered.map(({ id }) => id),
    )
    .where((eb) =>
      eb.or(
        numbered.map((paper) =>
          eb.and([
            eb('template', '=', paper.template),
            eb('number', '=', paper.number),
            sql<boolean>`${paperYear(school)} = ${(paper.datedOn ?? today).slice(0, 4)}`,
          ]),
        ),
      ),
    )
    .executeTakeFirst()
}
