import { count, countEn, inBothLanguages } from '../../platform/words.ts'

/** The map of the school and the people behind it. */
export const coverageWords = inBothLanguages({
  ru: {
    coverageTitle: 'Карта компетенций',
    coverageLead: (answered: number, invited: number, name: string) => `${name}: ответили ${answered} из ${invited}`,
    coverageEmptyTitle: 'Карта ещё пуста',
    coverageEmpty: 'Она соберётся сама из ответов: кому что нужно, кто этому научит и чему в школе не учит никто.',
    nobodyTeaches: 'некому научить',
    nobodyTeachesHint: 'Некому научить',
    needed: 'нужно',
    able: 'умеют',
    met: 'можно закрыть',
    nobody: 'некому',
    withoutPlace: 'не хватает мест',
    competence: 'Компетенция',
    bar: 'Покрытие',
    barSaid: (met: number, places: number, nobody: number) =>
      `можно закрыть ${met}, не хватает мест ${places}, некому научить ${nobody}`,
    coverageMarginTitle: 'Как считается',
    coverageMargin:
      '«Нужно» – сколько человек хотят это развивать или имеют дефицит. «Умеют» – кто владеет уверенно и готов помочь. «Можно закрыть» – сколько из них нашли бы того, кто умеет лучше и у кого есть место. Остальным не хватает мест, или учить некому.',
    coverageMarginNext: 'Чего нет в школе, ищите в районе, на курсах или у партнёров.',
    legendMet: 'можно закрыть',
    legendPlaces: 'не хватает мест',
    legendNobody: 'некому научить',
    whoNeeds: 'Кому нужно',
    whoOffers: 'Кто может научить',
    nobodyNeeds: 'Никто не просил.',
    nobodyOffers: 'Никто. Поищите в районе, на курсах или у партнёров.',
    places: (n: number) => count(n, 'место', 'места', 'мест'),
    classes: { 1: 'прежде всего', 2: 'хочет развивать', 3: 'дефицит' },
  },
  en: {
    coverageTitle: 'Coverage map',
    coverageLead: (answered: number, invited: number, name: string) =>
      `${name}: ${answered} of ${invited} have answered`,
    coverageEmptyTitle: 'The map is still empty',
    coverageEmpty:
      'It draws itself from the answers: who needs what, who can teach it, and what nobody in the school teaches.',
    nobodyTeaches: 'taught by nobody',
    nobodyTeachesHint: 'Taught by nobody',
    needed: 'needed',
    able: 'able',
    met: 'could be met',
    nobody: 'nobody',
    withoutPlace: 'no place left',
    competence: 'Competence',
    bar: 'Coverage',
    barSaid: (met: number, places: number, nobody: number) =>
      `could be met ${met}, no place left ${places}, nobody to teach ${nobody}`,
    coverageMarginTitle: 'How it is counted',
    coverageMargin:
      '“Needed” is how many people want to develop it or have a deficit. “Able” are those who are confident and ready to help. “Could be met” is how many of them would find somebody who does it better and has a place. The others lack a place, or there is nobody to teach them.',
    coverageMarginNext: 'What the school does not have, look for in the district, on courses or with partners.',
    legendMet: 'could be met',
    legendPlaces: 'no place left',
    legendNobody: 'nobody to teach',
    whoNeeds: 'Who needs it',
    whoOffers: 'Who can teach it',
    nobodyNeeds: 'Nobody has asked.',
    nobodyOffers: 'Nobody. Look in the district, on courses or with partners.',
    places: (n: number) => countEn(n, 'place'),
    classes: { 1: 'matters most', 2: 'wants to develop', 3: 'deficit' },
  },
})
