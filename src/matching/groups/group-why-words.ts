import { count, countEn, counted, inBothLanguages, withStop } from '../../platform/words.ts'

/** Why a group of a draft is as it is. Names stand in the nominative only. */
export const groupWhyWords = inBothLanguages({
  ru: {
    whyGroupTitle: 'Почему эта группа',
    mentorTeaches: (name: string, level: string, isReady: boolean) =>
      `${name}: ${level ? `уровень «${level}»` : 'уровень в анкете не указан'}${isReady ? ', отмечено «готов(а) помочь»' : ''}.`,
    togetherFor: (topic: string, n: number) =>
      `Одна тема на всех: ${topic}. ${counted(n, 'О ней просит', 'О ней просят', 'О ней просят')} ${count(n, 'участник', 'участника', 'участников')}.`,
    sizeOf: (n: number, least: number, most: number) =>
      `В группе ${count(n, 'участник', 'участника', 'участников')}: по настройкам может быть от ${least} до ${most}.`,
    twoReachMore: 'Двое ведут вместе, потому что один не мог бы учить всех этих людей.',
    takesNoPlace: (mentors: number, names: string, paired: string) =>
      `Лишнего места группа не занимает: этому учились бы и в паре (${paired}), остальные приходят на те же встречи. ${mentors > 1 ? 'Наставники' : 'Наставник'}: ${names}.`,
    takesFreePlace: (mentors: number, names: string) =>
      mentors > 1
        ? `Группа занимает по одному свободному месту у каждого из наставников: ${names}.`
        : `Группа занимает одно свободное место. Наставник: ${names}.`,
    takesOnePlace: (mentors: number) =>
      mentors > 1
        ? 'Группа занимает по одному месту у каждого наставника.'
        : 'Группа занимает у наставника одно место.',
    membersTitle: 'Кто и о чём просил',
    asks: {
      1: 'просит прежде всего',
      2: 'просит',
      3: 'не просит, но уровень низкий',
    },
    asksNoMore: 'сейчас в анкете этого запроса нет',
    memberAsks: (name: string, asks: string, from: string, to: string) =>
      `${name} — ${asks}: сейчас «${from}», цель — «${to}».`,
    joinLeft: (names: string) => withStop(`Пары им не нашлось, наставник есть благодаря группе: ${names}`),
    joinToo: (names: string) => withStop(`Пара есть и так, а этот запрос закрывает группа: ${names}`),
    seatInCircle: (names: string) => withStop(`Место в группе замыкает тройку: ${names}`),
    groupStands: 'Эта группа уже предложена людям. Изменить её можно в разделе «Пары».',
    openGroup: 'Открыть группу',
    groupIsLocked: 'Вы закрепили эту группу: остальных программа распределяет вокруг неё.',
    othersTitle: 'Кто ещё этого просит',
    nobodyElse: 'Больше никто.',
    left: {
      'in-another': (where: string, names: string) => withStop(`В другой группе по этой теме (${where}): ${names}`),
      'in-pair': (where: string, names: string) => withStop(`Учатся этому в паре (наставник ${where}): ${names}`),
      hindered: (mentor: string, why: string, names: string) =>
        withStop(`Не вошли: ${names}. Мешает: ${why} (наставник ${mentor})`),
      meets: (why: string, names: string) => withStop(`Не могут быть рядом с кем-то из группы (${why}): ${names}`),
      sits: (names: string) => withStop(`Занимаются в другой группе, а в двух сразу не бывает никто: ${names}`),
      'declined-seat': (names: string) => withStop(`Отказались от места в группе: ${names}`),
      'taken-out': (names: string) => withStop(`Вы убрали из группы: ${names}`),
      'has-pair': (names: string) =>
        withStop(`Наставник есть в паре, а группы собираются для тех, кто остался без пары: ${names}`),
      'not-foremost': (names: string) =>
        withStop(`Наставник есть в паре, а этот запрос отмечен не «прежде всего»: ${names}`),
      settled: (names: string) => withStop(`Группа уже составлена, новых программа в неё не берёт: ${names}`),
      full: (most: number, names: string) =>
        withStop(`В группе уже ${most}, больше по настройкам не бывает. Не вошли: ${names}`),
      plan: (names: string) => withStop(`Место есть, но в найденном распределении их здесь нет: ${names}`),
    },
    putIn: 'Добавить в группу:',
    putInLabel: (name: string) => `Добавить в группу: ${name}`,
    ifGivenUp: 'Если распустить',
    unlockFirst: 'Эта группа закреплена. Сначала снимите закрепление.',
    sitsThereNoMore: 'Этого человека в группе больше нет.',
    mayNotSit: 'Добавить в эту группу нельзя: посмотрите у группы, почему этот человек не вошёл.',
  },
  en: {
    whyGroupTitle: 'Why this group',
    mentorTeaches: (name: string, level: string, isReady: boolean) =>
      `${name}: ${level ? `level “${level}”` : 'no level in the sheet'}${isReady ? ', marked “ready to help”' : ''}.`,
    togetherFor: (topic: string, n: number) => `One topic for all: ${topic}, asked for by ${countEn(n, 'member')}.`,
    sizeOf: (n: number, least: number, most: number) =>
      `${countEn(n, 'member')}: the settings allow ${least} to ${most}.`,
    twoReachMore: 'Two lead together because one alone could not teach all of these people.',
    takesNoPlace: (mentors: number, names: string, paired: string) =>
      `The group takes no further place: this would be taught in a pair anyway (${paired}), and the others come to the same meetings. ${mentors > 1 ? 'Mentors' : 'Mentor'}: ${names}.`,
    takesFreePlace: (mentors: number, names: string) =>
      mentors > 1
        ? `The group takes one free place of each mentor: ${names}.`
        : `The group takes one free place. Mentor: ${names}.`,
    takesOnePlace: (mentors: number) =>
      mentors > 1 ? 'The group takes one place of each mentor.' : 'The group takes one place of the mentor.',
    membersTitle: 'Who asked for what',
    asks: { 1: 'asks for it first of all', 2: 'asks for it', 3: 'does not ask, but the level is low' },
    asksNoMore: 'the sheet has no such wish now',
    memberAsks: (name: string, asks: string, from: string, to: string) =>
      `${name}: ${asks}; now “${from}”, aim “${to}”.`,
    joinLeft: (names: string) => withStop(`No pair was found for them; the group gives them a mentor: ${names}`),
    joinToo: (names: string) => withStop(`They have a pair of their own, and the group serves this wish: ${names}`),
    seatInCircle: (names: string) => withStop(`A seat here closes a circle of three: ${names}`),
    groupStands: 'This group has been proposed already. Change it among the pairs.',
    openGroup: 'Open the group',
    groupIsLocked: 'You locked this group: the others are matched around it.',
    othersTitle: 'Who else asks for it',
    nobodyElse: 'Nobody.',
    left: {
      'in-another': (where: string, names: string) => withStop(`In another group of the topic (${where}): ${names}`),
      'in-pair': (where: string, names: string) => withStop(`Learn it in a pair (mentor ${where}): ${names}`),
      hindered: (mentor: string, why: string, names: string) =>
        withStop(`Left out: ${names}. Reason: ${why} (mentor ${mentor})`),
      meets: (why: string, names: string) => withStop(`Must not meet somebody in the group (${why}): ${names}`),
      sits: (names: string) => withStop(`Sit in another group, and nobody sits in two: ${names}`),
      'declined-seat': (names: string) => withStop(`Declined the seat: ${names}`),
      'taken-out': (names: string) => withStop(`You took out: ${names}`),
      'has-pair': (names: string) => withStop(`Have a pair, and groups are for those left without one: ${names}`),
      'not-foremost': (names: string) => withStop(`Have a pair, and this wish is not a foremost one: ${names}`),
      settled: (names: string) => withStop(`The group is settled and takes in nobody by itself: ${names}`),
      full: (most: number, names: string) => withStop(`The group has ${most}, and no more are allowed: ${names}`),
      plan: (names: string) => withStop(`There is room, but the plan found does not seat them here: ${names}`),
    },
    putIn: 'Put into the group:',
    putInLabel: (name: string) => `Put into the group: ${name}`,
    ifGivenUp: 'If given up',
    unlockFirst: 'This group is locked. Unlock it first.',
    sitsThereNoMore: 'This person is in the group no more.',
    mayNotSit: 'Cannot be put into this group: the group says why this person is not in it.',
  },
})
