import { inBothLanguages } from '../../platform/words.ts'
import { RESTORED } from './letter.ts'

export const letterWords = inBothLanguages({
  ru: {
    title: 'Письма',
    lead: 'Всё, что программа пишет людям. Без почтового сервера письма ждут здесь: откройте, напечатайте, передайте.',
    states: { waiting: 'Ждут', failed: 'Не ушли', sent: 'Отправлены', handed: 'Вручены' },
    state: { waiting: 'ждёт', failed: 'не ушло', sent: 'отправлено', handed: 'вручено' },
    to: 'Кому',
    subject: 'О чём',
    written: 'Написано',
    noAddress: 'адреса почты нет',
    emptyTitle: 'Здесь пусто',
    empty: {
      waiting: 'Писем, которые ждут, нет. Они появятся, когда вы откроете диагностику или опубликуете пары.',
      failed: 'Все письма, которые отправлялись, дошли до почтового сервера.',
      sent: 'По почте пока ничего не уходило.',
      handed: 'Пока ни одно письмо не отмечено вручённым.',
    },
    printAll: 'Напечатать все ждущие',
    sendAll: 'Отправить все ждущие',
    handAll: 'Отметить все вручёнными',
    hand: 'Отметить вручённым',
    send: 'Отправить по почте',
    sendAgain: 'Отправить ещё раз',
    refused: (said: string) => `Почтовый сервер ответил: ${said}`,
    restored: 'Не отправлено: школа восстановлена из копии, письмо могло уйти раньше.',
    sentOn: (moment: string) => `Отправлено ${moment}`,
    printHint: 'Каждое письмо на своём листе. Печать: Ctrl + P.',
    mailTitle: 'Почта',
    mailSet: (from: string) =>
      `Письма уходят сами с адреса ${from}. Если сервер не отвечает, программа пробует снова около суток, ничего не теряя.`,
    mailNotSet:
      'Почтовый сервер не подключён. Письма никуда не уходят. Подключить: настройки SMTP_URL и MAIL_FROM, сказано в руководстве по установке.',
    mailPaused:
      'Это восстановленная копия: письма приостановлены, чтобы люди не получили их дважды. Включить: команда «vzaimno mail resume».',
    mailDemo: 'Показательная школа никому не пишет по-настоящему.',
  },
  en: {
    title: 'Letters',
    lead: 'All that the program writes to people. Without a mail server they wait here to be opened, printed and handed over.',
    states: { waiting: 'Waiting', failed: 'Failed', sent: 'Sent', handed: 'Handed over' },
    state: { waiting: 'waiting', failed: 'failed', sent: 'sent', handed: 'handed over' },
    to: 'To',
    subject: 'About',
    written: 'Written',
    noAddress: 'no e-mail address',
    emptyTitle: 'Nothing here',
    empty: {
      waiting: 'No letters wait. They appear when you open a diagnosis or publish pairs.',
      failed: 'Every letter that was sent reached the mail server.',
      sent: 'Nothing has left by mail yet.',
      handed: 'No letter has been marked as handed over yet.',
    },
    printAll: 'Print all waiting',
    sendAll: 'Send all waiting',
    handAll: 'Mark all as handed over',
    hand: 'Mark as handed over',
    send: 'Send by mail',
    sendAgain: 'Send again',
    refused: (said: string) => `The mail server answered: ${said}`,
    restored: 'Not sent: the school was restored from a copy, the letter may have gone out before.',
    sentOn: (moment: string) => `Sent on ${moment}`,
    printHint: 'Each letter on a sheet of its own. Print: Ctrl + P.',
    mailTitle: 'Mail',
    mailSet: (from: string) =>
      `Letters leave by themselves from ${from}. If the server does not answer, the program tries again for about a day and loses nothing.`,
    mailNotSet:
      'No mail server is connected. Nothing leaves. To connect one: SMTP_URL and MAIL_FROM, see the operating guide.',
    mailPaused:
      'This is a restored copy: mail is paused so that nobody gets a letter twice. To resume: “vzaimno mail resume”.',
    mailDemo: 'The demo school writes to nobody in earnest.',
  },
})

/** Why a letter did not go, in words; a mail server's own words stay as they are. */
export const failureInWords = (language: 'ru' | 'en', failure: string): string => {
  const t = letterWords(language)
  return failure === RESTORED ? t.restored : t.refused(failure)
}
