import type { Language } from '../../platform/context.ts'
import { count, countEn, inBothLanguages } from '../../platform/words.ts'
import { pairRefusals } from '../pair-refusals.ts'

const ownWords = inBothLanguages({
  ru: {
    newPair: 'Пара, составленная вручную',
    newPairLead: 'Для тех, кто договорился сам. Оба получат предложение и ответят, как все.',
    mentor: 'Кто помогает',
    mentee: 'Кому помогают',
    competence: 'Чему',
    competenceBack: 'Чему в ответ',
    competenceBackHint: 'Если помощь взаимная: чему второй научит первого.',
    noneBack: 'ничему: помощь в одну сторону',
    choosePerson: 'выберите человека',
    chooseCompetence: 'выберите умение',
    kindHint: 'Для помощи в одну сторону. Взаимная пара определится сама.',
    propose: 'Предложить пару',
    proposeAnyway: 'Знаю об этом, предложить всё равно',
    warnings: 'Прежде чем предложить',
    warning: {
      'no-consent': (name: string) => `${name}: нет согласия на обработку персональных данных.`,
      private: 'Есть личная причина не ставить этих двоих в пару. Её знает куратор.',
      avoids: 'Один из двоих просил не ставить их в пару. Кто именно, видно в диагностике; людям об этом не говорят.',
      forbidden: 'На столе подбора эта пара запрещена.',
      superior: (name: string) => `${name} – непосредственный руководитель второго.`,
      'broke-before': 'Эти двое уже были в паре или отказались от неё.',
    },
    samePerson: 'Выберите двух разных людей.',
    stands: 'У этих двоих уже есть пара.',
    needServed: 'Этому человеку в этом уже кто-то помогает.',
    sameBack: 'В ответ выберите другое умение.',
    noPlace: (n: number) =>
      `Свободных мест нет: согласие дано на ${count(n, 'направление', 'направления', 'направлений')} помощи. Измените число на столе подбора.`,
    marginHandTitle: 'Что проверим',
    marginHand: 'Согласия на обработку данных, просьбы «не в пару», подчинение, свободные места наставника.',
  },
  en: {
    newPair: 'A pair made by hand',
    newPairLead: 'For those who agreed themselves. Both get the proposal and answer like everybody.',
    mentor: 'Who helps',
    mentee: 'Who is helped',
    competence: 'With what',
    competenceBack: 'With what in return',
    competenceBackHint: 'If the help goes both ways: what the second teaches the first.',
    noneBack: 'nothing: help goes one way',
    choosePerson: 'choose a person',
    chooseCompetence: 'choose a skill',
    kindHint: 'For help that goes one way. A reciprocal pair is recognised by itself.',
    propose: 'Propose the pair',
    proposeAnyway: 'I know, propose anyway',
    warnings: 'Before you propose',
    warning: {
      'no-consent': (name: string) => `${name}: no consent to personal-data processing.`,
      private: 'There is a private reason not to pair these two. The curator knows it.',
      avoids: 'One of the two asked not to be paired with the other. The diagnosis shows who; the people are not told.',
      forbidden: 'This pair is forbidden on the matching desk.',
      superior: (name: string) => `${name} is the direct superior of the other.`,
      'broke-before': 'These two were a pair before, or declined to be.',
    },
    samePerson: 'Choose two different people.',
    stands: 'These two already have a pair.',
    needServed: 'Somebody already helps this person with it.',
    sameBack: 'Choose another skill in return.',
    noPlace: (n: number) =>
      `No free places: consent was given to ${countEn(n, 'direction')} of help. Change the number on the matching desk.`,
    marginHandTitle: 'What is checked',
    marginHand: "Consents to data processing, requests not to be paired, subordination, the mentor's free places.",
  },
})

/** Words of the pair that the curator makes by hand, with those of every pair. */
export const newPairWords = (language: Language) => ({ ...pairRefusals(language), ...ownWords(language) })
