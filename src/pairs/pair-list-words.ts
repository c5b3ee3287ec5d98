import { count, countEn, counted, inBothLanguages, joinedWords } from '../platform/words.ts'
import { pairWords } from './words.ts'

/** «23 пары и 7 мест в группах»: a seat is proposed, agreed to and ordered as a pair is, and called by its own name. */
export const pairsAndSeats = inBothLanguages({
  ru: {
    said: (pairs: number, seats: number) =>
      joined(
        pairs && count(pairs, 'пара', 'пары', 'пар'),
        seats && `${count(seats, 'место', 'места', 'мест')} в\u00a0группах`,
        'и',
      ),
  },
  en: {
    said: (pairs: number, seats: number) =>
      joined(pairs && countEn(pairs, 'pair'), seats && `${countEn(seats, 'seat')} in groups`, 'and'),
  },
})

const joined = (pairs: string | 0, seats: string | 0, and: string) => [pairs, seats].filter(Boolean).join(` ${and} `)

/** The list of the pairs: the curator’s, and one’s own. */
const ownWords = inBothLanguages({
  ru: {
    mine: 'Мои пары',
    mineWithGroups: 'Мои пары и группы',
    freedomWithGroups:
      'Согласие и отказ одинаково уместны. Причину отказа видит только куратор, больше никому её не покажут. Ответ можно изменить, пока нет приказа.',
    inGroup: 'в группе',
    toGroups: 'Группы',
    lead: 'От предложения до приказа: кто согласен, кого ждём, что дальше.',
    leadMine: 'Кому помогаете вы и кто помогает вам.',
    awaited: (n: number) => `Ждём ответа: ${count(n, 'человек', 'человека', 'человек')}.`,
    withSeats: (joined: string) => `Сейчас это ${joined}.`,
    membersToo: (members: number, both: number) =>
      `Участников в группах ${members}: ${both} из них ${counted(both, 'учит наставника в ответ и сосчитан', 'учат наставника в ответ и сосчитаны', 'учат наставника в ответ и сосчитаны')} среди пар.`,
    answersNone: 'никто не ответил',
    answersOne: 'ответил один из двух',
    search: 'Имя',
    pick: (names: string) => `Выбрать: ${names}`,
    remindChosen: 'Напомнить выбранным',
    acceptChosen: 'Записать: обе стороны согласны',
    remindedOn: (day: string) => `напомнили ${day}`,
    addByHand: 'Добавить пару',
    emptyTitle: 'Здесь будут пары',
    emptyWhy:
      'Пары появятся, когда вы опубликуете черновик на столе подбора. Пару, о которой люди договорились сами, можно добавить сразу.',
    toMatching: 'К подбору',
    emptyMineTitle: 'Здесь будет ваша пара или группа',
    emptyMineWhy:
      'Когда школа предложит вам пару или группу, вы увидите здесь, с кем, чему и на какой срок. Ответить можно одним касанием.',
    emptyFilterTitle: 'Таких пар нет',
    emptyFilterWhy: 'Измените условия отбора.',
    showAll: 'Показать все',
    readAndAnswer: 'Прочитать и ответить',
    marginWaitTitle: 'Кто молчит',
    marginWait: 'Отметьте пары и нажмите «Напомнить»: напишем только тем, кто ещё не ответил.',
  },
  en: {
    mine: 'My pairs',
    mineWithGroups: 'My pairs and groups',
    freedomWithGroups:
      'Yes and no are equally welcome. Only the curator sees the reason for a no, nobody else is shown it. The answer can be changed until there is an order.',
    inGroup: 'in a group',
    toGroups: 'Groups',
    lead: 'From the proposal to the order: who agrees, who is awaited, what is next.',
    leadMine: 'Whom you help and who helps you.',
    awaited: (n: number) => `Awaited: ${countEn(n, 'person', 'people')}.`,
    withSeats: (joined: string) => `Now these are ${joined}.`,
    membersToo: (members: number, both: number) =>
      `The groups have ${countEn(members, 'member')}: ${both} of them also ${both === 1 ? 'teaches' : 'teach'} the mentor in return and ${both === 1 ? 'is' : 'are'} counted among the pairs.`,
    answersNone: 'nobody has answered',
    answersOne: 'one of two has answered',
    search: 'Name',
    pick: (names: string) => `Choose: ${names}`,
    remindChosen: 'Remind the chosen',
    acceptChosen: 'Record: both sides agree',
    remindedOn: (day: string) => `reminded ${day}`,
    addByHand: 'Add a pair',
    emptyTitle: 'Pairs will be here',
    emptyWhy:
      'Pairs appear when you publish a draft on the matching desk. A pair that people agreed on themselves can be added at once.',
    toMatching: 'To the matching',
    emptyMineTitle: 'Your pair or group will be here',
    emptyMineWhy:
      'When the school proposes a pair or a group to you, you will see here with whom, in what and for how long. One tap is enough to answer.',
    emptyFilterTitle: 'No such pairs',
    emptyFilterWhy: 'Change the filter.',
    showAll: 'Show all',
    readAndAnswer: 'Read and answer',
    marginWaitTitle: 'Who is silent',
    marginWait: 'Choose pairs and press “Remind”: only those who have not answered are written to.',
  },
})

export const pairListWords = joinedWords(pairWords, ownWords)
