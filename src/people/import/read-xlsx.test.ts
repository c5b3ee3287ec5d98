import { describe, expect, it } from 'vitest'
import { sayNote } from './note.ts'
import { readStaffList } from './read-staff-list.ts'
import { dateCell, formulaCell, workbook, workbookParts, zipParts } from './workbook-samples.ts'

const read = (bytes: Buffer, more = {}) => readStaffList(bytes, { today: '2026-09-01', ...more })
const header = ['ФИО', 'Должность', 'Предмет', 'Категория', 'Дата рождения']

describe('a workbook', () => {
  it('keeps physical row numbers, reads dates, years and cached values of formulas', async () => {
    const list = await read(
      workbook({
        name: 'Лист1',
        from: 3,
        rows: [
          header,
          ['Иванова Анна Петровна', 'учитель', 'математика', 'высшая', dateCell(31291)],
          [],
          [formulaCell('A1&amp;B1', 'Петров Иван Сергеевич'), 'учитель', 'физика', '1 КК', 1990],
        ],
      }),
    )
    expect(list.format).toBe('xlsx')
    expect(list.columns).toEqual({
      full_name: 'ФИО',
      position: 'Должность',
      subjects: 'Предмет',
      category: 'Категория',
      birth_date: 'Дата рождения',
    })
    expect(list.people).toMatchObject([
      { surname: 'Иванова', given: 'Анна', patronymic: 'Петровна', birth_date: '1985-09-01', birth_year: 1985, row: 4 },
      { surname: 'Петров', category: 'первая', birth_date: null, birth_year: 1990, row: 6 },
    ])
    expect(list.problems).toEqual([])
  })

  it('takes an empty result of a formula for an empty cell', async () => {
    const list = await read(
      workbook({ name: 'Л', rows: [header, ['Иванова Анна Петровна', formulaCell('IF(1,"","")', '')]] }),
    )
    expect(list.people).toMatchObject([{ surname: 'Иванова', position: null }])
    expect(list.problems).toEqual([])
  })

  it('reads sub-headings under a group that nobody merged', async () => {
    const rows = [
      ['ФИО', 'Должность', 'Стаж', null],
      [null, null, 'общий', 'пед.'],
      ['Иванова Анна Петровна', 'учитель', 20, 15],
    ]
    const list = await read(workbook({ name: 'Л', rows, merges: ['A1:A2', 'B1:B2'] }))
    expect(list.people).toMatchObject([{ experience_years: 20, teaching_experience_years: 15, row: 3 }])
  })

  it('says when a formula has no stored value', async () => {
    const list = await read(
      workbook({
        name: 'Л',
        rows: [header, ['Иванова Анна Петровна', formulaCell('A9', null)], ['Петров Иван Сергеевич', 'учитель']],
      }),
    )
    expect(list.people.map(({ position }) => position)).toEqual([null, 'учитель'])
    expect(list.problems).toMatchObject([{ row: 2, column: 'Должность', key: 'noFormulaValue' }])
  })

  it('reads a two-row merged header under a merged title, with a name over three columns', async () => {
    const list = await read(
      workbook({
        name: 'Список',
        rows: [
          ['Список педагогических работников МБОУ СОШ № 5 на 01.09.2026'],
          ['№ п/п', 'Ф.И.О.', null, null, 'Должность', 'Стаж', null, 'Паспортные данные', null],
          [null, 'Фамилия', 'Имя', 'Отчество', null, 'общий', 'педагогический', 'серия', 'дата выдачи'],
          [1, 2, 3, 4, 5, 6, 7, 8, 9],
          [1, 'ИВАНОВА', 'АННА', 'ПЕТРОВНА', 'учитель химии', 20, '15 лет 11 мес', '9401', dateCell(40000)],
          [2, 'Ли', 'Чен', '-', 'учитель', 3, 1, '9402', dateCell(40001)],
        ],
        merges: ['A1:I1', 'A2:A3', 'B2:D2', 'E2:E3', 'F2:G2', 'H2:I2'],
      }),
    )
    expect(list.columns).toEqual({
      surname: 'Ф.И.О. / Фамилия',
      given: 'Ф.И.О. / Имя',
      patronymic: 'Ф.И.О. / Отчество',
      position: 'Должность',
      experience_years: 'Стаж / общий',
      teaching_experience_years: 'Стаж / педагогический',
    })
    expect(list.people).toMatchObject([
      {
        surname: 'Иванова',
        given: 'Анна',
        patronymic: 'Петровна',
        subjects: ['химия'],
        experience_years: 20,
        teaching_experience_years: 15,
        birth_date: null,
        row: 5,
      },
      { surname: 'Ли', given: 'Чен', patronymic: null, row: 6 },
    ])
    expect(JSON.stringify(list.people)).not.toMatch(/940|2009/)
    expect(list.problems.filter(({ key }) => key === 'privateColumn')).toHaveLength(2)
  })

  it('joins the rows of one person under a vertically merged name, and shares a merged position', async () => {
    const list = await read(
      workbook({
        name: 'Л',
        rows: [
          ['№', 'ФИО', 'Должность', 'Предмет'],
          [1, 'Иванова Анна Петровна', 'учитель', 'физика'],
          [null, null, 'педагог-организатор', 'астрономия'],
          [2, 'Петров Иван Сергеевич', 'учитель', 'химия'],
          [3, 'Сидоров Олег Ильич', null, 'биология'],
        ],
        merges: ['A2:A3', 'B2:B3', 'C4:C5'],
      }),
    )
    expect(list.people).toMatchObject([
      { surname: 'Иванова', position: 'учитель, педагог-организатор', subjects: ['физика', 'астрономия'], row: 2 },
      { surname: 'Петров', position: 'учитель', row: 4 },
      { surname: 'Сидоров', position: 'учитель', subjects: ['биология'], row: 5 },
    ])
    expect(list.problems).toEqual([])
  })

  it('takes the sheet of staff among others, not the longer one of pupils nor a hidden one', async () => {
    const pupils = Array.from({ length: 30 }, (_, i) => [
      `Учеников${'абвгдежзик'[i % 10]} Иван Петрович`,
      '7А',
      dateCell(41000 + i),
    ])
    const list = await read(
      workbook(
        {
          name: 'Справочник',
          rows: [
            ['Код', 'Значение'],
            [1, 'да'],
          ],
        },
        { name: 'Учащиеся', rows: [['ФИО', 'Класс', 'Дата рождения'], ...pupils] },
        { name: 'Старый', state: 'hidden', rows: [header, ...pupils] },
        { name: 'Кадры', rows: [header, ['Иванова Анна Петровна', 'учитель', 'математика', 'высшая', '']] },
        { name: 'Совместители', rows: [header, ['Петров Иван Сергеевич', 'учитель']] },
      ),
    )
    expect(list.people.map(({ surname }) => surname)).toEqual(['Иванова'])
    expect(list.problems.map((each) => sayNote(each))).toContain(
      'На листе «Совместители» тоже есть люди (1): он не прочитан.',
    )
  })

  it('reads the sheet asked for, and a hidden one when no other has people', async () => {
    const two = workbook(
      { name: 'А', rows: [header, ['Иванова Анна Петровна', 'учитель']] },
      { name: 'Б', rows: [header, ['Петров Иван Сергеевич', 'учитель']] },
    )
    expect((await read(two, { sheet: 'Б' })).people).toMatchObject([{ surname: 'Петров' }])
    const hidden = workbook(
      { name: 'А', rows: [['пусто']] },
      { name: 'Б', state: 'veryHidden', rows: [header, ['Петров Иван Сергеевич', 'учитель']] },
    )
    const list = await read(hidden)
    expect(list.people).toMatchObject([{ surname: 'Петров' }])
    expect(list.problems).toMatchObject([{ key: 'hiddenSheet' }])
  })

  it('reads hidden rows and says so', async () => {
    const list = await read(
      workbook({
        name: 'Л',
        rows: [header, ['Иванова Анна Петровна', 'учитель'], ['Петров Иван Сергеевич', 'учитель']],
        hiddenRows: [3],
      }),
    )
    expect(list.people).toHaveLength(2)
    expect(list.problems).toMatchObject([{ row: 3, key: 'hiddenRow' }])
  })

  it('reads inline and rich texts, prefixed names, and rows without references', async () => {
    const parts = workbookParts([{ name: 'Л', rows: [] }])
    const cell = (text: string) =>
      `<x:c t="inlineStr"><x:is><x:r><x:t>${text.slice(0, 3)}</x:t></x:r><x:r><x:t>${text.slice(3)}</x:t></x:r></x:is></x:c>`
    const row = (texts: string[]) => `<x:row>${texts.map(cell).join('')}</x:row>`
    parts['xl/worksheets/sheet1.xml'] =
      `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${row(['ФИО', 'Должность'])}${row(['Иванова_x000A_Анна Петровна', 'учитель'])}</x:sheetData></x:worksheet>`
    expect((await read(zipParts(parts))).people).toMatchObject([
      { surname: 'Иванова', given: 'Анна', position: 'учитель', row: 2 },
    ])
  })

  it('leaves out the signatures below the list', async () => {
    const list = await read(
      workbook({
        name: 'Л',
        rows: [
          ['№', 'ФИО', 'Должность'],
          [1, 'Иванова Анна Петровна', 'учитель'],
          [2, 'Петров Иван Сергеевич', 'учитель'],
          ['Итого: 2'],
          [],
          ['Директор', 'Кузнецова И. И.', null],
          [null, 'И.О. Сидорова', 'секретарь'],
          ['Исп. Сидорова А.А., тел. 2-34-56'],
        ],
      }),
    )
    expect(list.people.map(({ surname }) => surname)).toEqual(['Иванова', 'Петров'])
    expect(list.problems).toMatchObject([{ row: 4, key: 'totalRow', details: ['Итого: 2'] }])
  })

  it('flags what repeats: the same row again, the same name with another birthday', async () => {
    const list = await read(
      workbook({
        name: 'Л',
        rows: [
          header,
          ['Иванова Анна Петровна', 'учитель', 'математика', 'высшая', '01.09.1985'],
          ['Семёнова Ольга Ильинична', 'учитель', 'химия', '', ''],
          ['Иванова Анна Петровна', 'учитель', 'математика', 'высшая', '01.09.1985'],
          ['Иванова Анна Петровна', 'учитель', 'музыка', '', '02.02.1999'],
          ['СЕМЕНОВА ОЛЬГА ИЛЬИНИЧНА', 'педагог-психолог', '', '', ''],
        ],
      }),
    )
    expect(list.people.map(({ surname, row }) => [surname, row])).toEqual([
      ['Иванова', 2],
      ['Семёнова', 3],
      ['Иванова', 5],
    ])
    expect(list.people[1]).toMatchObject({ position: 'учитель, педагог-психолог', subjects: ['химия'] })
    expect(list.problems).toMatchObject([
      { row: 4, key: 'duplicate', details: ['2'] },
      { row: 5, key: 'namesake', details: ['2'] },
      { row: 6, key: 'joined', details: ['3'] },
    ])
  })

  it('takes the columns as the user sets them', async () => {
    const bytes = workbook({
      name: 'Л',
      rows: [
        ['Кто', 'Кем', 'Что'],
        ['Иванова Анна Петровна', 'учитель', 'химия'],
      ],
    })
    const list = await read(bytes, { columns: { full_name: 0, position: 1, subjects: 2 } })
    expect(list.people).toMatchObject([{ surname: 'Иванова', position: 'учитель', subjects: ['химия'], row: 2 }])
  })
})
