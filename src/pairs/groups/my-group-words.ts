import { inBothLanguages, joinedWords, withStop } from '../../platform/words.ts'
import { whoIsIn } from './who-is-in.ts'

/** One's own groups in the list. */
const ownWords = inBothLanguages({
  ru: {
    group: 'группа',
    youLead: 'Вы ведёте группу',
    ledWith: (names: string) => withStop(`Вместе с вами ведёт ${names}`),
    ledStates: {
      'wait-me': 'ждёт вашего ответа',
      'wait-members': 'ждём ответа участников',
      agreed: 'все согласны',
      ordered: 'закреплена приказом',
      running: 'занятия идут',
      paused: 'занятия приостановлены',
      completed: 'занятия завершены',
      'ended-early': 'прекращена досрочно',
      'declined-me': 'вы отказались',
      empty: 'никого не осталось',
    },
    answered: (n: number, of: number) =>
      n === 0 ? 'Из участников пока никто не ответил.' : `Из участников ответили ${n} из ${of}.`,
  },
  en: {
    group: 'group',
    youLead: 'you lead the group',
    ledWith: (names: string) => withStop(`You lead it with ${names}`),
    ledStates: {
      'wait-me': 'awaits your answer',
      'wait-members': 'members are awaited',
      agreed: 'everybody agrees',
      ordered: 'ordered',
      running: 'meetings go on',
      paused: 'paused',
      completed: 'completed',
      'ended-early': 'ended early',
      'declined-me': 'you declined',
      empty: 'nobody is left',
    },
    answered: (n: number, of: number) =>
      n === 0 ? 'No member has answered yet.' : `${n} of ${of} members have answered.`,
  },
})

export const myGroupWords = joinedWords(whoIsIn, ownWords)
