import type { Command } from './command.ts'

const json = {
  flag: '--json',
  meaning: { ru: 'ответ для программы: только JSON', en: 'answer for a program: JSON alone' },
}

/** Every command, in the order of the help. */
export const commands: Command[] = [
  {
    name: 'start',
    summary: { ru: 'запустить программу', en: 'start the product' },
    load: async () => (await import('./start.ts')).start,
  },
  {
    name: 'worker',
    summary: { ru: 'только фоновые работы (ещё одна машина)', en: 'background jobs alone (one more machine)' },
    load: async () => (await import('./worker.ts')).worker,
  },
  {
    name: 'import',
    summary: {
      ru: 'прочитать список работников и показать, что распознано',
      en: 'read a staff list and show what was found',
    },
    hasOwnHelp: true,
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'decline',
    summary: { ru: 'склонять имена и должности', en: 'decline Russian names and positions' },
    hasOwnHelp: true,
    load: async () => {
      const { decline } = await import('./decline.ts')
      return (args) => decline(args, process.stdin, process.stdout, process.stderr)
    },
  },
  {
    name: 'solve',
    summary: { ru: 'составить пары по файлу задачи', en: 'match by an instance file' },
    hasOwnHelp: true,
    load: async () => (await import('./matching/solve.ts')).solve,
  },
  {
    name: 'verify',
    summary: { ru: 'проверить решение и его доказательство', en: 'check a solution and its proof' },
    hasOwnHelp: true,
    load: async () => (await import('./matching/verify.ts')).verify,
  },
  {
    name: 'groups',
    summary: { ru: 'собрать группы вокруг тем', en: 'form groups round topics' },
    hasOwnHelp: true,
    load: async () => (await import('./matching/groups.ts')).groups,
  },
  {
    name: 'rotate',
    summary: { ru: 'составить раунды коротких встреч', en: 'plan rounds of short meetings' },
    hasOwnHelp: true,
    load: async () => (await import('./matching/rotate.ts')).rotate,
  },
  {
    name: 'slots',
    summary: { ru: 'расписать разговоры по времени', en: 'fit talks into time slots' },
    hasOwnHelp: true,
    load: async () => (await import('./matching/slots.ts')).slots,
  },
  {
    name: 'generate',
    summary: { ru: 'создать пробную задачу', en: 'make a sample instance' },
    hasOwnHelp: true,
    load: async () => (await import('./matching/generate/generate.ts')).generate,
  },
  {
    name: 'demo',
    summary: { ru: 'загрузить показательную школу', en: 'load the demo school' },
    options: [
      {
        flag: '--reset',
        meaning: {
          ru: 'убрать прежнюю показательную школу и сделать новую',
          en: 'remove the former demo school and make a new one',
        },
      },
      json,
    ],
    load: async () => (await import('./demo.ts')).demo,
  },
  {
    name: 'doctor',
    summary: {
      ru: 'проверить машину, базу, место, почту, адрес',
      en: 'check the machine, database, space, mail, address',
    },
    options: [json],
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'backup',
    summary: {
      ru: 'записать копию всего или одной школы в файл',
      en: 'write a copy of all, or of one school, to a file',
    },
    usage: 'FILE',
    options: [{ flag: '--school SLUG', meaning: { ru: 'только эта школа', en: 'this school alone' } }, json],
    load: async () => (await import('./backup.ts')).backup,
  },
  {
    name: 'restore',
    summary: { ru: 'восстановить копию в пустое место', en: 'restore a copy into an empty place' },
    usage: 'FILE',
    options: [{ flag: '--check', meaning: { ru: 'только проверить копию', en: 'only check the copy' } }, json],
    load: async () => (await import('./restore.ts')).restore,
  },
  {
    name: 'journal verify',
    summary: {
      ru: 'проверить, что журнал действий никто не менял',
      en: 'check that nobody has changed the journal of actions',
    },
    options: [{ flag: '--school SLUG', meaning: { ru: 'только эта школа', en: 'this school alone' } }, json],
    load: async () => (await import('./journal-verify.ts')).journalVerify,
  },
  {
    name: 'school create',
    summary: { ru: 'ссылка, по которой создаётся ещё одна школа', en: 'a link by which one more school is made' },
    options: [json],
    load: async () => (await import('./school-create.ts')).schoolCreate,
  },
  {
    name: 'account reset',
    summary: {
      ru: 'ссылка для входа тому, кто забыл пароль',
      en: 'a sign-in link for whoever forgot the password',
    },
    usage: 'NAME',
    options: [
      {
        flag: '--second-factor',
        meaning: { ru: 'снять и второй шаг входа', en: 'take the second step off too' },
      },
      json,
    ],
    load: async () => (await import('./account-reset.ts')).accountReset,
  },
  {
    name: 'mail resume',
    summary: { ru: 'снова отправлять письма после восстановления', en: 'send mail again after a restore' },
    load: async () => (await import('./mail-resume.ts')).mailResume,
  },
  {
    name: 'migrate',
    summary: { ru: 'обновить таблицы базы данных', en: 'upgrade the tables of the database' },
    options: [json],
    load: async () => (await import('./migrate.ts')).migrate,
  },
]
