import { inBothLanguages } from '../platform/words.ts'

export const actWords = inBothLanguages({
  ru: {
    title: 'Правовые основания',
    lead: (day: string) => `На что ссылаются экраны, письма и бумаги. Перечень составлен ${day}`,
    act: 'Акт',
    edition: 'Редакция',
    checked: 'Сверка',
    asAdopted: 'без изменений, важных для программы',
    editionBy: (by: string) => `в редакции ${by}`,
    broughtBy: (by: string) => `введена ${by}`,
    inForce: (day: string) => `действует с ${day}`,
    verified: 'сверено',
    unverified: 'не сверено',
    informative: 'носит информационный характер',
    advisory: 'носит рекомендательный характер',
    marginTitle: 'Как пользоваться',
    margin:
      'Сверено по открытым публикациям; несверенное проверьте, прежде чем ссылаться. Тексты актов меняются: перед подписанием приказа сверьте редакцию в справочной системе школы: перечень называет то, с чем сверялись составители.',
  },
  en: {
    title: 'Legal grounds',
    lead: (day: string) => `What screens, letters and papers refer to. Put together on ${day}`,
    act: 'Act',
    edition: 'Edition',
    checked: 'Checked',
    asAdopted: 'no amendment that matters here',
    editionBy: (by: string) => `as amended by ${by}`,
    broughtBy: (by: string) => `brought in by ${by}`,
    inForce: (day: string) => `in force since ${day}`,
    verified: 'checked',
    unverified: 'not checked',
    informative: 'explains, binds nobody',
    advisory: 'advises, binds nobody',
    marginTitle: 'How to use it',
    margin:
      'Checked against open publications; look up the rest before relying on it. Acts change: before an order is signed, compare the edition in the school’s reference system: this list names what its makers compared with.',
  },
})
