import { describe, expect, it } from 'vitest'
import { readStaffList, readStaffText } from './read-staff-list.ts'

const today = '2026-09-01'
const read = (text: string) => readStaffText(text, { today })

describe('delimited text', () => {
  it.each([
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
  ])('%s, quotes, line breaks in cells', (_, mark) => {
    const rows = [
      ['ФИО', 'Должность', 'Предметы'],
      ['Иванова Анна Петровна', 'учитель, высшая категория', 'русский язык\nлитература'],
      ['', '', ''],
      ['Петров Иван Сергеевич', 'учитель «Лицея "№ 1"»', 'физика; химия'],
    ]
    const text = rows
      .map((row) => row.map((cell) => (/[",;\n\t]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(mark))
      .join('\r\n')
    const list = read(text)
    expect(list.format).toBe('csv')
    expect(list.people).toMatchObject([
      { surname: 'Иванова', position: 'учитель', category: 'высшая', subjects: ['русский язык', 'литература'], row: 2 },
      { surname: 'Петров', subjects: ['физика', 'химия'], row: 4 },
    ])
  })

  it('prefers semicolons over the commas inside cells', () => {
    const list = read(
      'ФИО;Должность;Предмет\nИванова Анна Петровна;учитель, первая категория;физика, химия\nПетров Иван Сергеевич;учитель;право, история',
    )
    expect(list.people).toMatchObject([
      { category: 'первая', subjects: ['физика', 'химия'] },
      { subjects: ['право', 'история'] },
    ])
  })

  it.each(['utf8', 'windows-1251', 'utf-8 with a mark', 'utf-16'])('in %s', async (encoding) => {
    const text = 'ФИО;Должность\nЁлкина Анна Петровна;учитель\n'
    const codes = Buffer.from([...text].map((letter) => cp1251(letter)))
    const bytes: Record<string, Buffer> = {
      utf8: Buffer.from(text),
      'windows-1251': codes,
      'utf-8 with a mark': Buffer.from(`\uFEFF${text}`),
      'utf-16': Buffer.from(`\uFEFF${text}`, 'utf16le'),
    }
    const list = await readStaffList(bytes[encoding]!, { today })
    expect(list.people).toMatchObject([{ surname: 'Ёлкина', position: 'учитель' }])
  })

  it('reads «sep=» of Excel and counts it as a row', () => {
    expect(read('sep=;\nФИО;Должность\nИванова Анна Петровна;учитель').people).toMatchObject([{ row: 3 }])
  })

  it('reads a table pasted from Word, with a lone quote', () => {
    const list = read(
      'ФИО\tДолжность\tПредмет\nИванова Анна Петровна\t"учитель\tфизика\nПетров Иван Сергеевич\tучитель\tхимия',
    )
    expect(list.people.map(({ surname }) => surname)).toEqual(['Иванова', 'Петров'])
  })

  it('reads a table without any heading by its values', () => {
    const list = read(
      '1\tИванова Анна Петровна\tучитель физики\tвысшая\tivanova@school.ru\t8 912 345-67-89\n2\tПетров Иван Сергеевич\tучитель химии\tпервая\tpetrov@school.ru\t8 912 345-67-80',
    )
    expect(list.people).toMatchObject([
      {
        surname: 'Иванова',
        position: 'учитель физики',
        category: 'высшая',
        email: 'ivanova@school.ru',
        phone: '+79123456789',
        row: 1,
      },
      { surname: 'Петров', row: 2 },
    ])
  })

  it('reads a bare list of names', () => {
    expect(read('ФИО\nИванова Анна Петровна\nПетров Иван Сергеевич').people).toHaveLength(2)
    expect(read('Иванова Анна Петровна\nПетров Иван Сергеевич').people).toHaveLength(2)
  })

  it('goes on through headers printed again and tables of another shape below', () => {
    const list = read(
      'Администрация;;\nФИО;Должность;Телефон\nКузнецова Мария Ивановна;директор;8 912 345-67-89\n;;\nУчителя;;\n№;ФИО;Предмет\n1;Иванова Анна Петровна;физика\n№;ФИО;Предмет\n2;Петров Иван Сергеевич;химия',
    )
    expect(list.people).toMatchObject([
      { surname: 'Кузнецова', position: 'директор', phone: '+79123456789' },
      { surname: 'Иванова', subjects: ['физика'] },
      { surname: 'Петров', subjects: ['химия'] },
    ])
  })

  it('never takes private columns, not even by accident', () => {
    const list = read(
      'ФИО;Должность;Паспорт;СНИЛС;ИНН;Адрес проживания;Контакты\nИванова Анна Петровна;учитель;9401 123456;123-456-789 01;183512345678;г. Ижевск, ул. Ленина, 5;123-456-789 01, ivanova@mail.ru',
    )
    expect(list.people).toMatchObject([{ position: 'учитель', phone: null, email: 'ivanova@mail.ru' }])
    expect(Object.values(list.columns)).not.toContain('Паспорт')
    expect(JSON.stringify(list)).not.toMatch(/123456|789 01|Ленина/)
  })

  it('tells what it could not read, and where', () => {
    const list = read(
      'ФИО;Должность;Стаж;Дата рождения;Категория;Телефон\nИванова Анна Петровна;учитель;много;31.02.1985;вторая;внутр.\nИванова;учитель;1;;;\n123;учитель;;;;\nВакансия;учитель химии;;;;',
    )
    expect(list.problems).toMatchObject([
      { row: 2, column: 'Категория', key: 'categoryAbolished' },
      { row: 2, column: 'Стаж', key: 'experienceUnclear' },
      { row: 2, column: 'Дата рождения', key: 'birthUnclear' },
      { row: 2, column: 'Телефон', key: 'phoneUnclear' },
      { row: 3, key: 'surnameOnly' },
      { row: 4, key: 'nameUnclear' },
      { row: 5, key: 'vacancy' },
    ])
    expect(list.people).toHaveLength(2)
  })
})

function cp1251(letter: string): number {
  const code = letter.codePointAt(0)!
  if (letter === 'Ё') return 0xa8
  return code >= 0x410 && code <= 0x44f ? code - 0x350 : code
}
