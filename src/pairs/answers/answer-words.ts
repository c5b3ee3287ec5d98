import { inBothLanguages, joinedWords } from '../../platform/words.ts'
import { pairWords } from '../words.ts'

/** Answering, by oneself or as recorded by the curator. */
const ownWords = inBothLanguages({
  ru: {
    answerSheetLead:
      'Для тех, кто ответил на педсовете, по телефону или в коридоре. Пропущенные строки ничего не меняют.',
    noneWaiting: 'Ответили все',
    noneWaitingWhy: 'Предложений, которые ждут ответа, сейчас нет.',
    yourAnswer: 'Ваш ответ',
    leadsGroup: 'ведёт группу',
    group: 'Группа',
    accept: 'Согласиться',
    acceptAfterAll: 'Всё-таки согласиться',
    decline: 'Отказаться',
    declineReason: 'Если отказываетесь, можно написать почему',
    declineReasonHint: 'Не обязательно. Увидит только куратор.',
    changeAnswer: 'Изменить ответ',
    youAccepted: (day: string) => `Вы согласились ${day}.`,
    youDeclined: (day: string) => `Вы отказались ${day}.`,
    recordedInPerson: 'ответ записан со слов',
    recordReason: 'Причина отказа, если её назвали',
    recordAccept: 'Записать согласие',
    recordDecline: 'Записать отказ',
  },
  en: {
    answerSheetLead:
      'For those who answered at a meeting, by phone or in the corridor. Rows left alone change nothing.',
    noneWaiting: 'Everybody has answered',
    noneWaitingWhy: 'No proposal awaits an answer now.',
    yourAnswer: 'Your answer',
    leadsGroup: 'leads the group',
    group: 'Group',
    accept: 'Accept',
    acceptAfterAll: 'Accept after all',
    decline: 'Decline',
    declineReason: 'If you decline, you may write why',
    declineReasonHint: 'Optional. Only the curator sees it.',
    changeAnswer: 'Change the answer',
    youAccepted: (day: string) => `You accepted on ${day}.`,
    youDeclined: (day: string) => `You declined on ${day}.`,
    recordedInPerson: 'recorded as said in person',
    recordReason: 'Reason for a no, if one was given',
    recordAccept: 'Record a yes',
    recordDecline: 'Record a no',
  },
})

export const answerWords = joinedWords(pairWords, ownWords)
