import { count, countEn, counted, inBothLanguages, quoted, withStop } from '../../platform/words.ts'

const people = (n: number) => count(n, 'участник', 'участника', 'участников')

/** What an act on a group costs. Names stand in the nominative only. */
export const groupPriceWords = inBothLanguages({
  ru: {
    inQuotes: quoted,
    groupWillStand: (n: number) => `Группа останется, в ней будет ${people(n)}.`,
    groupTooSmall: (left: number, least: number) =>
      `Группа распадётся: в ней ${counted(left, 'остался бы', 'осталось бы', 'осталось бы')} ${people(left)}, а нужно не меньше ${least}.`,
    groupWillGo: 'Группа не сохранится: остальных программа распределит иначе.',
    nowWithoutAll: (names: string, n: number) =>
      withStop(`Без наставника ${counted(n, 'останется', 'останутся', 'останутся')}: ${names}`),
    wishStaysOpen: (topics: string, names: string, n: number) =>
      withStop(
        n === 1 ? `Запрос ${topics} останется открытым: ${names}` : `Запросы ${topics} останутся открытыми: ${names}`,
      ),
    otherPlaceStays: (n: number) =>
      n === 1 ? 'Другая пара или группа останется.' : 'Другая пара или группа у каждого останется.',
    placeChanged: (names: string, from: string, to: string) => withStop(`${names}: вместо ${from} будет ${to}`),
    placeGained: (names: string, to: string) => withStop(`${names}: добавится ${to}`),
    sameInGroup: (people: string, leads: string, n: number) =>
      withStop(`${people}: та же тема, но в группе, которую ${n > 1 ? 'ведут' : 'ведёт'} ${leads}`),
    sameInPair: (people: string, lead: string) => withStop(`${people}: та же тема, но в паре, наставник ${lead}`),
    groupWillBeLocked: 'В этом составе группа закрепится.',
    placeInGroup: (topic: string, names: string, n: number) =>
      `${topic} (группа, ${n > 1 ? 'ведут' : 'ведёт'} ${names})`,
    placeInPair: (topic: string, name: string) => `${topic} (пара, наставник ${name})`,
    moreChanges: (n: number) => `И ещё ${count(n, 'перемена', 'перемены', 'перемен')} у других людей.`,
    groupsBecome: (before: number, after: number) => `Групп станет ${after} вместо ${before}.`,
    groupsSame: 'Ничего не изменится.',
  },
  en: {
    inQuotes: (text: string) => `“${text}”`,
    groupWillStand: (n: number) => `The group stays, with ${countEn(n, 'member')}.`,
    groupTooSmall: (left: number, least: number) =>
      `The group falls apart: ${countEn(left, 'member')} would be left, and it takes ${least}.`,
    groupWillGo: 'The group does not stay: the others are matched anew.',
    nowWithoutAll: (names: string) => withStop(`Left without a mentor: ${names}`),
    wishStaysOpen: (topics: string, names: string, n: number) =>
      withStop(n === 1 ? `The wish ${topics} stays open: ${names}` : `The wishes ${topics} stay open: ${names}`),
    otherPlaceStays: (n: number) => (n === 1 ? 'Another pair or group stays.' : 'Each keeps another pair or group.'),
    placeChanged: (names: string, from: string, to: string) => withStop(`${names}: ${to} instead of ${from}`),
    placeGained: (names: string, to: string) => withStop(`${names}: gains ${to}`),
    sameInGroup: (people: string, leads: string) =>
      withStop(`${people}: the same topic, but in a group led by ${leads}`),
    sameInPair: (people: string, lead: string) => withStop(`${people}: the same topic, but in a pair with ${lead}`),
    groupWillBeLocked: 'The group is then locked as it is.',
    placeInGroup: (topic: string, names: string) => `${topic} (group led by ${names})`,
    placeInPair: (topic: string, name: string) => `${topic} (pair with ${name})`,
    moreChanges: (n: number) => `And ${countEn(n, 'more change')} for others.`,
    groupsBecome: (before: number, after: number) => `${countEn(after, 'group')} instead of ${before}.`,
    groupsSame: 'Nothing changes.',
  },
})
