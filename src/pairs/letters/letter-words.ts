import { cite } from '../../platform/cite.ts'
import type { Language } from '../../platform/context.ts'
import { fullName } from '../../ui/person-chip.tsx'
import { type Topic, topicOf } from '../groups/group.ts'
import { groupLetterWords } from './group-letter-words.ts'
import {
  answerInEnglish,
  answerInRussian,
  bothNames,
  datesInEnglish,
  datesInRussian,
  gives,
  isInGroup,
  isOneWay,
  type LetterAbout,
  mayAnswer,
  pageInEnglish,
  pageInRussian,
  paragraphs,
  receives,
  type Said,
  termsInEnglish,
  termsInRussian,
  topic,
  withPosition,
} from './letter-parts.ts'

const russian = {
  greeting: (name: string) => `Здравствуйте, ${name}!`,
  proposed: (about: LetterAbout): Said => ({
    subject: `Вам предлагают пару: ${fullName(about.mate)}`,
    body: paragraphs(
      `Школа предлагает вам наставническую пару: ${withPosition(about)}.`,
      receives(about) !== '' && `Вам помогут: ${receives(about)}.`,
      gives(about) !== '' && `От вас ждут помощи: ${gives(about)}.`,
      isInGroup(about) &&
        `Одно из умений – в группе, вместе с коллегами: ${topic(about, 'ru')}. О занятиях группы решает вся группа.`,
      `Срок: ${datesInRussian(about)}. Когда встречаться, вы решаете вдвоём.`,
      gives(about) !== '' &&
        `Работа наставника оплачивается: школа попросит письменное согласие и заключит с вами дополнительное соглашение к трудовому договору (${cite('tk-351-8', 'ru')}).`,
      gives(about) !== '' && termsInRussian(about),
      answerInRussian(about),
      'Согласие и отказ одинаково уместны. Ответ можно изменить, пока нет приказа.',
    ),
  }),
  reminder: (about: LetterAbout): Said => ({
    subject: `Ждём вашего ответа: ${fullName(about.mate)}`,
    body: paragraphs(
      `Вам предложили наставническую пару: ${withPosition(about)}. Ответа пока нет.`,
      answerInRussian(about),
      'Если удобнее, скажите ответ куратору: он его запишет.',
    ),
  }),
  agreed: (about: LetterAbout): Said => ({
    subject: `Пара сложилась: ${fullName(about.mate)}`,
    body: paragraphs(
      `Обе стороны согласны. Ваша пара: ${withPosition(about)}.`,
      `Срок: ${datesInRussian(about)}. Дальше школа готовит приказ; до него ответ ещё можно изменить.`,
      pageInRussian(about),
    ),
  }),
  declined: (about: LetterAbout): Said => ({
    subject: `Пара не сложилась: ${fullName(about.mate)}`,
    body: paragraphs(
      `Предложенная пара (${fullName(about.mate)}) не состоится. Так бывает, и это не оценка вас.`,
      'Куратор подберёт другую пару и напишет вам. Ничего делать не нужно.',
    ),
  }),
  declinedForCurator: (about: LetterAbout): Said => ({
    subject: 'На предложение ответили отказом',
    body: paragraphs(
      `Пара не сложилась: ${bothNames(about)}.`,
      'Она вернулась на стол подбора. Причина, если её назвали, на странице пары; второй стороне она не видна.',
      pageInRussian(about),
    ),
  }),
  withdrawn: (about: LetterAbout): Said => ({
    subject: `Предложение отозвано: ${fullName(about.mate)}`,
    body: paragraphs(
      `Школа отозвала предложение пары: ${fullName(about.mate)}. Отвечать на него не нужно.`,
      'Если появится другое предложение, вы получите письмо.',
    ),
  }),
  newDates: (about: LetterAbout): Said => ({
    subject: `Новый срок пары: ${fullName(about.mate)}`,
    body: paragraphs(
      `У вашей пары (${fullName(about.mate)}) изменился срок: ${datesInRussian(about)}.`,
      'Если срок вам не подходит, ответ можно изменить, пока нет приказа.',
      pageInRussian(about),
    ),
  }),
  leftGroup: (about: LetterAbout, { competence }: Topic): Said => ({
    subject: `Вдвоём, без группы: ${fullName(about.mate)}`,
    body: paragraphs(
      `Ваша пара (${fullName(about.mate)}) больше не входит в группу: ${competence}. Этим умением вы занимаетесь вдвоём и сами решаете, когда встречаться.`,
      'Ответы в силе. Если так вам не подходит, ответ можно изменить, пока нет приказа.',
      pageInRussian(about),
    ),
  }),
  circleFallen: (about: LetterAbout, lost: string): Said => ({
    subject: `Теперь без тройки: ${fullName(about.mate)}`,
    body: paragraphs(
      `Вы и ${fullName(about.mate)} были частью тройки, где помогают по кругу. Она распалась, не сложилось: ${lost}.`,
      `Между вами двоими всё остаётся как есть${isOneWay(about) ? ', помощь в одну сторону' : ''}; данные ответы в силе.`,
      mayAnswer(about) && 'Если так вам не подходит, можно отказаться, пока нет приказа.',
      pageInRussian(about),
    ),
  }),
}

const english: typeof russian = {
  greeting: (name) => `Dear ${name},`,
  proposed: (about) => ({
    subject: `A pair is proposed to you: ${fullName(about.mate)}`,
    body: paragraphs(
      `The school proposes a mentoring pair to you: ${withPosition(about)}.`,
      receives(about) !== '' && `You will be helped with: ${receives(about, 'en')}.`,
      gives(about) !== '' && `You are asked to help with: ${gives(about, 'en')}.`,
      isInGroup(about) &&
        `One of the skills is learnt in a group, together with colleagues: ${topic(about, 'en')}. The group decides about its meetings.`,
      `Time: ${datesInEnglish(about)}. The two of you decide when to meet.`,
      gives(about) !== '' &&
        `A mentor's work is paid: the school will ask for your written consent and sign a supplementary agreement to your employment contract (${cite('tk-351-8', 'en')}).`,
      gives(about) !== '' && termsInEnglish(about),
      answerInEnglish(about),
      'Yes and no are equally welcome. The answer can be changed until there is an order.',
    ),
  }),
  reminder: (about) => ({
    subject: `Waiting for your answer: ${fullName(about.mate)}`,
    body: paragraphs(
      `A mentoring pair was proposed to you: ${withPosition(about)}. There is no answer yet.`,
      answerInEnglish(about),
      'If it is easier, tell the curator your answer: they will write it down.',
    ),
  }),
  agreed: (about) => ({
    subject: `The pair is agreed: ${fullName(about.mate)}`,
    body: paragraphs(
      `Both sides have said yes. Your pair: ${withPosition(about)}.`,
      `Time: ${datesInEnglish(about)}. The school now prepares the order; until then the answer can still be changed.`,
      pageInEnglish(about),
    ),
  }),
  declined: (about) => ({
    subject: `The pair did not come about: ${fullName(about.mate)}`,
    body: paragraphs(
      `The proposed pair (${fullName(about.mate)}) will not take place. It happens, and it says nothing about you.`,
      'The curator will look for another pair and write to you. You need do nothing.',
    ),
  }),
  declinedForCurator: (about) => ({
    subject: 'A proposal was declined',
    body: paragraphs(
      `The pair did not come about: ${bothNames(about)}.`,
      'It is back on the matching desk. The reason, if one was given, is on the page of the pair; the other side does not see it.',
      pageInEnglish(about),
    ),
  }),
  withdrawn: (about) => ({
    subject: `The proposal is withdrawn: ${fullName(about.mate)}`,
    body: paragraphs(
      `The school has withdrawn the proposed pair: ${fullName(about.mate)}. No answer is needed.`,
      'If there is another proposal, you will get a letter.',
    ),
  }),
  newDates: (about) => ({
    subject: `New dates of the pair: ${fullName(about.mate)}`,
    body: paragraphs(
      `The dates of your pair (${fullName(about.mate)}) have changed: ${datesInEnglish(about)}.`,
      'If they do not suit you, the answer can be changed until there is an order.',
      pageInEnglish(about),
    ),
  }),
  leftGroup: (about, topic) => ({
    subject: `As two, without the group: ${fullName(about.mate)}`,
    body: paragraphs(
      `Your pair (${fullName(about.mate)}) is in the group no longer: ${topicOf(topic, { language: 'en' })}. The two of you work on this skill alone and decide when to meet.`,
      'The answers stand. If it does not suit you, the answer can be changed until there is an order.',
      pageInEnglish(about),
    ),
  }),
  circleFallen: (about, lost) => ({
    subject: `Without the circle of three now: ${fullName(about.mate)}`,
    body: paragraphs(
      `You and ${fullName(about.mate)} were part of three who help each other in a circle. It has fallen apart; this did not come about: ${lost}.`,
      `Between the two of you all stays as it is${isOneWay(about) ? ', help going one way' : ''}; the answers given stand.`,
      mayAnswer(about) && 'If it does not suit you, you can decline until there is an order.',
      pageInEnglish(about),
    ),
  }),
}

export const letterWords = (language: Language) => ({
  ...(language === 'ru' ? russian : english),
  ...groupLetterWords(language),
})
