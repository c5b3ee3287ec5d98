import { count, countEn, counted, inBothLanguages } from '../../platform/words.ts'

/** Groups on the desk. */
export const groupWords = inBothLanguages({
  ru: {
    groupsTitle: (n: number) => `Группы — ${n}`,
    groupsLead: 'Один наставник учит нескольких сразу: место у него занято одно, сколько бы человек ни занималось.',
    noGroups:
      'Ни одной группы не собралось: тех, кто хочет учиться одному и тому же у одного наставника, для неё слишком мало.',
    groupsProven: 'Лучше собрать группы вокруг этих пар нельзя: доказано.',
    groupsWithinGap: (percent: string) =>
      `Лучше собрать группы почти нельзя: до доказанного предела не больше ${percent}\u00a0%.`,
    groupsWithinPeople: (n: number) =>
      `Лучше собрать группы почти нельзя: по доказанному пределу в них вошло бы ещё не больше ${count(n, 'человека', 'человек', 'человек')}.`,
    groupsWith: (groups: number, people: number) =>
      `${counted(groups, 'группа', 'группы', 'групп')}, в ${groups === 1 ? 'ней' : 'них'} ${people}`,
    leads: (n: number) => (n > 1 ? 'Ведут вместе' : 'Ведёт'),
    members: (n: number) => count(n, 'участник', 'участника', 'участников'),
    hasPair: 'была бы пара',
    hasExchange: 'помогает в ответ',
    joins: 'присоединяется',
    chooseGroup: (name: string) => `Почему эта группа: ${name}`,
    lockGroup: 'Закрепить группу',
    unlockGroup: 'Снять закрепление',
    ungroup: 'Распустить…',
    unseat: (name: string) => `Убрать из группы: ${name}`,
    unseatShort: 'Убрать',
    inGroupTag: 'в группе',
    circleTag: 'тройка',
    groupIsGone: 'Пока вы читали, черновик изменился, и этой группы в нём больше нет.',
    wouldSit: (n: number, least: number) =>
      `Группа не собирается: вместе было бы ${count(n, 'человек', 'человека', 'человек')}, а нужно не меньше ${least}.`,
    groupsSetting: 'Собирать группы',
    groupsOff: 'не собирать',
    groupsLeft: 'для тех, кто остался без пары',
    groupsAll: 'для всех, у кого остался запрос «прежде всего»',
    groupsHint:
      'Группа собирается вокруг пары: к тому же наставнику присоединяются те, кто просит того же. Место у наставника занято по-прежнему одно. Любую группу можно распустить.',
    groupLeast: 'Участников в группе, не меньше',
    groupMost: 'и не больше',
    twoLead: 'Группу могут вести двое',
    twoLeadNote: 'только если вместе они собирают тех, кого один не собрал бы; группа занимает место у обоих',
    switchGroups: (from: number, to: number) => `группы от ${from} до ${to}`,
    filterGroups: 'группы',
  },
  en: {
    groupsTitle: (n: number) => `Groups — ${n}`,
    groupsLead: 'One mentor teaches several at once: it takes one place of theirs, however many learn there.',
    noGroups: 'No group came together: too few want to learn the same from one mentor.',
    groupsProven: 'No better groups exist round these pairs: proven.',
    groupsWithinGap: (percent: string) => `Groups at most ${percent}\u00a0% below the proven bound.`,
    groupsWithinPeople: (n: number) =>
      `Nearly the best groups: at most ${countEn(n, 'more person', 'more people')} by the proven bound.`,
    groupsWith: (groups: number, people: number) => `${groups === 1 ? 'group' : 'groups'} of ${people} in all`,
    leads: (n: number) => (n > 1 ? 'Led together by' : 'Led by'),
    members: (n: number) => countEn(n, 'member'),
    hasPair: 'would be a pair',
    hasExchange: 'helps in return',
    joins: 'joins',
    chooseGroup: (name: string) => `Why this group: ${name}`,
    lockGroup: 'Lock the group',
    unlockGroup: 'Unlock',
    ungroup: 'Give up…',
    unseat: (name: string) => `Take out of the group: ${name}`,
    unseatShort: 'Take out',
    inGroupTag: 'in a group',
    circleTag: 'circle of three',
    groupIsGone: 'The draft has changed while you were reading: this group is in it no more.',
    wouldSit: (n: number, least: number) =>
      `No group: ${countEn(n, 'person', 'people')} would be in it, and it takes ${least}.`,
    groupsSetting: 'Form groups',
    groupsOff: 'none',
    groupsLeft: 'for those left without a pair',
    groupsAll: 'for everybody with a foremost wish left',
    groupsHint:
      'A group is formed round a pair: whoever asks the same of the same mentor joins it. It still takes one place of the mentor. Any group can be given up.',
    groupLeast: 'Members of a group, at least',
    groupMost: 'and at most',
    twoLead: 'Two may lead a group',
    twoLeadNote: 'only where together they reach whom one alone would not; it takes a place of both',
    switchGroups: (from: number, to: number) => `groups of ${from} to ${to}`,
    filterGroups: 'groups',
  },
})
