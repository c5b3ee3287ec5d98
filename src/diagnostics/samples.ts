import type { Context } from '../platform/context.ts'
import type { NewDiagnosis } from './diagnosis/open-diagnosis.ts'
import { type Answer, MOST_FOREMOST, NO_ANSWER } from './results/deficit.ts'
import { type HardNoTime, timesOfWeek } from './sheet/hard-no-times.ts'
import { lockSheet } from './sheet/lock-sheet.ts'
import { saveAnswers } from './sheet/save-answers.ts'
import { answersOf, liveBlocks } from './sheet/sheet-queries.ts'
import { submitSheet } from './sheet/submit-sheet.ts'

/** The diagnosis of the autumn: everybody invited, the usual rules. */
export const autumnDiagnosis = (change: Partial<NewDiagnosis> = {}): NewDiagnosis => ({
  name: 'Диагностика осени',
  opensOn: '2026-09-14',
  closesOn: '2026-09-30',
  deficitUpTo: 1,
  deficitNeedsWish: true,
  strengthFrom: 3,
  strengthNeedsReadiness: true,
  people: 'everybody',
  sendsLetters: false,
  ...change,
})

export type SampledPerson = { id: string; surname: string; experienceYears: number | null; position: string }

export type SampleSheet = {
  answers: Map<string, Answer>
  foremost: string[]
  ownWords: string
  colleagueLimit: number
  hoursPerWeek: number
  hardNoTimes: HardNoTime[]
}

/** Usual level in each block by experience: under 6 years, under 16, and more. */
const USUAL: Record<string, readonly [number, number, number]> = {
  Ц: [3.1, 2.3, 1.3],
  М: [1.6, 2.5, 3.1],
  П: [2.1, 2.8, 3.4],
  Пс: [1.3, 2.3, 2.9],
  К: [1.2, 2.3, 3.2],
  Н: [1.0, 1.9, 2.6],
  В: [1.5, 2.4, 2.9],
}

/** Whoever works as this is stronger here. */
const CALLING: readonly [RegExp, string, number][] = [
  [/информатик/, 'Ц', 1],
  [/психолог/, 'Пс', 1.3],
  [/социальн|логопед/, 'Пс', 0.7],
  [/директор/, 'Н', 1.2],
]

/** New or rare in a school: harder for everybody, and wished for more. */
const RARE: Record<string, number> = { Ц10: 0.6, Ц11: 1.1, К5: 2.4, Пс5: 2, П4: 0.9, М7: 0.5, Ц6: 0.3 }

const WORDS: Record<string, string> = {
  Ц10: 'Хочу понять, как готовить задания с ИИ и не получать ошибок в фактах.',
  Ц6: 'Научиться записывать короткие видеоуроки для тех, кто болеет.',
  Ц5: 'Быстро собирать онлайн-тесты и видеть результаты класса сразу.',
  К1: 'Проводить родительские собрания так, чтобы приходили и разговаривали.',
  Пс1: 'Держать дисциплину в седьмом классе без крика.',
  М5: 'Разбирать ВПР не по баллам, а по тому, чего дети не поняли.',
  К5: 'Помогать ребятам мириться, а не разбирать, кто виноват.',
  Пс5: 'Работать с детьми, которые пока плохо говорят по-русски.',
}

/** A believable sheet: the young are strong in the digital, the experienced in methods, talking and classes. Same seed, same sheet. */
export function sampleSheet(
  person: SampledPerson,
  items: readonly { id: string; code: string }[],
  workingDays = 5,
  seed = 1,
): SampleSheet {
  const chance = (what: string) => fraction(`${seed}|${person.surname}|${person.position}|${what}`)
  const answers = new Map(items.map(({ id, code }) => [id, sampleAnswer(person, code, chance)]))
  const wishes = items
    .filter(({ id }) => answers.get(id)?.wishes)
    .sort((a, b) => chance(`foremost ${a.code}`) - chance(`foremost ${b.code}`))
  const foremost = wishes.slice(0, chance('how many') < 0.7 ? MOST_FOREMOST : 1)
  return {
    answers,
    foremost: foremost.map(({ id }) => id),
    ownWords: foremost.map(({ code }) => WORDS[code]).find(Boolean) ?? '',
    colleagueLimit: [0, 1, 1, 1, 2, 2, 2, 3][Math.floor(chance('limit') * 8)] ?? 1,
    hoursPerWeek: [0.5, 1, 1, 1.5, 2][Math.floor(chance('hours') * 5)] ?? 1,
    hardNoTimes: timesOfWeek(workingDays).filter((time) => chance(time) < 0.14),
  }
}

function sampleAnswer(person: SampledPerson, code: string, chance: (what: string) => number): Answer {
  const block = code.replace(/\d+$/, '')
  const years = person.experienceYears ?? 10
  const usual = (USUAL[block] ?? [2, 2, 2])[years < 6 ? 0 : years < 16 ? 1 : 2] ?? 2
  const calling = CALLING.filter(([position, strong]) => strong === block && position.test(person.position))
  const gift = calling.reduce((sum, [, , more]) => sum + more, 0)
  const noise = (chance(`level ${code}`) - 0.5) * 2.4
  const level = Math.max(0, Math.min(4, Math.round(usual + gift + noise - (RARE[code] ?? 0))))
  const wishing = [0.16, 0.3, 0.16, 0.03, 0][level]! * (RARE[code] ? 1.7 : 1)
  const readiness = [0, 0, 0, 0.45, 0.85][level]!
  return {
    ...NO_ANSWER,
    level,
    wishes: chance(`wish ${code}`) < wishing,
    isReady: chance(`ready ${code}`) < readiness,
  }
}

/** A number from 0 to 1 that depends on nothing but the text (FNV-1a, stirred). */
function fraction(text: string): number {
  let hash = 0x811c9dc5
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}

/** Fills and submits a person's sheet as if they had done it themselves on a phone. */
export async function fillSheet(ctx: Context, diagnosisId: string, person: SampledPerson, seed = 1): Promise<void> {
  const asPerson: Context = { ...ctx, actor: { ...ctx.actor, role: 'participant', personId: person.id } }
  const key = { diagnosisId, personId: person.id }
  const { version } = await lockSheet(asPerson, key, 'screen')
  const items = liveBlocks(await answersOf(ctx, diagnosisId, person.id)).flatMap((block) => block.items)
  const { answers, foremost, ...lastPage } = sampleSheet(person, items, 5, seed)
  await saveAnswers(asPerson, key, answers)
  await submitSheet(asPerson, { ...lastPage, diagnosisId, foremost, avoided: undefined, version })
}
