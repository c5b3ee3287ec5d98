import { count, countEn, inBothLanguages, joinedWords, withStop } from '../../platform/words.ts'
import { answerWords } from '../answers/answer-words.ts'
import { whoIsIn } from './who-is-in.ts'

/** The page of one group: for whoever leads it, for its members, for the curator. */
const ownWords = inBothLanguages({
  ru: {
    toGroups: 'Все группы',
    toMine: 'Мои пары и группы',
    people: 'Участники',
    places: (n: number) => `всего мест ${n}`,
    mentorOf: 'Наставник',
    member: 'Участник',
    mutual: 'взаимная пара',
    alsoPair: 'и в паре',
    withMentor: (name: string) => `С наставником: ${name}`,
    yourMembers: 'Ваши участники',
    levels: 'Сейчас и цель',
    levelUnknown: 'уровень не указан',
    answer: 'Ответ',
    declinedBy: (names: string) => withStop(`Отказались: ${names}`),
    ownPlace: 'Ваше место в группе: ответ, срок, чему поможет наставник',
    nextLead: {
      'wait-me': 'Вам предлагают вести группу. Ответьте один раз за всех; каждый участник отвечает за себя.',
      'wait-members': (names: string) => withStop(`Ваш ответ записан. Ещё не ответили: ${names}`),
      agreed: 'Вы и участники согласны. Дальше школа готовит приказ и бумаги вам на подпись.',
      ordered: (day: string) => withStop(`Группа закреплена приказом, занятия начнутся ${day}`),
      running: 'Группа занимается.',
      paused: 'Занятия приостановлены.',
      completed: 'Группа закончила занятия. Спасибо!',
      'ended-early': 'Занятия прекращены досрочно.',
      'declined-me': 'Вы отказались вести группу. Куратор подберёт другое; передумать можно здесь же.',
      empty: 'В группе никого не осталось, занятий не будет. Куратор подберёт другую группу или пару.',
    },
    answerTogether: 'Один ответ за всех, кого вы будете учить; каждый участник отвечает за себя.',
    answerAgain: (names: string) => withStop(`В группу предложен ещё участник. Ответьте и за него: ${names}`),
    agreedFew: (n: number) => `Вы и ${n === 1 ? 'участник' : 'участники'} согласны.`,
    onlyNow: (n: number) => `Сейчас в группе ${count(n, 'участник', 'участника', 'участников')}.`,
    toAnswer: 'Ответить',
    fewerThanFormed: (least: number) =>
      `Собирали не меньше ${least}. Куратор решит, как быть; вам ничего делать не нужно.`,
    coLead: (name: string) => `Вместе с вами группу ведёт ${name}. Каждый отвечает за своих участников.`,
    toPapers: 'Мои бумаги',
    tooSmall: (now: number, least: number) =>
      `В группе ${now === 1 ? 'остался' : 'осталось'} ${count(now, 'человек', 'человека', 'человек')}, а собирали не меньше ${least}.`,
    tooSmallTodo:
      'Добавьте участника ниже, оставьте группу такой или отзовите приглашения: тогда люди вернутся на стол подбора и получат пару или другую группу.',
    onlyOne:
      'Группы из одного человека не бывает. Добавьте участника ниже или отзовите приглашение и предложите этим двоим пару.',
    onlyOneMutual:
      'Группы из одного человека не бывает. Добавьте участника ниже или нажмите «Вдвоём, без группы»: эти двое останутся парой.',
    tooSmallPairs:
      'Добавьте участника ниже, оставьте группу такой или нажмите у каждой пары «Вдвоём, без группы»: пары останутся парами.',
    tooSmallOrdered:
      'Добавьте участника ниже или оставьте группу такой. Отозвать приглашения можно, если сначала отменить приказ в документах.',
    nextStep: 'Что дальше',
    gone: 'В группе никого не осталось. Её люди свободны для другой пары или группы.',
    nextCurator: {
      waiting: (names: string) => withStop(`Ждём ответа: ${names}`),
      agreed: 'Все согласны: группу можно включать в приказ.',
      agreedOne: 'Участник согласен, но в группе он один.',
      ordered: (day: string) => withStop(`Группа закреплена приказом, занятия начнутся ${day}`),
      running: 'Группа занимается. Бумаги – в документах.',
      paused: 'Занятия приостановлены.',
    },
    remind: 'Напомнить',
    toOrder: 'К приказу',
    papers: 'К документам',
    toDesk: 'На стол подбора',
    forAll: (n: number) =>
      `Один ответ за всех, кого учит наставник: ${count(n, 'участник', 'участника', 'участников')}.`,
    addMember: 'Добавить участника',
    addMemberHint: 'Ему и наставнику уйдёт предложение; другие ответы остаются.',
    whoTeaches: 'Кто из наставников учит',
    leadsIt: 'Кто ведёт группу, в ней не учится.',
    sitsThere: 'Этот человек уже в группе.',
    isFull: (most: number) => `В группе уже ${most}: больше она не вмещает.`,
    takeOut: 'Убрать из группы',
    leave: 'Вдвоём, без группы',
    leaveWhy:
      '«Вдвоём, без группы»: пара остаётся парой, её ответы в силе, оба получат письмо. Наставнику, если группа остаётся, понадобится ещё одно свободное место.',
    withdrawAll: 'Отозвать приглашения всей группе',
    withdrawAllWhy: (n: number, leads: number) =>
      `Письмо получат ${leads > 1 ? 'оба наставника' : 'наставник'} и ${count(n, 'участник', 'участника', 'участников')}. Все освободятся для другой пары или группы.`,
    pairsGoOn: 'Пары, которые учатся в группе, останутся парами.',
    leaveOrdered:
      'Кто-то уходит, а приказ уже подписан? Отмените приказ в документах (ответы людей сохранятся), уберите человека из группы здесь и составьте приказ заново.',
    recordFor: (name: string) => `Записать ответ наставника: ${name}`,
    freedom:
      'Согласие и отказ одинаково уместны. Причину отказа видит только куратор: ни наставнику, ни участникам её не покажут. Ответ можно изменить, пока нет приказа.',
    marginConsentTitle: 'Зачем согласие каждого',
    marginConsent: 'В приказ входят только те, кто согласен; наставник, кроме того, подписывает согласие на работу.',
    lawTitle: 'Что говорит закон',
    law: 'Наставник помогает коллегам по своему письменному согласию и за плату. Отказаться от наставничества можно и потом, досрочно: скажите об этом куратору.',
  },
  en: {
    toGroups: 'All groups',
    toMine: 'My pairs and groups',
    people: 'Members',
    places: (n: number) => `${countEn(n, 'seat')} in all`,
    mentorOf: 'Mentor',
    member: 'Member',
    mutual: 'exchange',
    alsoPair: 'also a pair',
    withMentor: (name: string) => `With the mentor: ${name}`,
    yourMembers: 'Your members',
    levels: 'Now and aim',
    levelUnknown: 'level not stated',
    answer: 'Answer',
    declinedBy: (names: string) => withStop(`Declined: ${names}`),
    ownPlace: 'Your place in the group: the answer, the dates, what the mentor helps with',
    nextLead: {
      'wait-me': 'You are asked to lead a group. Answer once for everybody; each member answers for themselves.',
      'wait-members': (names: string) => withStop(`Your answer is recorded. Not answered yet: ${names}`),
      agreed: 'You and the members agree. The school now prepares the order and papers for you to sign.',
      ordered: (day: string) => withStop(`The group is ordered, the meetings start on ${day}`),
      running: 'The group meets.',
      paused: 'The meetings are paused.',
      completed: 'The group has finished. Thank you!',
      'ended-early': 'The meetings were ended early.',
      'declined-me':
        'You declined to lead the group. The curator will find something else; you can change your mind right here.',
      empty: 'Nobody is left in the group, there will be no meetings. The curator will find another group or pair.',
    },
    answerTogether: 'One answer for all whom you will teach; each member answers for themselves.',
    answerAgain: (names: string) => withStop(`One more member is proposed. Answer for them too: ${names}`),
    agreedFew: (n: number) => `You and the ${n === 1 ? 'member' : 'members'} agree.`,
    onlyNow: (n: number) => `${countEn(n, 'member')} in the group now.`,
    toAnswer: 'Answer',
    fewerThanFormed: (least: number) =>
      `It was formed for ${least} at least. The curator decides what to do; nothing is asked of you.`,
    coLead: (name: string) => `${name} leads the group together with you. Each answers for their own members.`,
    toPapers: 'My papers',
    tooSmall: (now: number, least: number) =>
      `${countEn(now, 'person', 'people')} left in the group; it was formed for ${least} at least.`,
    tooSmallTodo:
      'Add a member below, leave the group as it is, or withdraw the invitations: then the people go back to the desk and get a pair or another group.',
    onlyOne: 'One person is no group. Add a member below, or withdraw the invitation and propose a pair to these two.',
    onlyOneMutual: 'One person is no group. Add a member below or press “As two, without the group”: they stay a pair.',
    tooSmallPairs:
      'Add a member below, leave the group as it is, or press “As two, without the group” at each pair: pairs stay pairs.',
    tooSmallOrdered:
      'Add a member below or leave the group as it is. The invitations may be withdrawn once the order is cancelled among the documents.',
    nextStep: 'What is next',
    gone: 'Nobody is left in the group. Its people are free for another pair or group.',
    nextCurator: {
      waiting: (names: string) => withStop(`Awaited: ${names}`),
      agreed: 'Everybody agrees: the group may go into the order.',
      agreedOne: 'The member agrees, but is alone in the group.',
      ordered: (day: string) => withStop(`The group is ordered, the meetings start on ${day}`),
      running: 'The group meets. Its papers are among the documents.',
      paused: 'The meetings are paused.',
    },
    remind: 'Remind',
    toOrder: 'To the order',
    papers: 'To the documents',
    toDesk: 'To the matching desk',
    forAll: (n: number) => `One answer for all whom the mentor teaches: ${countEn(n, 'member')}.`,
    addMember: 'Add a member',
    addMemberHint: 'They and the mentor get a proposal; the other answers stand.',
    whoTeaches: 'Which mentor teaches',
    leadsIt: 'Whoever leads the group does not learn in it.',
    sitsThere: 'They are in the group already.',
    isFull: (most: number) => `The group holds ${most} already and takes no more.`,
    takeOut: 'Take out of the group',
    leave: 'As two, without the group',
    leaveWhy:
      '“As two, without the group”: the pair stays a pair, its answers stand, both get a letter. Where the group goes on, the mentor needs one more free place.',
    withdrawAll: 'Withdraw the invitations of the whole group',
    withdrawAllWhy: (n: number, leads: number) =>
      `${leads > 1 ? 'Both mentors' : 'The mentor'} and ${countEn(n, 'member')} get a letter. All are free for another pair or group.`,
    pairsGoOn: 'Pairs that learn in the group stay pairs.',
    leaveOrdered:
      'Somebody leaves, and the order is signed already? Cancel the order among the documents (the answers stand), take them out of the group here and write the order anew.',
    recordFor: (name: string) => `Record the mentor’s answer: ${name}`,
    freedom:
      'Yes and no are equally welcome. Only the curator sees the reason for a no: neither the mentor nor the members are shown it. The answer can be changed until there is an order.',
    marginConsentTitle: 'Why everybody must agree',
    marginConsent: 'Only those who agree go into the order; the mentor besides signs a consent to the work.',
    lawTitle: 'What the law says',
    law: 'A mentor helps colleagues by written consent and for pay. It is possible to step back later, ahead of time: tell the curator.',
  },
})

export const groupPageWords = joinedWords(joinedWords(answerWords, whoIsIn), ownWords)
