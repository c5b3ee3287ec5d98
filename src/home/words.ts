import { count, countEn, counted, inBothLanguages } from '../platform/words.ts'

const pairsAndGroups = (pairs: number, groups: number): string =>
  [pairs > 0 && count(pairs, 'пара', 'пары', 'пар'), groups > 0 && count(groups, 'группа', 'группы', 'групп')]
    .filter(Boolean)
    .join(' и ')

const pairsAndGroupsEn = (pairs: number, groups: number): string =>
  [pairs > 0 && countEn(pairs, 'pair'), groups > 0 && countEn(groups, 'group')].filter(Boolean).join(' and ')

export const homeWords = inBothLanguages({
  ru: {
    hello: (name: string, hour: number) =>
      `${hour < 5 ? 'Доброй ночи' : hour < 12 ? 'Доброе утро' : hour < 18 ? 'Добрый день' : 'Добрый вечер'}, ${name}`,
    today: (day: string, stage: string) => `${day.replace(/\.$/, '')}. ${stage}`,
    stageNow: (number: number, name: string) => `Сейчас этап ${number}: ${name.toLowerCase()}.`,
    allDone: 'Все этапы пройдены.',
    numbers: {
      people: 'педагогов в списке',
      consents: 'дали согласие',
      submitted: 'прошли диагностику',
      inPairs: 'в парах',
      inGroupsToo: 'в парах и группах',
      agreed: 'пар согласились',
      agreedWithSeats: 'пар и мест в группах согласились',
    },
    of: (n: number) => `из ${n}`,
    nextTitle: 'Следующий шаг.',
    next: {
      'load-staff': () => 'Загрузите список педагогов: подойдёт файл, который у вас уже есть.',
      'collect-consents': () => 'Раздайте листки с кодом и листы согласия, соберите подписи и отметьте их.',
      'open-diagnosis': () =>
        'Откройте диагностику: каждый за пять минут отметит, что умеет, чего хочет и чему готов учить.',
      'await-diagnosis': (n: number) =>
        `Диагностику ещё не прошли ${count(n, 'человек', 'человека', 'человек')}. Напомните им или введите ответы с бумаги.`,
      'start-matching': () => 'Ответы собраны. Подберите пары: программа найдёт, кто кому и чем поможет.',
      publish: () => 'Черновик подбора готов. Посмотрите пары, поправьте и опубликуйте предложения.',
      'await-answers': (n: number) =>
        `Ещё ${counted(n, 'ждёт', 'ждут', 'ждут')} ответа ${count(n, 'предложение', 'предложения', 'предложений')}. Напомните или запишите ответ, данный лично.`,
      'write-papers': (n: number) =>
        `Согласие дано на ${count(n, 'предложение', 'предложения', 'предложений')}. Соберите приказ, согласия и дополнительные соглашения.`,
      'sign-papers': (n: number) =>
        `${count(n, 'бумага ждёт', 'бумаги ждут', 'бумаг ждут')} подписи. Распечатайте, подпишите и отметьте.`,
      'all-in-work': () => 'Приказ подписан, пары и группы закреплены. Можно начинать встречи.',
    },
    nextButton: {
      'load-staff': 'Загрузить список',
      'collect-consents': 'К согласиям',
      'open-diagnosis': 'Открыть диагностику',
      'await-diagnosis': 'Кто ещё не ответил',
      'start-matching': 'К подбору',
      publish: 'На стол подбора',
      'await-answers': 'К парам',
      'write-papers': 'К бумагам',
      'sign-papers': 'К бумагам',
      'all-in-work': 'К парам',
    },
    and: 'и',
    late: 'Ждёт слишком долго',
    lateNothing: 'Ничего не просрочено.',
    lateSince: (n: number) => count(n, 'день', 'дня', 'дней'),
    lateKinds: {
      answer: 'нет ответа на предложение',
      order: 'согласились, но приказа нет',
      scan: 'датирована, но не подписана',
      diagnosis: 'срок прошёл, диагностика не закрыта',
    },
    week: 'На этой неделе',
    weekNothing: 'Ближайшие семь дней без сроков.',
    weekKinds: {
      diagnosis: (_: number, name: string) => `закрывается диагностика «${name}»`,
      begins: (n: number, groups: string) => `начинают работать: ${pairsAndGroups(n, Number(groups))}`,
      unsigned: (n: number, groups: string) =>
        `срок начала, а приказ ещё не подписан: ${pairsAndGroups(n, Number(groups))}`,
    },
    weekStage: (name: string) => `срок этапа «${name}»`,
    ownCard: 'Кто вы в списке',
    ownCardWhy:
      'Ваш вход ещё не связан с карточкой. Свяжите их: программа назовёт вас по имени, и вы сможете участвовать в парах, как все.',
    ownCardWho: 'Ваша карточка',
    ownCardMe: 'Это я',
    choosePerson: 'выберите себя',
    act: 'Открыть',
    marginTitle: 'Где мы',
    margin: 'Линейка этапов вверху показывает весь год. Нажмите на этап, чтобы увидеть, что по нему уже есть.',
  },
  en: {
    hello: (name: string, hour: number) =>
      `${hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening'}, ${name}`,
    today: (day: string, stage: string) => `${day.replace(/\.$/, '')}. ${stage}`,
    stageNow: (number: number, name: string) => `Stage ${number} now: ${name.toLowerCase()}.`,
    allDone: 'All stages are done.',
    numbers: {
      people: 'teachers listed',
      consents: 'have consented',
      submitted: 'have finished the diagnosis',
      inPairs: 'are in pairs',
      inGroupsToo: 'are in pairs and groups',
      agreed: 'pairs have agreed',
      agreedWithSeats: 'pairs and seats in groups have agreed',
    },
    of: (n: number) => `of ${n}`,
    nextTitle: 'Next step.',
    next: {
      'load-staff': () => 'Load the staff list: the file you already have will do.',
      'collect-consents': () => 'Hand out the slips and consent sheets, collect the signatures and record them.',
      'open-diagnosis': () =>
        'Open the diagnosis: in five minutes each marks what they can, want and are ready to teach.',
      'await-diagnosis': (n: number) =>
        `${countEn(n, 'person has', 'people have')} not finished the diagnosis. Remind them or enter answers from paper.`,
      'start-matching': () => 'The answers are in. Match: the programme finds who can help whom with what.',
      publish: () => 'A draft is ready. Look through the pairs, adjust and publish the proposals.',
      'await-answers': (n: number) =>
        `${countEn(n, 'proposal awaits', 'proposals await')} an answer. Remind them or record an answer given in person.`,
      'write-papers': (n: number) =>
        `${countEn(n, 'proposal is', 'proposals are')} agreed to. Write the order, the consents and the supplementary agreements.`,
      'sign-papers': (n: number) =>
        `${countEn(n, 'paper awaits', 'papers await')} a signature. Print, sign and record.`,
      'all-in-work': () => 'The order is signed, the pairs and groups are confirmed. Meetings may begin.',
    },
    nextButton: {
      'load-staff': 'Load the list',
      'collect-consents': 'To the consents',
      'open-diagnosis': 'Open the diagnosis',
      'await-diagnosis': 'Who has not answered',
      'start-matching': 'To the matching',
      publish: 'To the matching desk',
      'await-answers': 'To the pairs',
      'write-papers': 'To the papers',
      'sign-papers': 'To the papers',
      'all-in-work': 'To the pairs',
    },
    and: 'and',
    late: 'Waiting too long',
    lateNothing: 'Nothing is late.',
    lateSince: (n: number) => countEn(n, 'day'),
    lateKinds: {
      answer: 'no answer to the proposal',
      order: 'agreed, but there is no order',
      scan: 'dated but not signed',
      diagnosis: 'is past its date and not closed',
    },
    week: 'This week',
    weekNothing: 'No dates in the coming seven days.',
    weekKinds: {
      diagnosis: (_: number, name: string) => `the diagnosis “${name}” closes`,
      begins: (n: number, groups: string) => `beginning to work: ${pairsAndGroupsEn(n, Number(groups))}`,
      unsigned: (n: number, groups: string) =>
        `to begin, but the order is not signed yet: ${pairsAndGroupsEn(n, Number(groups))}`,
    },
    weekStage: (name: string) => `the stage “${name}” is due`,
    ownCard: 'Who you are in the register',
    ownCardWhy:
      'Your sign-in is not tied to a card yet. Tie them: the product will call you by name, and you can take part in pairs like everybody.',
    ownCardWho: 'Your card',
    ownCardMe: 'This is me',
    choosePerson: 'choose yourself',
    act: 'Open',
    marginTitle: 'Where we are',
    margin: 'The ruler on top shows the whole year. Touch a stage to see what there is for it.',
  },
})
