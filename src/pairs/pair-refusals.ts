import { inBothLanguages, joinedWords } from '../platform/words.ts'
import { pairWords } from './words.ts'

/** What cannot be done with a pair, and why. */
const ownWords = inBothLanguages({
  ru: {
    to: 'по',
    nothingToUndo: 'Отменять нечего: записанных со слов ответов нет. Свой ответ человек меняет сам.',
    refused: {
      pair_standing: 'У этих двоих уже есть другая пара: откройте её или сначала отзовите.',
      direction_one_mentor_per_need:
        'Место уже занято: в этом умении человеку уже помогает другой наставник. Сначала закончите ту пару или отзовите предложение.',
      direction_within_group: 'В группе больше нет мест: её наибольший размер задан при подборе.',
      group_mentor_no_member: 'Кто ведёт группу, в ней не учится.',
      direction_within_capacity:
        'У наставника не осталось свободных мест. Измените число мест на столе подбора и повторите.',
    },
    closed: {
      proposed: 'Пара ещё ждёт ответа, так с ней поступить нельзя.',
      agreed: 'Обе стороны уже согласны: так с парой поступить нельзя.',
      ordered: 'Пара закреплена приказом. Теперь её меняют только через приказ.',
      running: 'Пара уже работает. Теперь её меняют только через приказ.',
      paused: 'Работа пары приостановлена. Её меняют только через приказ.',
      completed: 'Пара завершила работу, менять уже нечего.',
      'ended-early': 'Работа пары прекращена, менять уже нечего.',
      declined: 'Пара не сложилась. Предложите новую на столе подбора или вручную.',
      withdrawn: 'Предложение отозвано. Отвечать на него не нужно.',
    },
    notAgreedYet: (names: string) =>
      `В приказе есть пары, которые ещё не согласились: ${names}. Уберите их из приказа.`,
  },
  en: {
    to: 'to',
    nothingToUndo: 'Nothing to undo: no answer was recorded for anybody. People change their own answers themselves.',
    refused: {
      pair_standing: 'These two already have another pair: open it, or withdraw it first.',
      direction_one_mentor_per_need:
        'The place is taken: another mentor already helps with this skill. End that pair or withdraw its proposal first.',
      direction_within_group: 'The group is full: its greatest size was set when it was formed.',
      group_mentor_no_member: 'Whoever leads a group does not sit in it.',
      direction_within_capacity:
        'The mentor has no free place left. Change the number of places on the matching desk and try again.',
    },
    closed: {
      proposed: 'The pair still awaits an answer: this cannot be done with it.',
      agreed: 'Both sides have agreed already: this cannot be done with the pair.',
      ordered: 'The pair is ordered. It is changed by an order only.',
      running: 'The pair is running. It is changed by an order only.',
      paused: 'The pair is paused. It is changed by an order only.',
      completed: 'The pair is completed: nothing to change.',
      'ended-early': 'The pair has ended: nothing to change.',
      declined: 'The pair did not come about. Propose a new one on the matching desk or by hand.',
      withdrawn: 'The proposal is withdrawn. No answer is needed.',
    },
    notAgreedYet: (names: string) => `The order names pairs that have not agreed yet: ${names}. Take them out of it.`,
  },
})

export const pairRefusals = joinedWords(pairWords, ownWords)
