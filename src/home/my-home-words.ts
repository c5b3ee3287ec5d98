import { inBothLanguages } from '../platform/words.ts'

/** The first page of a teacher: their diagnosis, pairs and groups. */
export const myHomeWords = inBothLanguages({
  ru: {
    diagnosisStart: (day: string) =>
      `Диагностика, пять минут: отметьте, что умеете, чему хотите научиться и чем готовы помочь. Открыта до ${day.replace(/\.$/, '')}.`,
    diagnosisGo: 'Заполнить',
    diagnosisResume: 'Продолжить',
    diagnosisDone: 'Диагностика пройдена. Ответы можно изменить до её закрытия.',
    diagnosisSee: 'Мои ответы',
    noDiagnosis: 'Сейчас ничего заполнять не нужно. Когда откроется диагностика, она появится здесь.',
    pairs: 'Мои пары',
    pairsAndGroups: 'Мои пары и группы',
    noPairs: 'Пары пока нет. Когда вам предложат пару или группу, вы ответите здесь одним касанием.',
    noPairsYet:
      'Предложения разосланы, пары для вас сейчас нет. Делать ничего не нужно: куратор видит, кто остался без пары, и может предложить её позже. Тогда вы увидите её здесь и ответите одним касанием.',
    proposal: 'Вам предложили пару',
    seatProposal: 'Вам предложили группу',
    groupProposal: 'Вам предложили вести группу',
    groupMemberProposal: 'В вашу группу предложен ещё участник',
    youLead: 'Вы ведёте группу',
    answer: 'Посмотреть и ответить',
    states: {
      proposed: 'ждём ответа коллеги',
      agreed: 'вы оба согласились',
      ordered: 'закреплена приказом',
      running: 'идёт работа',
      paused: 'на паузе',
    },
    seatStates: {
      proposed: 'ждём ответа наставника',
      agreed: 'вы и наставник согласны',
      ordered: 'закреплено приказом',
      running: 'занятия идут',
      paused: 'на паузе',
    },
    ledStates: {
      proposed: 'ждём ответа участников',
      agreed: 'все согласны',
      ordered: 'закреплена приказом',
      running: 'занятия идут',
      paused: 'на паузе',
    },
    notInRegister: 'Ваш вход не связан с карточкой в списке школы. Попросите куратора это исправить.',
  },
  en: {
    diagnosisStart: (day: string) =>
      `Diagnosis, five minutes: mark what you can, what you want to learn and what you can help with. Open until ${day}.`,
    diagnosisGo: 'Fill in',
    diagnosisResume: 'Go on',
    diagnosisDone: 'The diagnosis is done. Answers may be changed until it closes.',
    diagnosisSee: 'My answers',
    noDiagnosis: 'Nothing to fill in now. The diagnosis will appear here when it opens.',
    pairs: 'My pairs',
    pairsAndGroups: 'My pairs and groups',
    noPairs: 'No pair yet. When a pair or a group is proposed you will answer here in one tap.',
    noPairsYet:
      'The proposals have been sent, and there is no pair for you now. There is nothing to do: the curator sees who is left without one and can propose one later. Then you will see it here and answer in one tap.',
    proposal: 'A pair is proposed to you',
    seatProposal: 'A group is proposed to you',
    groupProposal: 'You are asked to lead a group',
    groupMemberProposal: 'One more member is proposed for your group',
    youLead: 'You lead the group',
    answer: 'Look and answer',
    states: {
      proposed: 'your colleague has yet to answer',
      agreed: 'you have both agreed',
      ordered: 'confirmed by order',
      running: 'at work',
      paused: 'paused',
    },
    seatStates: {
      proposed: 'the mentor has yet to answer',
      agreed: 'you and the mentor have agreed',
      ordered: 'confirmed by order',
      running: 'at work',
      paused: 'paused',
    },
    ledStates: {
      proposed: 'members have yet to answer',
      agreed: 'everybody has agreed',
      ordered: 'confirmed by order',
      running: 'at work',
      paused: 'paused',
    },
    notInRegister: 'Your sign-in is not tied to a card in the school’s register. Ask the curator to mend this.',
  },
})
