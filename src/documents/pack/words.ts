import { count, countEn, inBothLanguages, joinedWords, withStop } from '../../platform/words.ts'
import { documentWords } from '../words.ts'

/** The set of papers: who needs which, what is lacking, signing all at once. */
const ownWords = inBothLanguages({
  ru: {
    lead: (joined: string, mentors: number) =>
      `Приняты: ${joined}; ${count(mentors, 'наставник', 'наставника', 'наставников')}: согласия, соглашения, приказ`,
    titles: {
      order: 'Приказ о поручении работы по наставничеству',
      consent: 'Согласие на работу по наставничеству',
      'supplementary-agreement': 'Дополнительное соглашение',
    },
    folders: { order: 'Приказ', consent: 'Согласия', 'supplementary-agreement': 'Дополнительные соглашения' },
    tableName: 'Участники',
    groupsName: 'Наставнические группы',
    nobodyInGroups: 'Печатать ещё нечего: в список входят согласившиеся, а согласия пока нет ни от кого.',
    archiveName: 'Бумаги наставничества',
    sheetsName: 'Согласия на обработку персональных данных',
    writeAll: 'Собрать весь пакет',
    renewAll: 'Обновить черновики',
    downloadAll: 'Скачать всё (zip)',
    downloadThese: 'Скачать эти бумаги (zip)',
    table: 'Таблица участников (xlsx)',
    written: (n: number) =>
      n === 0
        ? 'Новых бумаг не понадобилось: черновики обновлены по нынешним данным.'
        : `Готово: ${count(n, 'новая бумага', 'новые бумаги', 'новых бумаг')}. Скачайте, распечатайте и подпишите.`,
    numbers: { consents: 'согласий подписано', agreements: 'соглашений подписано', orders: 'пар в приказе' },
    ordersWithSeats: 'пар и мест в группах в приказе',
    of: (n: number) => `из ${n}`,
    consent: 'Согласие',
    agreement: 'Доп. соглашение',
    helps: 'помогает',
    pick: (names: string) => `Выбрать пару: ${names}`,
    withChosen: 'С отмеченными парами',
    orderChosen: 'Отдельный приказ',
    reset: 'Сбросить',
    filteredPair: 'Показаны бумаги одной пары.',
    filteredPerson: (name: string) => withStop(`Показаны бумаги: ${name}`),
    nobodyFits: 'Таких пар нет',
    nobodyFitsWhy: 'Измените фильтр.',
    emptyTitle: 'Здесь будет весь пакет бумаг',
    empty:
      'Как только обе стороны пары согласятся, отсюда одной кнопкой выйдут приказ с приложением, согласия и дополнительные соглашения: с именами и должностями в нужных падежах.',
    toPairs: 'К парам',
    lackingTitle: 'Чего не хватает для печати',
    lackingLead: 'Печатать можно и так: на месте пропуска останется линия, которую заполняют от руки.',
    lackingNothing: 'Все данные для бумаг есть.',
    peopleLack: {
      'contract-number': 'Нет номера трудового договора',
      'contract-date': 'Нет даты трудового договора',
      pay: 'Не указан размер выплаты',
      position: 'Не указана должность',
      gender: 'Имя не склоняется: не ясен пол',
    },
    schoolLack: {
      director: 'Имя директора неполное или не склоняется',
      'tax-numbers': 'Нет ИНН или ОГРН школы',
      'pay-basis': 'Не указано основание выплаты',
      'pay-source': 'Не указан источник выплаты',
      regulation: 'Нет реквизитов положения о наставничестве',
      curator: 'Не назван куратор',
    },
    mend: 'Исправить',
    andMore: (n: number) => `и ещё ${n}`,
    outdatedTitle: 'Подписанное больше не соответствует парам',
    outdatedLead:
      'Эти бумаги называют тех, кто после подписания отказался, выбыл или занимается теперь без группы. Отмените их с указанием причины и соберите пакет заново: иначе приказ и соглашение назовут разных людей и разные суммы.',
    payTotalsTitle: 'Выплата за каждого наставляемого',
    payTotalsLead:
      'Сумма растёт с числом наставляемых. Сверьте её с положением об оплате труда, пока соглашения не подписаны; размер и способ меняются в карточке.',
    payTotal: (mentees: number, total: string) =>
      `${count(mentees, 'наставляемый', 'наставляемых', 'наставляемых')}, всего ${total} в месяц`,
    signAllTitle: 'Когда все подписали',
    signAllLead: 'Отметит подписанными все согласия и соглашения. У кого дата уже стоит, та и останется.',
    signAll: 'Подписаны все согласия и соглашения',
    exchangeTitle: 'Взаимная пара',
    exchange: 'Если учат друг друга, наставников двое: согласие и соглашение нужны каждому.',
    nobodyWithoutConsent: 'Все уже подписали согласие на обработку данных. Отметьте людей, чьи листы нужны ещё раз.',
  },
  en: {
    lead: (joined: string, mentors: number) =>
      `Accepted: ${joined}; ${countEn(mentors, 'mentor')}: consents, agreements, the order`,
    titles: {
      order: 'Order on mentoring work',
      consent: 'Consent to mentoring work',
      'supplementary-agreement': 'Supplementary agreement',
    },
    folders: { order: 'Order', consent: 'Consents', 'supplementary-agreement': 'Supplementary agreements' },
    tableName: 'Participants',
    groupsName: 'Mentoring groups',
    nobodyInGroups: 'There is nothing to print yet: the list names those who have agreed, and nobody has.',
    archiveName: 'Mentoring papers',
    sheetsName: 'Consents to personal-data processing',
    writeAll: 'Write the whole set',
    renewAll: 'Renew the drafts',
    downloadAll: 'Download all (zip)',
    downloadThese: 'Download these papers (zip)',
    table: 'Table of participants (xlsx)',
    written: (n: number) =>
      n === 0
        ? 'No new papers were needed: the drafts follow the present data.'
        : `Done: ${countEn(n, 'new paper')}. Download, print and sign them.`,
    numbers: { consents: 'consents signed', agreements: 'agreements signed', orders: 'pairs ordered' },
    ordersWithSeats: 'pairs and seats in groups ordered',
    of: (n: number) => `of ${n}`,
    consent: 'Consent',
    agreement: 'Agreement',
    helps: 'helps',
    pick: (names: string) => `Choose the pair: ${names}`,
    withChosen: 'With the chosen pairs',
    orderChosen: 'An order of their own',
    reset: 'Reset',
    filteredPair: 'Papers of one pair are shown.',
    filteredPerson: (name: string) => withStop(`Papers shown: ${name}`),
    nobodyFits: 'No such pairs',
    nobodyFitsWhy: 'Change the filter.',
    emptyTitle: 'The whole set of papers will be here',
    empty:
      'As soon as both sides of a pair agree, one button writes the order with its annex, the consents and the supplementary agreements, with names and positions in the right cases.',
    toPairs: 'To the pairs',
    lackingTitle: 'What is lacking before printing',
    lackingLead: 'You may print as it is: a line to be filled in by hand stays in place of what is lacking.',
    lackingNothing: 'Nothing is lacking.',
    peopleLack: {
      'contract-number': 'No number of the employment contract',
      'contract-date': 'No date of the employment contract',
      pay: 'No amount of pay',
      position: 'No position',
      gender: 'The name is not inflected: gender unclear',
    },
    schoolLack: {
      director: 'The director’s name is incomplete or cannot be inflected',
      'tax-numbers': 'No ИНН or ОГРН of the school',
      'pay-basis': 'No ground of the pay',
      'pay-source': 'No source of the pay',
      regulation: 'No number or date of the mentoring regulation',
      curator: 'No curator named',
    },
    mend: 'Mend',
    andMore: (n: number) => `and ${n} more`,
    outdatedTitle: 'Signed papers that no longer fit the pairs',
    outdatedLead:
      'These papers name people who declined, left, or are taught without the group since the signing. Cancel them with the reason and write the set anew: else order and agreement name different people and sums.',
    payTotalsTitle: 'Pay for each mentee',
    payTotalsLead:
      'The sum grows with the number of mentees. Check it against the pay regulation before the agreements are signed; amount and way are changed in the card.',
    payTotal: (mentees: number, total: string) => `${countEn(mentees, 'mentee')}, ${total} a month in all`,
    signAllTitle: 'When all have signed',
    signAllLead: 'Marks all consents and agreements as signed. Those that have a date keep it.',
    signAll: 'All consents and agreements are signed',
    exchangeTitle: 'A reciprocal pair',
    exchange: 'Where two teach each other there are two mentors: each needs a consent and an agreement.',
    nobodyWithoutConsent:
      'Everybody has consented to data processing. Choose the people whose sheets are needed again.',
  },
})

export const packWords = joinedWords(documentWords, ownWords)
