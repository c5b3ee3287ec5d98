import { cite } from '../../platform/cite.ts'
import { percentInFigures, roublesInFigures } from '../../platform/money.ts'
import { count, countEn, inBothLanguages, joinedWords } from '../../platform/words.ts'
import { importScreenWords } from './import-screen-words.ts'

/** What was recognised in a list, before anything is taken over. */
const ownWords = inBothLanguages({
  ru: {
    previewTitle: 'Проверьте, что распозналось',
    counts: {
      new: 'новых',
      changed: 'изменятся',
      same: 'без изменений',
      unclear: 'нужно решить',
      refused: 'не загрузим',
    },
    columnsTitle: 'Колонки файла',
    columnsHint: 'Если колонка узнана неверно, выберите другую и перечитайте.',
    columnNone: 'нет в файле',
    column: (n: number) => `колонка ${n}`,
    reread: 'Перечитать',
    sheetHint: 'Люди есть и на других листах. Листы загружают по одному: загрузите этот, затем выберите файл ещё раз.',
    sheetOf: (name: string, people: number) => `${name} (${count(people, 'человек', 'человека', 'человек')})`,
    readSheet: 'Прочитать этот лист',
    notTaken: 'Что из файла не взято',
    notTakenBecause: (columns: string, why: string) => `${columns}: ${why}.`,
    ignored: {
      unknown: 'в карточке такого поля нет. Если оно нужно, заведите своё поле («Люди → Свои поля»)',
      gender: 'обычно понятен по отчеству; где отчества нет, укажите пол в карточке',
      money: 'ставки, часы и деньги для наставничества не нужны (кроме выплаты за наставничество)',
      education: 'образование и курсы для подбора не нужны',
      awards: 'награды для подбора не нужны',
      others: 'это сведения о других людях',
      never: `паспорт, СНИЛС, ИНН, адрес и подобное не берём никогда (${cite('152-fz-5', 'ru')})`,
    },
    chooseOther: 'Выбрать другой файл',
    broke:
      'Загрузка прервалась, в списке людей ничего не изменилось. Попробуйте ещё раз; если повторится, позовите того, кто обслуживает программу.',
    andMore: (n: number) => `И ещё ${count(n, 'строка', 'строки', 'строк')}.`,
    takeRest: (n: number) =>
      `Загрузить и остальные ${count(n, 'строку', 'строки', 'строк')}, которые здесь не показаны`,
    short: {
      category: '',
      experience_years: 'общий стаж',
      teaching_experience_years: 'педстаж',
      birth_date: 'д. р.',
      birth_year: 'г. р.',
      email: '',
      phone: 'тел.',
      contract_number: 'договор №',
      contract_on: 'от',
      superior: 'руководитель',
      mentoring_pay: 'за наставничество',
    },
    pay: (sum: number, unit: string | null) =>
      unit === 'percent'
        ? percentInFigures(sum)
        : unit === 'roubles'
          ? roublesInFigures(sum)
          : sum.toLocaleString('ru'),
    problemsTitle: 'На что обратить внимание',
    problem: (row: number | null, column: string | null, text: string) =>
      `${[row === null ? '' : `Строка ${row}`, column ? `«${column}»` : ''].filter(Boolean).join(', ')}${row === null && !column ? '' : ': '}${text}`,
    groups: {
      new: 'Новые',
      changed: 'Изменятся',
      unclear: 'Нужно решить',
      refused: 'Не загрузим',
      same: 'Уже есть, без изменений',
    },
    noPosition: 'должность не указана',
    takeName: (name: string) => `Загрузить: ${name}`,
    whose: 'Кто это',
    leave: 'пропустить',
    asNew: 'новый человек',
    reasons: {
      severalCandidates: 'в списке несколько таких людей',
      initialsOnly: 'в файле только инициалы, а в списке есть похожий человек',
      birthDiffers: 'дата рождения другая',
      surnameOnly: 'есть только фамилия: допишите имя в файле',
      sameAsOtherRow: 'тот же человек уже есть в строке выше',
    },
    wasNow: (before: string, after: string) => `${before || '—'} → ${after || '—'}`,
    apply: 'Загрузить отмеченных',
    drop: 'Не загружать',
    undo: 'Отменить всю загрузку',
    undoHint: 'Добавленные исчезнут из списка, изменённые станут как были.',
    toPeople: 'К списку людей',
  },
  en: {
    previewTitle: 'Check what was recognised',
    counts: { new: 'new', changed: 'will change', same: 'unchanged', unclear: 'to be decided', refused: 'not loaded' },
    columnsTitle: 'Columns of the file',
    columnsHint: 'If a column was recognised wrongly, choose another and read again.',
    columnNone: 'not in the file',
    column: (n: number) => `column ${n}`,
    reread: 'Read again',
    sheetHint: 'Other sheets list people too. Sheets are loaded one by one: load this one, then choose the file again.',
    sheetOf: (name: string, people: number) => `${name} (${countEn(people, 'person', 'people')})`,
    readSheet: 'Read this sheet',
    notTaken: 'What is not taken from the file',
    notTakenBecause: (columns: string, why: string) => `${columns}: ${why}.`,
    ignored: {
      unknown: 'the card has no such field. If you need it, add an own field (“People → Own fields”)',
      gender: 'the patronymic usually tells it; where there is none, set it in the card',
      money: 'rates, hours and money are not needed for mentoring (save the mentoring pay)',
      education: 'education and courses are not needed for matching',
      awards: 'awards are not needed for matching',
      others: 'this is about other people',
      never: `passport, insurance and tax numbers, address and the like are never taken (${cite('152-fz-5', 'en')})`,
    },
    chooseOther: 'Choose another file',
    broke:
      'The loading broke off; nothing in the register has changed. Try again; if it happens once more, call whoever keeps the product running.',
    andMore: (n: number) => `And ${countEn(n, 'more row', 'more rows')}.`,
    takeRest: (n: number) => `Load the other ${countEn(n, 'row')} too, not shown here`,
    short: {
      category: '',
      experience_years: 'experience',
      teaching_experience_years: 'teaching',
      birth_date: 'born',
      birth_year: 'born',
      email: '',
      phone: 'tel.',
      contract_number: 'contract No.',
      contract_on: 'of',
      superior: 'superior',
      mentoring_pay: 'for mentoring',
    },
    pay: (sum: number, unit: string | null) =>
      `${sum.toLocaleString('en')}\u00a0${unit === 'percent' ? '%' : unit === 'roubles' ? 'roubles' : ''}`.trim(),
    problemsTitle: 'Worth a look',
    problem: (row: number | null, column: string | null, text: string) =>
      `${[row === null ? '' : `Row ${row}`, column ? `“${column}”` : ''].filter(Boolean).join(', ')}${row === null && !column ? '' : ': '}${text}`,
    groups: {
      new: 'New',
      changed: 'Will change',
      unclear: 'To be decided',
      refused: 'Not loaded',
      same: 'Already here, unchanged',
    },
    noPosition: 'no position given',
    takeName: (name: string) => `Load: ${name}`,
    whose: 'Who it is',
    leave: 'skip',
    asNew: 'a new person',
    reasons: {
      severalCandidates: 'the register holds several such people',
      initialsOnly: 'the file has only initials, and the register holds a similar person',
      birthDiffers: 'the date of birth differs',
      surnameOnly: 'only a surname: add the given name in the file',
      sameAsOtherRow: 'the same person stands in a row above',
    },
    wasNow: (before: string, after: string) => `${before || '—'} → ${after || '—'}`,
    apply: 'Load the ticked ones',
    drop: 'Do not load',
    undo: 'Undo the whole import',
    undoHint: 'Those added leave the register, those changed are as before.',
    toPeople: 'To the register',
  },
})

export const importPreviewWords = joinedWords(importScreenWords, ownWords)
