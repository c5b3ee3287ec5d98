import type { Language } from '../../platform/context.ts'
import { inBothLanguages, joinedWords, withStop } from '../../platform/words.ts'
import type { PairKind } from '../pair.ts'
import { pairPageWords } from '../pair-page-words.ts'

/** What the page of a pair says where the two are a member of a group and whoever leads it. */
const ownWords = inBothLanguages({
  ru: {
    states: {
      proposed: 'ждёт ответа',
      agreed: 'оба согласны',
      ordered: 'закреплено приказом',
      running: 'занятия идут',
      paused: 'занятия приостановлены',
      completed: 'занятия завершены',
      'ended-early': 'прекращено досрочно',
      declined: 'не состоится',
      withdrawn: 'приглашение отозвано',
    },
    inYourGroup: 'Участник вашей группы',
    toAnswerForGroup: 'Ответить за группу',
    recordAtGroup: 'Наставник отвечает один раз за всю группу: запишите его ответ на её странице.',
    timeBoth: 'занятие одно для всех; когда и как часто встречаться, решает вся группа',
    timeOwn: (hours: string) =>
      `вы указали до ${hours} ч в неделю; занятие одно для всех, а когда и как часто встречаться, решает вся группа`,
    mentorPaid:
      'оплачивается. Школа попросит ваше письменное согласие и заключит дополнительное соглашение к трудовому договору. В нём будет то, что написано здесь: содержание, срок, встречи, документы и выплата. Выплата не зависит от успехов коллег.',
    mentorPaidBy: (number: string) =>
      `оплачивается. Дополнительное соглашение к трудовому договору${number && ` № ${number}`} подписано: содержание, срок, встречи, документы и выплата – в нём. Выплата не зависит от успехов коллег.`,
    menteeNoPaper: 'от тех, кто учится в группе, отчётов не требуют; отзывы по желанию',
    freedom:
      'Согласие и отказ одинаково уместны. Причину отказа видит только куратор: ни наставнику, ни участникам её не покажут. Ответ можно изменить, пока нет приказа.',
    changeDates: 'Изменить срок группы',
    withdraw: 'Убрать из группы',
    withdrawWhy: 'Участник и наставник получат письмо. Человек освободится для другой пары или группы.',
    next: {
      proposed: (names: string) => `Ждём ответа: ${names}`,
      agreed: 'Участник и наставник согласны: место в группе можно включать в приказ.',
      ordered: (day: string) => withStop(`Место в группе закреплено приказом, занятия начнутся ${day}`),
      running: 'Группа занимается. Бумаги – в документах.',
      paused: 'Занятия приостановлены.',
      completed: 'Занятия завершены.',
      'ended-early': 'Занятия прекращены досрочно.',
      declined: 'Место в группе свободно, человек вернулся на стол подбора.',
      withdrawn: 'Приглашение отозвано; человек свободен для другой пары или группы.',
    },
    nextMine: {
      waitMe: 'Прочитайте предложение и ответьте: хватит одного касания.',
      waitMate: 'Ваше согласие записано. Ждём ответа наставника.',
      agreed: 'Вы и наставник согласны. Дальше школа готовит приказ.',
      ordered: (day: string) => withStop(`Вы в группе по приказу, занятия начнутся ${day}`),
      running: 'Группа занимается.',
      paused: 'Занятия приостановлены.',
      completed: 'Группа закончила занятия. Спасибо!',
      'ended-early': 'Занятия прекращены досрочно.',
      declinedMe: 'Вы отказались. Куратор предложит другую группу или пару; передумать можно здесь же.',
      declinedMate:
        'Занятия с этим наставником не состоятся. Так бывает, и это не оценка вас. Куратор предложит другую группу или пару.',
      withdrawn: 'Школа отозвала это приглашение. Отвечать не нужно.',
    },
    nextLead: {
      waitMe: 'Ответьте один раз за всю группу.',
      waitMate: 'Ваш ответ записан. Ждём ответа участника.',
      agreed: 'Участник согласен. Дальше школа готовит приказ и бумаги на подпись.',
      ordered: (day: string) => withStop(`Место в группе закреплено приказом, занятия начнутся ${day}`),
      running: 'Группа занимается.',
      paused: 'Занятия приостановлены.',
      completed: 'Занятия завершены. Спасибо!',
      'ended-early': 'Занятия прекращены досрочно.',
      declinedMe: 'Вы отказались вести группу. Передумать можно на её странице.',
      declinedMate:
        'Участник отказался. Так бывает, и это не оценка вас. Других участников, если они есть, это не касается.',
      withdrawn: 'Школа отозвала приглашение: этого участника в вашей группе не будет.',
    },
    marginConsentTitle: 'Зачем согласие каждого',
    marginConsent: 'В приказ входят только те, кто согласен; наставник, кроме того, подписывает согласие на работу.',
    marginPerson: 'Запишите ответ за человека: в истории останется, кто его записал.',
    papers: 'Бумаги группы',
    toDesk: 'На стол подбора',
    happened: {
      PairProposed: 'Предложено место в группе',
      PairAgreed: 'Участник и наставник согласны',
      PairDeclined: 'Участие не состоится',
      PairReopened: 'Снова ждём ответа',
      PairReminded: 'Напомнили об ответе',
      PairLeftGroup: 'Теперь вдвоём, без группы',
      PairWithdrawn: 'Приглашение отозвано',
      PairOrdered: 'Закреплено приказом',
      PairOrderCancelled: 'Приказ отменён',
      PairAnswerUndone: (name: string) => `Запись ответа отменена: ${name}`,
      PairAnswered: (name: string, answer: string) => `${name}: ${answer}`,
      PairDatesChanged: (from: string, to: string) => `Новый срок: с ${from} по ${to}`,
    },
  },
  en: {
    states: {
      proposed: 'awaiting answers',
      agreed: 'both agree',
      ordered: 'ordered',
      running: 'meetings go on',
      paused: 'paused',
      completed: 'completed',
      'ended-early': 'ended early',
      declined: 'will not take place',
      withdrawn: 'invitation withdrawn',
    },
    inYourGroup: 'A member of your group',
    toAnswerForGroup: 'Answer for the group',
    recordAtGroup: 'The mentor answers once for the whole group: record that answer on its page.',
    timeBoth: 'one meeting is for all; the group decides when and how often to meet',
    timeOwn: (hours: string) =>
      `you stated up to ${hours} h a week; one meeting is for all, and the group decides when and how often to meet`,
    mentorPaid:
      'is paid. The school will ask for your written consent and sign a supplementary agreement to your employment contract with the content, term, form and payment of the work. The payment does not depend on the success of your colleagues.',
    mentorPaidBy: (number: string) =>
      `is paid. The supplementary agreement to your employment contract${number && ` No. ${number}`} is signed: it has the content, term, form and payment of the work. The payment does not depend on the success of your colleagues.`,
    menteeNoPaper: 'none are asked of those who learn in a group; feedback is voluntary',
    freedom:
      'Yes and no are equally welcome. Only the curator sees the reason for a no: neither the mentor nor the members are shown it. The answer can be changed until there is an order.',
    changeDates: 'Change the dates of the group',
    withdraw: 'Take out of the group',
    withdrawWhy: 'The member and the mentor get a letter. The member is free for another pair or group.',
    next: {
      proposed: (names: string) => `Awaited: ${names}`,
      agreed: 'The member and the mentor agree: the seat may go into the order.',
      ordered: (day: string) => withStop(`The seat is ordered, the meetings start on ${day}`),
      running: 'The group meets. Its papers are among the documents.',
      paused: 'The meetings are paused.',
      completed: 'The meetings are completed.',
      'ended-early': 'The meetings were ended early.',
      declined: 'The seat is free, the person is back on the matching desk.',
      withdrawn: 'The invitation is withdrawn; the person is free for another pair or group.',
    },
    nextMine: {
      waitMe: 'Read the proposal and answer: one tap is enough.',
      waitMate: 'Your yes is recorded. The mentor is awaited.',
      agreed: 'You and the mentor agree. The school now prepares the order.',
      ordered: (day: string) => withStop(`You are in the group by order, the meetings start on ${day}`),
      running: 'The group meets.',
      paused: 'The meetings are paused.',
      completed: 'The group has finished. Thank you!',
      'ended-early': 'The meetings were ended early.',
      declinedMe: 'You declined. The curator will propose another group or pair; you can change your mind right here.',
      declinedMate:
        'There will be no meetings with this mentor. It happens, and it says nothing about you. The curator will propose another group or pair.',
      withdrawn: 'The school has withdrawn this invitation. No answer is needed.',
    },
    nextLead: {
      waitMe: 'Answer once for the whole group.',
      waitMate: 'Your answer is recorded. The member is awaited.',
      agreed: 'The member agrees. The school now prepares the order and papers to sign.',
      ordered: (day: string) => withStop(`The seat is ordered, the meetings start on ${day}`),
      running: 'The group meets.',
      paused: 'The meetings are paused.',
      completed: 'The meetings are completed. Thank you!',
      'ended-early': 'The meetings were ended early.',
      declinedMe: 'You declined to lead the group. You can change your mind on its page.',
      declinedMate:
        'The member declined. It happens, and it says nothing about you. Other members, if there are any, are not touched by it.',
      withdrawn: 'The school has withdrawn the invitation: this member will not be in your group.',
    },
    marginConsentTitle: 'Why everybody must agree',
    marginConsent: 'Only those who agree go into the order; the mentor besides signs a consent to the work.',
    marginPerson: 'Record the answer for them: the history keeps who recorded it.',
    papers: 'Papers of the group',
    toDesk: 'To the matching desk',
    happened: {
      PairProposed: 'A seat in the group is proposed',
      PairAgreed: 'The member and the mentor agree',
      PairDeclined: 'It will not take place',
      PairReopened: 'An answer is awaited again',
      PairReminded: 'Reminded to answer',
      PairLeftGroup: 'Now the two of them, without the group',
      PairWithdrawn: 'The invitation is withdrawn',
      PairOrdered: 'Ordered',
      PairOrderCancelled: 'The order is cancelled',
      PairAnswerUndone: (name: string) => `A recorded answer is undone: ${name}`,
      PairAnswered: (name: string, answer: string) => `${name}: ${answer}`,
      PairDatesChanged: (from: string, to: string) => `New dates: from ${from} to ${to}`,
    },
  },
})

export const seatPageWords = joinedWords(pairPageWords, ownWords)

/** The words for the two people of this pair: a seat in a group is spoken of as such. */
export const pageWordsFor = ({ kind }: { kind: PairKind }, language: Language): ReturnType<typeof pairPageWords> =>
  kind === 'group' ? seatPageWords(language) : pairPageWords(language)
