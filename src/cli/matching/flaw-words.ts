import type { Flaw } from '../../matching/engine/problem.ts'
import type { Bilingual } from '../../platform/operator.ts'

export const reasons: Record<Flaw, Bilingual> = {
  'duplicate-person': { ru: 'этот id уже был выше', en: 'this id has been above' },
  'bad-capacity': {
    ru: 'вместимость — целое число от 0 до 1000000 или пусто (тогда 1)',
    en: 'a capacity is a whole number from 0 to 1000000, or blank (then 1)',
  },
  'unknown-mentor': {
    ru: 'такого наставника (mentor) нет в списке людей',
    en: 'this mentor is not in the list of people',
  },
  'unknown-mentee': {
    ru: 'такого наставляемого (mentee) нет в списке людей',
    en: 'this mentee is not in the list of people',
  },
  'self-arc': { ru: 'наставник и наставляемый — один человек', en: 'mentor and mentee are one person' },
  'bad-utility': { ru: 'utility — целое число от 1 до 1000', en: 'utility is a whole number from 1 to 1000' },
  'bad-priority': { ru: 'priority бывает 1, 2 или 3', en: 'priority is 1, 2 or 3' },
  'priority-conflict': {
    ru: 'у этой потребности выше указан другой priority, должен быть один',
    en: 'this need has another priority above; it must be one',
  },
  'duplicate-arc': {
    ru: 'такая строка (mentor, mentee, need) уже была выше',
    en: 'this row (mentor, mentee, need) has been above',
  },
  'fixed-mentor-overfull': {
    ru: 'закреплённых пар у наставника больше, чем он может взять',
    en: 'more fixed arcs than the mentor has places',
  },
  'fixed-mentee-overfull': {
    ru: 'закреплённых пар у наставляемого больше, чем он может принять',
    en: 'more fixed arcs than the mentee has places',
  },
  'fixed-need-twice': {
    ru: 'на эту потребность уже закреплён другой наставник',
    en: 'another mentor is already fixed for this need',
  },
  'fixed-and-forbidden': { ru: 'пара и закреплена, и запрещена', en: 'an arc both fixed and forbidden' },
  'duplicate-quota': { ru: 'квота с этим именем уже была выше', en: 'a quota of this name has been above' },
  'quota-label-unknown': { ru: 'ни у одной пары нет этой метки (label)', en: 'no arc bears this label' },
  'quota-without-limit': {
    ru: 'у квоты нет ни at_least, ни at_most',
    en: 'the quota has neither at_least nor at_most',
  },
  'bad-quota': {
    ru: 'at_least и at_most — целые числа, at_least не больше at_most',
    en: 'at_least and at_most are whole numbers, at_least no more than at_most',
  },
  'quota-beyond-fixed': {
    ru: 'закреплённых пар больше, чем разрешает квота',
    en: 'more fixed arcs than the quota allows',
  },
  'quota-out-of-reach': {
    ru: 'столько пар, сколько требует квота, не набрать',
    en: 'there is no plan with as many arcs as the quota demands',
  },
  'quotas-clash': {
    ru: 'не нашлось плана, в котором эта квота соблюдена вместе с другими',
    en: 'no plan was found that keeps this quota together with the others',
  },
  'quotas-unfinished': {
    ru: 'времени не хватило, чтобы найти план с этой квотой; дайте больше через --time-limit',
    en: 'the time was too short to find a plan that keeps this quota: allow more with --time-limit',
  },
  'quotas-not-here': {
    ru: 'квоты не сочетаются с --only-exchanges: пары там выбираются целыми обменами; уберите --quotas или дайте --reciprocity побольше',
    en: 'quotas do not go with --only-exchanges, where whole exchanges are chosen: leave out --quotas, or give a large --reciprocity instead',
  },
  'no-fixed-here': {
    ru: 'для групп и коротких встреч закреплённых пар (fixed) не бывает: уберите столбец fixed или закрепите готовую группу исключением остальных строк',
    en: 'groups and flash talks have no fixed arcs: leave out the column fixed, or keep a ready group by leaving out the other rows',
  },
}
