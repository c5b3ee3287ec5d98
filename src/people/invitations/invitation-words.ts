import { count, countEn, inBothLanguages } from '../../platform/words.ts'

export const slipWords = inBothLanguages({
  ru: {
    title: 'Листки с кодом',
    invitations: 'Приглашения',
    lead: (n: number) =>
      `${count(n, 'человек ещё не входил', 'человека ещё не входили', 'человек ещё не входили')} в программу`,
    how: 'Учителю не нужна почта. Распечатайте листки, разрежьте и раздайте: каждый наводит камеру телефона на свой код и сразу оказывается внутри. Вместе с листком раздайте лист согласия.',
    everybody: 'Листки всем, кто ещё не входил',
    byMail: 'Письма тем, у кого есть почта',
    posted: (n: number) => `Подготовлено: ${count(n, 'письмо', 'письма', 'писем')}.`,
    open: (day: string) => `приглашение до ${day}`,
    withdraw: 'Отозвать',
    withdrawn: (n: number) =>
      `Отозвано: ${count(n, 'приглашение', 'приглашения', 'приглашений')}. Коды больше не действуют.`,
    nobody: 'Все уже входят в программу. Новый листок можно выдать на карточке человека.',
    printLead: (n: number) =>
      `${count(n, 'листок', 'листка', 'листков')}. Напечатайте сейчас: коды видны только на этой странице.`,
    none: 'Некому выдать листки. Отметьте людей в списке.',
    skipped: (n: number) => `Без листка: ${n}. Их вход открывает и другую школу, пароль они меняют сами.`,
    consent: 'Распечатать к ним листы согласия',
    what: 'Наведите камеру телефона на код и откройте ссылку.',
    why: 'Пять минут: отметьте, что умеете и чему хотите научиться.',
    until: (day: string) => `Действует до ${day}, один раз`,
    orType: 'или наберите:',
    secretTitle: 'Листок как ключ',
    secret: 'Код впускает одного человека и один раз. Потерялся листок: выдайте новый, старый перестанет действовать.',
    letterSubject: 'Наставничество в нашей школе: вход',
    letter: (name: string, school: string, link: string, until: string) =>
      `Здравствуйте, ${name}!\n\n${school} приглашает вас в программу наставничества. Откройте ссылку и отметьте, что умеете, чему хотите научиться и чем готовы помочь коллегам. Это займёт пять минут:\n\n${link}\n\nСсылка действует до ${until} и впускает только вас.`,
  },
  en: {
    title: 'Slips with a code',
    invitations: 'Invitations',
    lead: (n: number) => `${countEn(n, 'person has', 'people have')} not signed in yet`,
    how: 'A teacher needs no e-mail. Print the slips, cut and hand them out: each points a phone at their code and is inside at once. Hand out the consent sheet together with the slip.',
    everybody: 'Slips for everybody not signed in yet',
    byMail: 'Letters to those with an e-mail address',
    posted: (n: number) => `Prepared: ${countEn(n, 'letter')}.`,
    open: (day: string) => `invitation until ${day}`,
    withdraw: 'Withdraw',
    withdrawn: (n: number) => `Withdrawn: ${countEn(n, 'invitation')}. The codes work no more.`,
    nobody: 'Everybody signs in already. A new slip can be issued on a person’s card.',
    printLead: (n: number) => `${countEn(n, 'slip')}. Print now: the codes are seen on this page only.`,
    none: 'Nobody to issue slips to. Tick people in the register.',
    skipped: (n: number) =>
      `Without a slip: ${n}. Their sign-in opens another school too; they change the password themselves.`,
    consent: 'Print the consent sheets with them',
    what: 'Point your phone’s camera at the code and open the link.',
    why: 'Five minutes: mark what you can and what you want to learn.',
    until: (day: string) => `Valid until ${day}, once`,
    orType: 'or type:',
    secretTitle: 'A slip is a key',
    secret: 'The code admits one person once. If a slip is lost, issue a new one: the old stops working.',
    letterSubject: 'Mentoring at our school: your sign-in',
    letter: (name: string, school: string, link: string, until: string) =>
      `Dear ${name},\n\n${school} invites you to the mentoring programme. Open the link and mark what you can, what you want to learn and what you can help colleagues with. It takes five minutes:\n\n${link}\n\nThe link is valid until ${until} and admits only you.`,
  },
})
