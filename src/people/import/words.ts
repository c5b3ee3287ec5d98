const resave = 'Откройте файл и сохраните его как «Книга Excel (.xlsx)».'

const ru = {
  noFile: (file = '') => `Файл «${file}» не найден.`,
  emptyFile: () => 'Файл пустой (0 байт). Выгрузите список ещё раз.',
  tooBigFile: (limit = '') => `Файл больше ${limit} МБ. Оставьте в нём только список работников.`,
  unknownFile: () => 'Это не таблица и не страница сайта. Подойдут .xlsx, .csv и страница .html.',
  pdfFile: () => 'Это PDF: таблицу из него не прочесть. Возьмите исходный файл Excel или вставьте таблицу из буфера.',
  wordFile: () =>
    'Это документ Word. Скопируйте таблицу из него и вставьте её в окно импорта или перенесите в Excel (.xlsx).',
  oldExcelFile: () => `Это старый формат .xls. ${resave}`,
  openDocument: () => `Это таблица OpenDocument (.ods). ${resave}`,
  binaryExcel: () => `Это двоичная книга Excel (.xlsb). ${resave}`,
  xmlFile: () => `Это файл XML, а не страница и не таблица. ${resave}`,
  otherArchive: () => 'Это архив, а не книга Excel. Распакуйте его и выберите файл .xlsx.',
  encryptedFile: () => 'Файл защищён паролем. Снимите пароль и сохраните книгу заново.',
  macroFile: () => 'В книге есть макросы (.xlsm). Сохраните её как «Книга Excel (.xlsx)» без макросов.',
  damagedArchive: () => 'Файл повреждён или скачан не целиком. Сохраните или скачайте его ещё раз.',
  tooManyEntries: (count = '') =>
    `Внутри файла ${count} частей: так списки не хранят. Скопируйте список в новую книгу.`,
  escapingPath: () => 'Внутри файла есть пути за его пределы («../»): такой файл открывать опасно.',
  zipBomb: () => 'Файл распаковывается в непомерно большой: такой открывать опасно. Скопируйте список в новую книгу.',
  entityDeclaration: () =>
    'В файле есть объявления XML (DOCTYPE), которых в книгах Excel не бывает: такой открывать опасно.',
  giantSheet: () => 'На листе непомерно много строк, столбцов или текста. Скопируйте только список в новую книгу.',
  damagedText: (line = '') =>
    `Таблица оборвана: кавычка, открытая в строке ${line}, не закрыта. Сохраните файл ещё раз.`,
  noHeader: () =>
    'Не найден столбец с фамилиями. Нужна таблица, где первая строка — названия столбцов: «ФИО», «Должность» и другие.',
  noPeople: () => 'Столбцы найдены, но ни одного человека под ними нет.',
  nameMissing: () => 'Нет фамилии и имени: строка пропущена.',
  nameUnclear: (text = '') => `«${text}» не похоже на фамилию, имя и отчество: строка пропущена.`,
  surnameMissing: (text = '') => `«${text}»: нет фамилии, строка пропущена.`,
  surnameOnly: () => 'Указана только фамилия.',
  initialsOnly: () => 'Вместо имени и отчества инициалы: для приказов понадобятся полные.',
  vacancy: () => 'Вакансия: строка пропущена.',
  duplicate: (row = '') => `Тот же человек, что в строке ${row}: повтор не добавлен.`,
  joined: (row = '') =>
    `Тот же человек, что в строке ${row}: его должность и предметы дополнены, второй раз не добавлен.`,
  totalRow: (text = '') => `«${text}»: это итог, а не человек.`,
  merged: (row = '') => `Тот же человек, что в строке ${row}, но сведения расходятся: взято первое значение.`,
  namesake: (row = '') => `Полный тёзка человека из строки ${row}: сведения разные, оставлены оба. Проверьте.`,
  categoryUnclear: (text = '') => `Категория «${text}» не распознана.`,
  categoryAbolished: () => 'Второй категории больше нет: категория не записана.',
  experienceUnclear: (text = '') => `Стаж «${text}» не распознан: нужно число лет.`,
  birthUnclear: (text = '') => `Дата рождения «${text}» не распознана.`,
  ageOnly: () => 'Указан возраст, а не дата рождения: столбец пропущен.',
  emailUnclear: (text = '') => `Адрес почты «${text}» не распознан.`,
  phoneUnclear: (text = '') => `Телефон «${text}» не распознан.`,
  phoneOfSeveral: (taken = '') => `В ячейке несколько телефонов, в карточке место для одного: взят ${taken}.`,
  contractDayUnclear: (text = '') => `Дата трудового договора «${text}» не распознана.`,
  contractNumberLong: (text = '') =>
    `Номер трудового договора «${text}» длиннее 60 знаков: он не записан, впишите его в карточку короче.`,
  contractNumberDay: (text = '') =>
    `Вместо номера трудового договора стоит дата «${text}»: номер не записан. Так бывает, когда Excel сам превращает номер в дату; впишите его в карточку.`,
  payUnclear: (text = '') =>
    `Выплата за наставничество «${text}» не распознана: нужна сумма в рублях или процент («10 %»).`,
  superiorUnknown: (text = '') => `Руководителя «${text}» нет ни в файле, ни в списке: выберите его в карточке.`,
  superiorSeveral: (text = '') => `Под «${text}» подходят несколько человек: выберите руководителя в карточке.`,
  sameAsInitials: (row = '') => `Похоже на человека из строки ${row}: там вместо имени инициалы. Оставьте одну строку.`,
  hiddenRow: () => 'Строка в файле скрыта, но прочитана.',
  otherSheet: (name = '', count = '') => `На листе «${name}» тоже есть люди (${count}): он не прочитан.`,
  hiddenSheet: (name = '') => `Прочитан скрытый лист «${name}»: на видимых списка нет.`,
  privateColumn: () => 'Паспорт, СНИЛС, ИНН и домашний адрес не переносятся: столбец пропущен.',
  noFormulaValue: () => 'В ячейке формула без сохранённого значения. Откройте файл в Excel, сохраните и повторите.',
}

export type ImportWords = Record<keyof typeof ru, (...details: string[]) => string>

const en: ImportWords = {
  noFile: (file) => `File “${file}” is not found.`,
  emptyFile: () => 'The file is empty (0 bytes). Export the list again.',
  tooBigFile: (limit) => `The file is larger than ${limit} MB. Leave only the staff list in it.`,
  unknownFile: () => 'This is neither a table nor a web page. Use .xlsx, .csv or an .html page.',
  pdfFile: () => 'This is a PDF: its table cannot be read. Use the original Excel file or paste the table.',
  wordFile: () => 'This is a Word document. Copy its table and paste it here, or move it to Excel (.xlsx).',
  oldExcelFile: () => 'This is the old .xls format. Open it and save it as an Excel workbook (.xlsx).',
  openDocument: () => 'This is an OpenDocument table (.ods). Open it and save it as an Excel workbook (.xlsx).',
  binaryExcel: () => 'This is a binary workbook (.xlsb). Open it and save it as an Excel workbook (.xlsx).',
  xmlFile: () => 'This is an XML file, neither a page nor a table. Open it and save it as an Excel workbook (.xlsx).',
  otherArchive: () => 'This is an archive, not a workbook. Unpack it and choose the .xlsx file.',
  encryptedFile: () => 'The file is protected by a password. Remove it and save the workbook again.',
  macroFile: () => 'The workbook has macros (.xlsm). Save it as an Excel workbook (.xlsx) without macros.',
  damagedArchive: () => 'The file is damaged or only partly downloaded. Save or download it again.',
  tooManyEntries: (count) => `The file has ${count} parts inside, unlike any list. Copy the list into a new workbook.`,
  escapingPath: () => 'The file has paths that lead outside it (“../”): it is unsafe to open.',
  zipBomb: () => 'The file unpacks to an enormous size: it is unsafe to open. Copy the list into a new workbook.',
  entityDeclaration: () => 'The file declares XML entities (DOCTYPE), which workbooks never do: it is unsafe to open.',
  giantSheet: () =>
    'The sheet has far too many rows, columns or too much text. Copy only the list into a new workbook.',
  damagedText: (line) => `The table is cut off: the quote opened in line ${line} is never closed. Save the file again.`,
  noHeader: () => 'No column of names found. The table needs a row of headings: full name, position and others.',
  noPeople: () => 'The columns were found, but nobody is listed below them.',
  nameMissing: () => 'No name: the row is skipped.',
  nameUnclear: (text) => `“${text}” does not look like a name: the row is skipped.`,
  surnameMissing: (text) => `“${text}” has no surname: the row is skipped.`,
  surnameOnly: () => 'Only the surname is given.',
  initialsOnly: () => 'Initials instead of given name and patronymic: orders need them in full.',
  vacancy: () => 'A vacancy: the row is skipped.',
  duplicate: (row) => `The same person as in row ${row}: not added again.`,
  joined: (row) =>
    `The same person as in row ${row}: position and subjects are added to theirs, nobody is added twice.`,
  totalRow: (text) => `“${text}”: a total, not a person.`,
  merged: (row) => `The same person as in row ${row}, but the details differ: the first value is kept.`,
  namesake: (row) => `Same full name as in row ${row} with different details: both are kept. Please check.`,
  categoryUnclear: (text) => `Category “${text}” is not recognised.`,
  categoryAbolished: () => 'The second category no longer exists: no category is recorded.',
  experienceUnclear: (text) => `Experience “${text}” is not recognised: a number of years is needed.`,
  birthUnclear: (text) => `Date of birth “${text}” is not recognised.`,
  ageOnly: () => 'This is an age, not a date of birth: the column is skipped.',
  emailUnclear: (text) => `E-mail “${text}” is not recognised.`,
  phoneOfSeveral: (taken) => `The cell has several phones and the card holds one: ${taken} is taken.`,
  phoneUnclear: (text) => `Phone “${text}” is not recognised.`,
  contractDayUnclear: (text) => `Date of the contract “${text}” is not recognised.`,
  contractNumberLong: (text) =>
    `Number of the contract “${text}” is longer than 60 characters: it is not recorded, write it shorter in the card.`,
  contractNumberDay: (text) =>
    `A date, “${text}”, stands where the number of the contract should: no number is recorded. Excel sometimes turns a number into a date; write it in the card.`,
  payUnclear: (text) => `Mentoring pay “${text}” is not recognised: a sum in roubles or a per cent is needed.`,
  superiorUnknown: (text) =>
    `The superior “${text}” is neither in the file nor in the register: choose them in the card.`,
  superiorSeveral: (text) => `Several people fit “${text}”: choose the superior in the card.`,
  sameAsInitials: (row) => `Looks like the person of row ${row}, who has only initials. Keep one of the rows.`,
  hiddenRow: () => 'The row is hidden in the file but was read.',
  otherSheet: (name, count) => `Sheet “${name}” also lists people (${count}): it was not read.`,
  hiddenSheet: (name) => `Hidden sheet “${name}” was read: no visible one has a list.`,
  privateColumn: () => 'Passport, insurance and tax numbers and home address are never taken: the column is skipped.',
  noFormulaValue: () =>
    'The cell holds a formula without a stored value. Open the file in Excel, save it and try again.',
}

export const importWords: Record<'ru' | 'en', ImportWords> = { ru, en }
