import { cite } from '../../platform/cite.ts'
import { fullName } from '../../ui/person-chip.tsx'
import {
  answerInRussian,
  besideReader,
  coLeadsOf,
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
  pageInRussian,
  paragraphs,
  type Said,
  termsInRussian,
  topic,
} from './letter-parts.ts'

/** What members of a group, whoever leads it, and the curators are written. */
export const russian = {
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
