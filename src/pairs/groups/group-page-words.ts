import { count, countEn, inBothLanguages, joinedWords } from '../../platform/words.ts'
import { answerWords } from '../answers/answer-words.ts'

/** Groups among the pairs: the list, and one group. */
const ownWords = inBothLanguages({
  ru: {
    groups: 'Группы',
    groupsLead: 'Кто какую группу ведёт и кто в ней учится. Список можно распечатать.',
    groupsEmpty: 'Групп пока нет',
    groupsEmptyWhy: 'Группы собираются на столе подбора: включите их в настройках и опубликуйте черновик.',
    toSettings: 'К подбору',
    groupLead: (leads: number) => (leads > 1 ? 'Ведут' : 'Ведёт'),
    members: 'Участники',
    membersNow: (n: number, most: number) => `${count(n, 'участник', 'участника', 'участников')}, мест ${most}`,
    mentorOf: 'Наставник',
    member: 'Участник',
    agreed: 'Ответ',
    mutual: 'взаимная пара',
    tooSmall: (now: number, least: number) =>
      `В группе ${now === 1 ? 'остался' : 'осталось'} ${count(now, 'человек', 'человека', 'человек')}, а собирали не меньше ${least}.`,
    tooSmallTodo:
      'Добавьте участника ниже. Или отзовите оставшиеся предложения: люди вернутся на стол подбора и получат пару или другую группу.',
    gone: 'В группе никого не осталось. Её люди свободны для другой пары или группы.',
    forAll: (n: number) => `Один ответ за всю группу: ${count(n, 'участник', 'участника', 'участников')}.`,
    answerTogether: 'Вам предлагают вести группу. Ответьте один раз за всех; каждый участник отвечает за себя.',
    answerAgain: (names: string) => `В группу предложен ещё участник: ${names}. Ответьте и за него.`,
    youLead: 'Вы ведёте эту группу.',
    addMember: 'Добавить участника',
    addMemberHint: 'Ему и наставнику уйдёт предложение; другие ответы остаются.',
    whoTeaches: 'Кто из наставников учит',
    leadsIt: 'Кто ведёт группу, в ней не учится.',
    sitsThere: 'Этот человек уже в группе.',
    isFull: (most: number) => `В группе уже ${most}: больше она не вмещает.`,
    takeOut: 'Убрать из группы',
    recordFor: (name: string) => `Записать ответ наставника: ${name}`,
    word: 'Скачать в Word',
    excel: 'Скачать в Excel',
  },
  en: {
    groups: 'Groups',
    groupsLead: 'Who leads which group and who learns in it. The list can be printed.',
    groupsEmpty: 'No groups yet',
    groupsEmptyWhy: 'Groups are formed at the matching desk: switch them on in the settings and publish the draft.',
    toSettings: 'To the matching',
    groupLead: () => 'Led by',
    members: 'Members',
    membersNow: (n: number, most: number) => `${countEn(n, 'member')}, ${most} seats`,
    mentorOf: 'Mentor',
    member: 'Member',
    agreed: 'Answer',
    mutual: 'exchange',
    tooSmall: (now: number, least: number) =>
      `${countEn(now, 'person', 'people')} left in the group; it was formed for ${least}.`,
    tooSmallTodo:
      'Add a member below. Or withdraw the proposals that are left: the people go back to the desk and get a pair or another group.',
    gone: 'Nobody is left in the group. Its people are free for another pair or group.',
    forAll: (n: number) => `One answer for the whole group: ${countEn(n, 'member')}.`,
    answerTogether: 'You are asked to lead a group. Answer once for everybody; each member answers for themselves.',
    answerAgain: (names: string) => `One more member is proposed: ${names}. Answer for them too.`,
    youLead: 'You lead this group.',
    addMember: 'Add a member',
    addMemberHint: 'They and the mentor get a proposal; the other answers stand.',
    whoTeaches: 'Which mentor teaches',
    leadsIt: 'Whoever leads the group does not learn in it.',
    sitsThere: 'They are in the group already.',
    isFull: (most: number) => `The group holds ${most} already and takes no more.`,
    takeOut: 'Take out of the group',
    recordFor: (name: string) => `Record the mentor’s answer: ${name}`,
    word: 'Download as Word',
    excel: 'Download as Excel',
  },
})

export const groupPageWords = joinedWords(answerWords, ownWords)
