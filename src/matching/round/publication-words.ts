import { count, countEn, inBothLanguages } from '../../platform/words.ts'

/** What publishing sends, and why nothing can be sent now. */
export const publicationWords = inBothLanguages({
  ru: {
    sentNow: (proposals: number, people: number) =>
      `Уйдёт сейчас — ${count(proposals, 'предложение', 'предложения', 'предложений')}, их ${people === 1 ? 'увидит' : 'увидят'} ${count(people, 'человек', 'человека', 'человек')}`,
    pairsToSend: (n: number) => `Пары — ${n}`,
    groupsToSend: (n: number, people: number) =>
      `Группы — ${n}, в ${n === 1 ? 'ней' : 'них'} ${count(people, 'участник', 'участника', 'участников')}`,
    sentBefore: (n: number) => `Уже отправлено раньше — ${count(n, 'предложение', 'предложения', 'предложений')}`,
    wholeRound: 'Весь подбор',
    wholeRoundWithSent: 'Весь подбор вместе с тем, что отправлено раньше',
    oldDraftTitle: (n: number) => `Черновика ${n} на столе больше нет`,
    oldDraftWhy: (last: number) =>
      `После него появился черновик ${last}: опубликовать можно только его. Ничего не отправлено.`,
    toLastPublication: (last: number) => `Посмотреть черновик ${last} и опубликовать`,
    publishedTitle: 'Предложения уже отправлены',
    publishedWhy: (day: string) =>
      `Этот подбор опубликован ${day}, второй раз ничего не уйдёт. Если кто-то откажется, стол откроется снова.`,
    sentWhy: (day: string) =>
      `Этот черновик отправлен ${day}. Часть предложений не состоялась: распределите заново, и для тех, кто свободен, появятся новые.`,
    noDraftToPublish: 'Черновика ещё нет: сначала распределите.',
    toPairsNow: 'К парам: кто ответил',
    notWhileRunning: 'Сейчас опубликовать нельзя',
    nothingNewTitle: 'Публиковать нечего',
  },
  en: {
    sentNow: (proposals: number, people: number) =>
      `Sent now: ${countEn(proposals, 'proposal')}, seen by ${countEn(people, 'person', 'people')}`,
    pairsToSend: (n: number) => `Pairs: ${n}`,
    groupsToSend: (n: number, people: number) => `Groups: ${n}, with ${countEn(people, 'member')}`,
    sentBefore: (n: number) => `Sent before: ${countEn(n, 'proposal')}`,
    wholeRound: 'The whole round',
    wholeRoundWithSent: 'The whole round with what was sent before',
    oldDraftTitle: (n: number) => `Draft ${n} is no longer on the desk`,
    oldDraftWhy: (last: number) =>
      `Draft ${last} has come since, and only that one can be published. Nothing has been sent.`,
    toLastPublication: (last: number) => `See draft ${last} and publish`,
    publishedTitle: 'The proposals have been sent',
    publishedWhy: (day: string) =>
      `This round was published on ${day}; nothing is sent twice. If somebody declines, the desk opens again.`,
    sentWhy: (day: string) =>
      `This draft was sent on ${day}. Some of it fell through: match again, and there will be new proposals for those who are free.`,
    noDraftToPublish: 'There is no draft yet: match first.',
    toPairsNow: 'To the pairs: who has answered',
    notWhileRunning: 'Not now',
    nothingNewTitle: 'Nothing to publish',
  },
})
