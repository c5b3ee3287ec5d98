// Builds src/documents/templates/*.docx. Run by hand after a change of a text: npm run templates
// The same text gives the same bytes: dates inside the files are fixed.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, LineRuleType, convertMillimetersToTwip as mm, Packer } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import {
  body,
  byHand,
  centred,
  columns,
  gap,
  letterhead,
  loop,
  noHeader,
  pageNumber,
  plain,
  sideways,
  signature,
  signedBy,
  small,
  table,
  upright,
} from './template-layout.mjs'

const FOLDER = join(import.meta.dirname, '../src/documents/templates')
const FONT = 'Times New Roman'
const FIXED = '2026-09-01T00:00:00Z'

function order() {
  const width = 170
  const text = [
    ...letterhead(),
    centred('ПРИКАЗ', { bold: true, size: 32 }, { spacing: { after: 160 } }),
    signature('{дата}', '№ {номер}', width),
    centred('{место}', {}, { spacing: { before: 80, after: 200 } }),
    plain(
      'О поручении работы по наставничеству и закреплении {о_закреплении}',
      { spacing: { after: 200 } },
      { bold: true },
    ),
    body(
      'В соответствии со статьёй 351.8 Трудового кодекса Российской Федерации, {положение}, на основании {согласий_и_соглашений}',
      { keepNext: true },
    ),
    plain('ПРИКАЗЫВАЮ:', { spacing: { before: 120, after: 120 }, keepNext: true }),
    body(
      '1. Поручить {кому_поручить} работу по наставничеству без освобождения от работы, определённой трудовым договором, {в_сроки}.',
    ),
    body('2. Закрепить {закрепить} согласно приложению.'),
    body(
      '3. Установить выплату за наставничество ({вид_выплаты}) в размере и на период согласно приложению, на основании {основание_выплаты}, за счёт {источник_выплаты}.',
    ),
    body(
      '4. {бухгалтерии} производить начисление по пункту 3 пропорционально отработанному в режиме наставничества времени.',
    ),
    body('5. Куратору {куратору} обеспечить утверждение {программы} до {программы_до}, учёт и мониторинг.'),
    body('6. {кадрам} ознакомить работников с приказом под подпись до {ознакомить_до}'),
    body('7. Контроль исполнения приказа {контроль}.'),
    body('Приложение: {приложение}, в 1 экз.', { spacing: { before: 160 } }),
    gap(24),
    signature('{руководитель}', '{руководитель_подпись}', width, { keepNext: true }),
    gap(20),
    plain('С приказом ознакомлены:', { keepNext: true, spacing: { after: 60 } }),
    table(
      [10, 92, 40, 28],
      ['№', 'Фамилия, инициалы', 'Подпись', 'Дата'],
      [['{#ознакомлены}{номер}'], ['{подпись}'], [''], ['{/ознакомлены}']],
      22,
      { together: true, tight: true },
    ),
  ]
  const annex = [
    plain('Приложение', { indent: { left: mm(165) } }),
    plain('к приказу {школа_кратко_родительный}', { indent: { left: mm(165) } }),
    plain('от {дата} № {номер}', { indent: { left: mm(165) }, spacing: { after: 200 } }),
    centred('{приложение_заголовок}', { bold: true }, { spacing: { after: 120 } }),
    plain('Форма наставничества: {форма}.', { spacing: { after: 80 } }, { size: 24 }),
    ...annexSection({
      section: 'раздел_пар',
      rows: 'пары',
      led: [],
      taught: 'Наставляемый',
      mentees: ['{наставляемый},', '{наставляемый_должность}'],
    }),
    ...annexSection({
      section: 'раздел_групп',
      rows: 'группы',
      led: ['{#вместе}', 'вместе с {с_кем}', '{/вместе}'],
      taught: 'Наставляемые',
      mentees: ['{#участники}', '{номер}. {имя}, {должность}', '{/участники}'],
    }),
  ]
  return [
    { properties: upright(30), headers: { default: pageNumber, first: noHeader }, children: text },
    { properties: sideways, headers: { default: pageNumber }, children: annex },
  ]
}

const ANNEX_COLUMNS = [8, 50, 54, 37, 24, 24, 27, 33]

/** Pairs or groups: the same columns, so that one part stands under the other. */
function annexSection({ section, rows, led, taught, mentees }) {
  return [
    loop(`{#${section}}`),
    loop('{#заголовок}'),
    plain('{текст}', { keepNext: true, spacing: { before: 160, after: 80 } }, { bold: true, size: 24 }),
    loop('{/заголовок}'),
    table(
      ANNEX_COLUMNS,
      [
        '№',
        'Наставник (фамилия, имя, отчество, должность)',
        `${taught} (фамилия, имя, отчество, должность)`,
        'Содержание (направление)',
        'Вид',
        'Срок',
        'Размер выплаты',
        'Согласие; соглашение',
      ],
      [
        [`{#${rows}}{номер}`],
        ['{наставник},', '{наставник_должность}', ...led],
        mentees,
        ['{направления}'],
        ['{вид}'],
        ['с {с}', 'по {по}'],
        ['{выплата}'],
        ['от {согласие};', `{соглашение}{/${rows}}`],
      ],
      20,
      { tight: true },
    ),
    loop(`{/${section}}`),
  ]
}

function groupList() {
  const width = 180
  return [
    {
      properties: upright(20),
      headers: { default: pageNumber, first: noHeader },
      children: [
        centred('{школа_кратко}', { size: 24 }),
        centred('Наставнические группы', { bold: true, size: 32 }, { spacing: { before: 120, after: 40 } }),
        centred('{учебный_год} учебный год, по состоянию на {дата}', { size: 24 }),
        loop('{#проект}'),
        centred('{строка}', { italics: true, size: 24 }, { spacing: { before: 40 } }),
        loop('{/проект}'),
        loop('{#группы}'),
        plain('{номер}. {тема}', { keepNext: true, spacing: { before: 280, after: 40 } }, { bold: true }),
        plain('{ведут}. {срок}', { keepNext: true }, { size: 24 }),
        byHand(width, ['День и время встреч: ', 115], [' место: ', width], { size: 24, after: 80 }),
        table(
          [9, 62, 48, 33, 28],
          ['№', 'Участник (фамилия, имя, отчество)', 'Должность', 'Приказ', 'Подпись, дата'],
          [
            ['{#участники}{номер}'],
            ['{имя}', '{#наставник}', 'наставник: {фамилия}', '{/наставник}'],
            ['{должность}'],
            ['{приказ}'],
            ['{/участники}'],
          ],
          22,
          { together: true },
        ),
        loop('{#наставники}'),
        signature('Наставник', '______________ {подпись}', width, { keepNext: true, spacing: { before: 120 } }, 24),
        loop('{/наставники}'),
        gap(4),
        loop('{/группы}'),
        signature('Куратор', '______________ {куратор}', width, { spacing: { before: 320 } }, 24),
      ],
    },
  ]
}

function consent() {
  const width = 170
  const right = { indent: { left: mm(85) } }
  return [
    {
      properties: upright(30),
      headers: { default: pageNumber, first: noHeader },
      children: [
        plain('{руководителю} {школа_кратко_родительный}', right),
        plain('{руководителю_фамилия}', right),
        plain('от {от_должности}', right),
        plain('{от_кого}', right),
        gap(36),
        centred('Согласие', { bold: true }),
        centred('на выполнение работы по наставничеству', { bold: true }, { spacing: { after: 240 } }),
        body(
          'В соответствии со статьёй 351.8 Трудового кодекса Российской Федерации даю согласие на выполнение по поручению работодателя, без освобождения от работы, определённой трудовым договором {договор}, работы по наставничеству в отношении {в_отношении} с {с} по {по}',
        ),
        body(
          'С содержанием, сроками, формой выполнения этой работы, размером и условиями выплаты (проект дополнительного соглашения {проект_соглашения}) {ознакомлен}.',
        ),
        body(
          'Мне разъяснено, что я вправе досрочно отказаться от наставничества, а работодатель вправе досрочно отменить поручение, предупредив меня не менее чем за три рабочих дня.',
        ),
        gap(36),
        signedBy(width, '{дата}', '{наставник_подпись}'),
        gap(48),
        plain('Принято:', { spacing: { after: 120 } }),
        signedBy(width, '«___» ____________ 20__ г.', '____________________', '(подпись специалиста по кадрам)'),
      ],
    },
  ]
}

function agreement() {
  const width = 170
  const party = (lines) => lines.map((line) => plain(line, { keepNext: true }, { size: 24 }))
  return [
    {
      properties: upright(30),
      headers: { default: pageNumber, first: noHeader },
      children: [
        centred('Дополнительное соглашение № {номер}', { bold: true }),
        centred('к трудовому договору {договор}', { bold: true }, { spacing: { after: 200 } }),
        signature('{место}', '{дата}', width, { spacing: { after: 200 } }),
        body(
          '{школа} в лице {руководителя} {руководителя_имя}, {действующего} на основании {полномочия} (далее – Работодатель), и {работник} (далее – Работник) в соответствии со статьями 72 и 351.8 Трудового кодекса Российской Федерации договорились дополнить трудовой договор следующими условиями.',
        ),
        body(
          '1. Работодатель поручает, а Работник с его письменного согласия от {согласие_дата} принимает работу по наставничеству в отношении {в_отношении} без освобождения от работы, определённой трудовым договором.',
        ),
        body(
          '2. Содержание: разработка {с_наставляемым} персонализированной программы; консультации; взаимопосещение уроков; показ приёмов; оценка освоения. Документы, которые ведёт Работник: {документы}. Помощь в овладении навыками работы оказывается:',
          { keepNext: true },
        ),
        loop('{#направления}'),
        body('– {кому} {направление}{знак}'),
        loop('{/направления}'),
        body('3. Срок: с {с} по {по}'),
        body(
          '4. Форма: {форма}; {встречи}; наряду с работой, определённой трудовым договором, в пределах установленной продолжительности рабочего времени.',
        ),
        body(
          '5. За наставничество устанавливается выплата ({вид_выплаты}) в размере {размер_выплаты} на основании {основание_выплаты}. Начисляется пропорционально времени выполнения работы по наставничеству{#коэффициенты}; {текст}{/коэффициенты}. Выплата не зависит от результатов аттестации или иной проверки {наставляемого}. Срок выплаты – в дни выплаты заработной платы.',
        ),
        body(
          '6. Работник вправе досрочно отказаться от наставничества. Работодатель вправе досрочно отменить поручение, предупредив об этом Работника не менее чем за три рабочих дня. Отказ Работника не влечёт дисциплинарной ответственности. Поручение прекращается также при прекращении трудового договора или переводе Работника либо {наставляемого}{при_выбытии}. Выплата начисляется по последний день наставничества{выплата_по}.',
        ),
        body(
          '7. Остальные условия трудового договора не изменяются. Соглашение является неотъемлемой частью трудового договора, вступает в силу с {вступает}, составлено в двух экземплярах.',
          { keepNext: true, keepLines: true },
        ),
        gap(20, { keepNext: true }),
        columns(
          [width / 2, width / 2],
          [
            party(['РАБОТОДАТЕЛЬ', '{школа}', '{адрес}', '{инн_огрн}']),
            party([
              'РАБОТНИК',
              '{работник},',
              '{работник_должность}',
              'Паспорт: __________________________',
              'выдан _____________________________',
              'Адрес: ____________________________',
            ]),
          ],
          [party(['', '{руководитель}']), party(['', ''])],
          [party(['', '______________ {руководитель_подпись}']), party(['', '______________ {работник_подпись}'])],
        ),
        gap(20),
        plain('Экземпляр соглашения {получил}:', { spacing: { after: 120 }, keepNext: true }),
        signedBy(width, '«___» ____________ 20__ г.', '{работник_подпись}'),
      ],
    },
  ]
}

function personalData() {
  const width = 180
  return [
    {
      properties: upright(20),
      headers: { default: pageNumber, first: noHeader },
      children: [
        centred('Согласие', { bold: true }),
        centred('на обработку персональных данных', { bold: true }, { spacing: { after: 240 } }),
        body('Я, {имя},'),
        byHand(width, ['адрес: ', width]),
        byHand(width, ['документ: ', 85], [' серия ', 120], [' № ', width]),
        byHand(width, ['выдан ', width]),
        byHand(width, ['', 130], [' дата выдачи ', width]),
        small('(вписывается от руки)'),
        body(
          'в соответствии со статьёй 9 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» свободно, своей волей и в своём интересе даю согласие {школе} ({инн_огрн}; адрес: {адрес}) на обработку моих персональных данных в целях {цель}.',
          { indent: {} },
        ),
        body('Перечень персональных данных: {перечень}.'),
        body(
          'Действия с персональными данными: сбор, запись, систематизация, накопление, хранение, уточнение, извлечение, использование, передача (предоставление) учредителю в обезличенном виде, блокирование, удаление, уничтожение; смешанным способом.',
        ),
        body('Обработка по поручению: {по_поручению}.'),
        body('Срок действия согласия: {срок}'),
        body('Согласие может быть отозвано письменным заявлением на имя {имя_руководителя}.'),
        gap(36),
        signedBy(width, '{дата}', '{подпись}'),
      ],
    },
  ]
}

/** Same bytes for the same text: the creation date and the dates of the archive are fixed. */
function steady(buffer) {
  const parts = unzipSync(buffer)
  const core = new TextDecoder().decode(parts['docProps/core.xml']).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, FIXED)
  parts['docProps/core.xml'] = new TextEncoder().encode(core)
  return zipSync(parts, { level: 9, mtime: new Date(2026, 8, 1) })
}

mkdirSync(FOLDER, { recursive: true })
const papers = {
  order,
  consent,
  'supplementary-agreement': agreement,
  'personal-data-consent': personalData,
  'group-list': groupList,
}
for (const [key, sections] of Object.entries(papers)) {
  const document = new Document({
    creator: 'Взаимно',
    title: key,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 28, language: { value: 'ru-RU' } },
          paragraph: { spacing: { before: 0, after: 0, line: 259, lineRule: LineRuleType.AUTO } },
        },
      },
    },
    sections: sections(),
  })
  const file = join(FOLDER, `${key}.docx`)
  writeFileSync(file, steady(await Packer.toBuffer(document)))
  console.log(file)
}
