import { cite } from '../../platform/cite.ts'
import type { Language } from '../../platform/context.ts'
import { fullName } from '../../ui/person-chip.tsx'
import {
  answerInEnglish,
  answerInRussian,
  besideReader,
  coLeadsOf,
  datesInEnglish,
  datesInRussian,
  isEmpty,
  isFew,
  type LetterAbout,
  leadOf,
  ledIn,
  leftIn,
  memberOf,
  members,
  ownMembers,
  pageInEnglish,
  pageInRussian,
  paragraphs,
  type Said,
  termsInEnglish,
  termsInRussian,
  topic,
} from './letter-parts.ts'

/** What members of a group, whoever leads it, and the curators are written. */
const russian = {
  seatProposed: (about: LetterAbout): Said => ({
    subject: `Вам предлагают группу: ${topic(about, 'ru')}`,
    body: paragraphs(
      `Школа предлагает вам учиться в группе: ${topic(about, 'ru')}. ${ledIn(about, 'ru')}.`,
      besideReader(about, 'ru'),
      `Срок: ${datesInRussian(about)}. Занятие одно для всех; когда встречаться, решает вся группа.`,
      answerInRussian(about),
      'Согласие и отказ одинаково уместны. Ответ можно изменить, пока нет приказа.',
    ),
  }),
  groupProposed: (about: LetterAbout): Said => ({
    subject: `Вам предлагают вести группу: ${topic(about, 'ru')}`,
    body: paragraphs(
      `Школа предлагает вам вести группу: ${topic(about, 'ru')}. ${ownMembers(about, 'ru')}`,
      coLeadsOf(about) !== '' && `Вместе с вами группу ведёт ${coLeadsOf(about)}; каждый отвечает за своих участников.`,
      `Срок: ${datesInRussian(about)}. Когда встречаться, вы решаете с группой; занятие одно для всех.`,
      `Работа наставника оплачивается: школа попросит письменное согласие и заключит с вами дополнительное соглашение к трудовому договору (${cite('tk-351-8', 'ru')}).`,
      termsInRussian(about),
      answerInRussian(about),
      'Один ответ – за всю группу. Согласие и отказ одинаково уместны. Ответ можно изменить, пока нет приказа.',
    ),
  }),
  groupMemberProposed: (about: LetterAbout): Said => ({
    subject: `Ещё один участник вашей группы: ${members(about)}`,
    body: paragraphs(
      `Вы ведёте группу: ${topic(about, 'ru')}. Школа предлагает добавить в неё участника: ${members(about)}.`,
      'Занятие по-прежнему одно для всех; прежние ответы остаются.',
      answerInRussian(about),
    ),
  }),
  seatReminder: (about: LetterAbout): Said => ({
    subject: `Ждём вашего ответа: группа, ${topic(about, 'ru')}`,
    body: paragraphs(
      `Вам предложили учиться в группе: ${topic(about, 'ru')}. ${ledIn(about, 'ru')}. Ответа пока нет.`,
      answerInRussian(about),
      'Если удобнее, скажите ответ куратору: он его запишет.',
    ),
  }),
  groupReminder: (about: LetterAbout): Said => ({
    subject: `Ждём вашего ответа: группа, ${topic(about, 'ru')}`,
    body: paragraphs(
      `Вам предложили вести группу: ${topic(about, 'ru')}. Ответа пока нет. ${ownMembers(about, 'ru')}`,
      answerInRussian(about),
      'Если удобнее, скажите ответ куратору: он его запишет.',
    ),
  }),
  seatAgreed: (about: LetterAbout): Said => ({
    subject: `Вы в группе: ${topic(about, 'ru')}`,
    body: paragraphs(
      `Вы и наставник согласны. Группа: ${topic(about, 'ru')}. ${ledIn(about, 'ru')}.`,
      besideReader(about, 'ru'),
      `Срок: ${datesInRussian(about)}. Дальше школа готовит приказ; до него ответ ещё можно изменить.`,
      pageInRussian(about),
    ),
  }),
  groupAgreed: (about: LetterAbout): Said => ({
    subject: `Все участники согласны: ${topic(about, 'ru')}`,
    body: paragraphs(
      `Согласны все, кого вы будете учить в группе: ${topic(about, 'ru')}. ${ownMembers(about, 'ru')}`,
      `Срок: ${datesInRussian(about)}.`,
      isFew(about)
        ? `Собирали не меньше ${about.group?.least}: куратор решит, как быть. Вам ничего делать не нужно.`
        : 'Дальше школа готовит приказ; до него ответ ещё можно изменить.',
      pageInRussian(about),
    ),
  }),
  seatDeclined: (about: LetterAbout): Said => ({
    subject: `Занятий не будет: группа, ${topic(about, 'ru')}`,
    body: paragraphs(
      `Занятий в группе, которую вам предлагали, не будет: ${topic(about, 'ru')}. Так бывает, и это не оценка вас.`,
      'Куратор предложит другую группу или пару и напишет вам. Ничего делать не нужно.',
    ),
  }),
  memberDeclined: (about: LetterAbout): Said => ({
    subject: `Участник отказался: ${fullName(about.mate)}`,
    body: paragraphs(
      `В вашей группе не будет участника: ${fullName(about.mate)}. Группа: ${topic(about, 'ru')}. Так бывает, и это не оценка вас.`,
      leftIn(about, {
        nobody: 'Больше в группе никого нет, занятий не будет. Куратор предложит другую группу или пару.',
        few: (least) => `Собирали не меньше ${least}: куратор решит, как быть. Вам ничего делать не нужно.`,
        enough: 'Остальные ответы в силе.',
        language: 'ru',
      }),
      pageInRussian(about),
    ),
  }),
  memberDeclinedForCurator: (about: LetterAbout): Said => ({
    subject: 'Участник отказался от группы',
    body: paragraphs(
      `Не будет учиться в группе: ${memberOf(about)}. Группа: ${topic(about, 'ru')}.`,
      leftIn(about, {
        nobody: 'В группе никого не осталось. Её люди свободны для другой пары или группы.',
        few: (least) => `Собирали не меньше ${least}: добавьте участника или отзовите приглашения.`,
        enough: 'Этого достаточно.',
        language: 'ru',
      }),
      'Причина, если её назвали, на странице участника; больше она никому не видна.',
      pageInRussian(about),
    ),
  }),
  groupDeclinedForCurator: (about: LetterAbout): Said => ({
    subject: 'От группы отказались',
    body: paragraphs(
      `Наставник отказался вести группу: ${leadOf(about)}. Группа: ${topic(about, 'ru')}.`,
      `Вернулись на стол подбора: ${members(about)}.`,
      'Причина, если её назвали, на страницах участников.',
      pageInRussian(about),
    ),
  }),
  coLeadDeclined: (about: LetterAbout): Said => ({
    subject: `Изменилась ваша группа: ${topic(about, 'ru')}`,
    body: paragraphs(
      `Не будет вести группу вместе с вами: ${leadOf(about)}. Группа: ${topic(about, 'ru')}. Ваши участники остаются с вами.`,
      leftIn(about, {
        nobody: 'В группе никого не осталось, занятий не будет.',
        few: (least) => `Собирали не меньше ${least}: куратор решит, как быть. Вам ничего делать не нужно.`,
        enough: 'Остальные ответы в силе.',
        language: 'ru',
      }),
      pageInRussian(about),
    ),
  }),
  seatWithdrawn: (about: LetterAbout): Said => ({
    subject: `Приглашение отозвано: группа, ${topic(about, 'ru')}`,
    body: paragraphs(
      `Школа отозвала приглашение в группу: ${topic(about, 'ru')}. Отвечать на него не нужно.`,
      'Если появится другое предложение, вы получите письмо.',
    ),
  }),
  membersWithdrawn: (about: LetterAbout): Said => ({
    subject: isEmpty(about)
      ? `Занятий не будет: группа, ${topic(about, 'ru')}`
      : `В группе не будет: ${members(about)}`,
    body: paragraphs(
      `Школа отозвала приглашения в вашу группу: ${members(about)}. Группа: ${topic(about, 'ru')}.`,
      leftIn(about, {
        nobody: 'Занятий не будет. Если появится другое предложение, вы получите письмо.',
        few: (least) => `Собирали не меньше ${least}: куратор решит, как быть. Вам ничего делать не нужно.`,
        enough: 'Остальные ответы в силе.',
        language: 'ru',
      }),
    ),
  }),
  groupNewDates: (about: LetterAbout): Said => ({
    subject: `Новый срок группы: ${topic(about, 'ru')}`,
    body: paragraphs(
      `У вашей группы изменился срок: ${datesInRussian(about)}. Группа: ${topic(about, 'ru')}.`,
      'Если срок вам не подходит, ответ можно изменить, пока нет приказа.',
      pageInRussian(about),
    ),
  }),
}

const english: typeof russian = {
  seatProposed: (about) => ({
    subject: `A group is proposed to you: ${topic(about, 'en')}`,
    body: paragraphs(
      `The school proposes that you learn in a group: ${topic(about, 'en')}. ${ledIn(about, 'en')}.`,
      besideReader(about, 'en'),
      `Time: ${datesInEnglish(about)}. One meeting is for all; the group decides when to meet.`,
      answerInEnglish(about),
      'Yes and no are equally welcome. The answer can be changed until there is an order.',
    ),
  }),
  groupProposed: (about) => ({
    subject: `You are asked to lead a group: ${topic(about, 'en')}`,
    body: paragraphs(
      `The school asks you to lead a group: ${topic(about, 'en')}. ${ownMembers(about, 'en')}`,
      coLeadsOf(about) !== '' &&
        `${coLeadsOf(about)} leads the group together with you; each answers for their own members.`,
      `Time: ${datesInEnglish(about)}. You decide with the group when to meet; one meeting is for all.`,
      `A mentor's work is paid: the school will ask for your written consent and sign a supplementary agreement to your employment contract (${cite('tk-351-8', 'en')}).`,
      termsInEnglish(about),
      answerInEnglish(about),
      'One answer is for the whole group. Yes and no are equally welcome. The answer can be changed until there is an order.',
    ),
  }),
  groupMemberProposed: (about) => ({
    subject: `One more member of your group: ${members(about)}`,
    body: paragraphs(
      `You lead a group: ${topic(about, 'en')}. The school would like to add a member to it: ${members(about)}.`,
      'One meeting is for all, as before; the answers given so far stand.',
      answerInEnglish(about),
    ),
  }),
  seatReminder: (about) => ({
    subject: `Waiting for your answer: the group, ${topic(about, 'en')}`,
    body: paragraphs(
      `You were invited to learn in a group: ${topic(about, 'en')}. ${ledIn(about, 'en')}. There is no answer yet.`,
      answerInEnglish(about),
      'If it is easier, tell the curator your answer: they will write it down.',
    ),
  }),
  groupReminder: (about) => ({
    subject: `Waiting for your answer: the group, ${topic(about, 'en')}`,
    body: paragraphs(
      `You were asked to lead a group: ${topic(about, 'en')}. There is no answer yet. ${ownMembers(about, 'en')}`,
      answerInEnglish(about),
      'If it is easier, tell the curator your answer: they will write it down.',
    ),
  }),
  seatAgreed: (about) => ({
    subject: `You are in the group: ${topic(about, 'en')}`,
    body: paragraphs(
      `You and the mentor have said yes. The group: ${topic(about, 'en')}. ${ledIn(about, 'en')}.`,
      besideReader(about, 'en'),
      `Time: ${datesInEnglish(about)}. The school now prepares the order; until then the answer can still be changed.`,
      pageInEnglish(about),
    ),
  }),
  groupAgreed: (about) => ({
    subject: `All members agree: ${topic(about, 'en')}`,
    body: paragraphs(
      `Everybody whom you will teach in the group has said yes: ${topic(about, 'en')}. ${ownMembers(about, 'en')}`,
      `Time: ${datesInEnglish(about)}.`,
      isFew(about)
        ? `It was formed for ${about.group?.least} at least: the curator decides what to do. Nothing is asked of you.`
        : 'The school now prepares the order; until then the answer can still be changed.',
      pageInEnglish(about),
    ),
  }),
  seatDeclined: (about) => ({
    subject: `There will be no meetings: the group, ${topic(about, 'en')}`,
    body: paragraphs(
      `The group proposed to you will not meet: ${topic(about, 'en')}. It happens, and it says nothing about you.`,
      'The curator will propose another group or pair and write to you. You need do nothing.',
    ),
  }),
  memberDeclined: (about) => ({
    subject: `A member declined: ${fullName(about.mate)}`,
    body: paragraphs(
      `This member will not be in your group: ${fullName(about.mate)}. The group: ${topic(about, 'en')}. It happens, and it says nothing about you.`,
      leftIn(about, {
        nobody:
          'Nobody else is in the group, there will be no meetings. The curator will propose another group or pair.',
        few: (least) => `It was formed for ${least} at least: the curator decides what to do. Nothing is asked of you.`,
        enough: 'The other answers stand.',
        language: 'en',
      }),
      pageInEnglish(about),
    ),
  }),
  memberDeclinedForCurator: (about) => ({
    subject: 'A member declined a group',
    body: paragraphs(
      `Will not learn in the group: ${memberOf(about)}. The group: ${topic(about, 'en')}.`,
      leftIn(about, {
        nobody: 'Nobody is left in the group. Its people are free for another pair or group.',
        few: (least) => `It was formed for ${least} at least: add a member or withdraw the invitations.`,
        enough: 'That is enough.',
        language: 'en',
      }),
      'The reason, if one was given, is on the page of the member; nobody else sees it.',
      pageInEnglish(about),
    ),
  }),
  groupDeclinedForCurator: (about) => ({
    subject: 'A group was declined',
    body: paragraphs(
      `The mentor declined to lead the group: ${leadOf(about)}. The group: ${topic(about, 'en')}.`,
      `Back on the matching desk: ${members(about)}.`,
      'The reason, if one was given, is on the pages of the members.',
      pageInEnglish(about),
    ),
  }),
  coLeadDeclined: (about) => ({
    subject: `Your group has changed: ${topic(about, 'en')}`,
    body: paragraphs(
      `Will not lead the group together with you: ${leadOf(about)}. The group: ${topic(about, 'en')}. Your members stay with you.`,
      leftIn(about, {
        nobody: 'Nobody is left in the group, there will be no meetings.',
        few: (least) => `It was formed for ${least} at least: the curator decides what to do. Nothing is asked of you.`,
        enough: 'The other answers stand.',
        language: 'en',
      }),
      pageInEnglish(about),
    ),
  }),
  seatWithdrawn: (about) => ({
    subject: `The invitation is withdrawn: the group, ${topic(about, 'en')}`,
    body: paragraphs(
      `The school has withdrawn the invitation to the group: ${topic(about, 'en')}. No answer is needed.`,
      'If there is another proposal, you will get a letter.',
    ),
  }),
  membersWithdrawn: (about) => ({
    subject: isEmpty(about)
      ? `There will be no meetings: the group, ${topic(about, 'en')}`
      : `Not in the group any more: ${members(about)}`,
    body: paragraphs(
      `The school has withdrawn the invitations to your group: ${members(about)}. The group: ${topic(about, 'en')}.`,
      leftIn(about, {
        nobody: 'There will be no meetings. If there is another proposal, you will get a letter.',
        few: (least) => `It was formed for ${least} at least: the curator decides what to do. Nothing is asked of you.`,
        enough: 'The other answers stand.',
        language: 'en',
      }),
    ),
  }),
  groupNewDates: (about) => ({
    subject: `New dates of the group: ${topic(about, 'en')}`,
    body: paragraphs(
      `The dates of your group have changed: ${datesInEnglish(about)}. The group: ${topic(about, 'en')}.`,
      'If they do not suit you, the answer can be changed until there is an order.',
      pageInEnglish(about),
    ),
  }),
}

export const groupLetterWords = (language: Language): typeof russian => (language === 'ru' ? russian : english)
