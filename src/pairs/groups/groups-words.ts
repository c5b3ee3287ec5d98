import { inBothLanguages, joinedWords } from '../../platform/words.ts'
import { groupPageWords } from './group-page-words.ts'

/** The list of all groups, to look through and to print. */
const ownWords = inBothLanguages({
  ru: {
    groups: 'Группы',
    groupsLead: 'Кто какую группу ведёт и кто в ней учится. Список можно распечатать.',
    groupsEmpty: 'Групп пока нет',
    groupsEmptyWhy: 'Группы собираются на столе подбора: включите их в настройках и опубликуйте черновик.',
    toSettings: 'К подбору',
    toPairs: 'Все пары',
    word: 'Скачать в Word',
    excel: 'Скачать в Excel',
  },
  en: {
    groups: 'Groups',
    groupsLead: 'Who leads which group and who learns in it. The list can be printed.',
    groupsEmpty: 'No groups yet',
    groupsEmptyWhy: 'Groups are formed at the matching desk: switch them on in the settings and publish the draft.',
    toSettings: 'To the matching',
    toPairs: 'All pairs',
    word: 'Download as Word',
    excel: 'Download as Excel',
  },
})

export const groupsWords = joinedWords(groupPageWords, ownWords)
