import { count, countEn, inBothLanguages } from '../../platform/words.ts'

/** What is said while a search goes on behind the desk, and after it. */
export const runWords = inBothLanguages({
  ru: {
    runTitle: {
      draft: 'Идёт распределение',
      effect: 'Считаем, что даёт взаимность',
      lacking: 'Считаем, кого ещё найти',
    },
    phases: {
      cover: 'Ищем, как помочь наибольшему числу людей.',
      fair: 'Смотрим, чтобы не обделить тех, кому труднее подобрать пару.',
      bound: 'Выясняем, насколько хорошим вообще может быть распределение.',
      search: 'Ищем больше взаимных пар.',
    },
    startingSearch: 'Начинаем.',
    ofParts: (part: number, parts: number) => `Готово ${part} из ${parts}.`,
    bestSoFar: (percent: string) =>
      `Распределение уже есть: лучше может стать не больше чем на ${percent}\u00a0%. Можно подождать, можно взять его.`,
    bestSoFarProven: 'Лучшее распределение найдено.',
    runFor: (seconds: number) => `Идёт ${count(seconds, 'секунду', 'секунды', 'секунд')}, обычно не дольше двух минут.`,
    mayLeave: 'Со страницы можно уйти: работа не прервётся, на столе пока прежний черновик.',
    stopAndTake: 'Остановить и взять лучшее',
    cancelRun: 'Отменить',
    stopping: 'Заканчиваем…',
    cancelling: 'Отменяем…',
    endedRun: {
      interrupted: 'Распределение прервалось: программа была остановлена. На столе всё по-прежнему, запустите ещё раз.',
      failed: 'Распределение не удалось из-за ошибки программы. На столе всё по-прежнему.',
      cancelled: 'Распределение отменено. На столе всё по-прежнему.',
    },
    endedCount: {
      interrupted: 'Подсчёт прервался: программа была остановлена. Запустите его ещё раз.',
      failed: 'Подсчёт не удался из-за ошибки программы.',
      cancelled: 'Подсчёт отменён.',
    },
  },
  en: {
    runTitle: {
      draft: 'Matching goes on',
      effect: 'Counting what reciprocity brings',
      lacking: 'Counting whom else to find',
    },
    phases: {
      cover: 'Looking how to help as many people as possible.',
      fair: 'Making sure that those who are hard to match are not left behind.',
      bound: 'Finding out how good a distribution can be at all.',
      search: 'Looking for more mutual pairs.',
    },
    startingSearch: 'Starting.',
    ofParts: (part: number, parts: number) => `${part} of ${parts} done.`,
    bestSoFar: (percent: string) =>
      `There is a distribution already: it may get at most ${percent}\u00a0% better. You may wait, or take it.`,
    bestSoFarProven: 'The best distribution has been found.',
    runFor: (seconds: number) => `Running for ${countEn(seconds, 'second')}, rarely more than two minutes.`,
    mayLeave: 'You may leave the page: the work goes on, and the desk holds the former draft meanwhile.',
    stopAndTake: 'Stop and take the best',
    cancelRun: 'Cancel',
    stopping: 'Finishing…',
    cancelling: 'Cancelling…',
    endedRun: {
      interrupted: 'The search was interrupted: the program had been stopped. The desk is as it was; start it again.',
      failed: 'The search failed because of a fault in the program. The desk is as it was.',
      cancelled: 'The search was cancelled. The desk is as it was.',
    },
    endedCount: {
      interrupted: 'The count was interrupted: the program had been stopped. Start it again.',
      failed: 'The count failed because of a fault in the program.',
      cancelled: 'The count was cancelled.',
    },
  },
})
