import { inBothLanguages } from '../../platform/words.ts'

/** The letters of a diagnosis. */
export const letterWords = inBothLanguages({
  ru: {
    at: (address: string) => `Откройте ${address}`,
    inProduct: 'Откройте «Моя диагностика» по своему приглашению',
    invitationSubject: (day: string) => `Диагностика наставничества: ответьте до ${day}`,
    invitationBody: (name: string, day: string, place: string, school: string) =>
      `Здравствуйте, ${name}!\n\nВ школе началась диагностика: отметьте, что умеете, чему хотите научиться и чем готовы поделиться. Это займёт около пяти минут, отвечать можно до ${day}.\n\n${place}. Если удобнее на бумаге, попросите бланк у куратора.\n\nОтвечать не обязательно. Ответы увидите вы и те, кто ведёт программу.\n\n${school}`,
    reminderSubject: (day: string) => `Напоминание: диагностика идёт до ${day}`,
    reminderBody: (name: string, day: string, place: string, school: string) =>
      `Здравствуйте, ${name}!\n\nНапоминаем о диагностике: она идёт до ${day} и занимает около пяти минут. Начатое сохранено, продолжить можно с того же места.\n\n${place}. Если удобнее на бумаге, попросите бланк у куратора.\n\n${school}`,
  },
  en: {
    at: (address: string) => `Open ${address}`,
    inProduct: 'Open “My diagnosis” by your invitation',
    invitationSubject: (day: string) => `Mentoring diagnosis: please answer by ${day}`,
    invitationBody: (name: string, day: string, place: string, school: string) =>
      `Dear ${name},\n\nThe school has opened a diagnosis: mark what you can do, what you want to learn and what you are ready to share. It takes about five minutes, until ${day}.\n\n${place}. If paper suits you better, ask the curator for a blank.\n\nYou need not answer. Your answers are seen by you and by those who run the programme.\n\n${school}`,
    reminderSubject: (day: string) => `Reminder: the diagnosis runs until ${day}`,
    reminderBody: (name: string, day: string, place: string, school: string) =>
      `Dear ${name},\n\nA reminder of the diagnosis: it runs until ${day} and takes about five minutes. What you began is saved; you go on from there.\n\n${place}. If paper suits you better, ask the curator for a blank.\n\n${school}`,
  },
})
