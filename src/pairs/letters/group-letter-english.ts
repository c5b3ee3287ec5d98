import { cite } from '../../platform/cite.ts'
import { fullName } from '../../ui/person-chip.tsx'
import type { russian } from './group-letter-russian.ts'
import {
  answerInEnglish,
  besideReader,
  coLeadsOf,
  datesInEnglish,
  isEmpty,
  isFew,
  leadOf,
  ledIn,
  leftIn,
  memberOf,
  members,
  ownMembers,
  pageInEnglish,
  paragraphs,
  termsInEnglish,
  topic,
} from './letter-parts.ts'

export const english: typeof russian = {
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
