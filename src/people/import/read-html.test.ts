import { describe, expect, it } from 'vitest'
import { readStaffText } from './read-staff-list.ts'

const read = (html: string) => readStaffText(html, { today: '2026-09-01' })

describe('a school page with microdata', () => {
  it('goes by the heading first: `qualification` is courses, a category column needs no tag', () => {
    const list = read(`<!DOCTYPE html><html><body><h1>Педагогический состав</h1><table>
      <tr><th>Ф.И.О.</th><th>Занимаемая должность (должности)</th><th>Преподаваемые учебные предметы, курсы, дисциплины (модули)</th>
        <th>Сведения о повышении квалификации (за последние 3 года)</th><th>Категория</th>
        <th>Сведения о продолжительности опыта (лет) работы в профессиональной сфере</th></tr>
      <tr itemprop="teachingStaff"><td itemprop="fio">Иванова<br>Анна&nbsp;Петровна</td><td itemprop="post">учитель</td>
        <td itemprop="teachingDiscipline">Русский язык, литература</td>
        <td itemprop="qualification">Подготовка к аттестации на высшую квалификационную категорию, 36 ч</td><td>первая</td><td itemprop="specExperience">12 лет</td></tr>
      </table></body></html>`)
    expect(list.format).toBe('html')
    expect(list.people).toMatchObject([
      {
        surname: 'Иванова',
        given: 'Анна',
        patronymic: 'Петровна',
        position: 'учитель',
        subjects: ['русский язык', 'литература'],
        category: 'первая',
        teaching_experience_years: 12,
        experience_years: null,
        row: 2,
      },
    ])
    expect(list.columns).toMatchObject({ full_name: 'Ф.И.О.', category: 'Категория' })
  })

  it('reads tags in any case where headings say nothing, nested spans, and skips fillers', () => {
    const list = read(`<table><tr><td>1</td><td>2</td><td>3</td></tr>
      <tr ITEMPROP="teachingstaff"><td itemProp="FIO">X</td><td itemprop="Post">X</td><td itemprop="genExperience">X</td></tr>
      <tr itemProp="TeachingStaff"><td><a href="#"><span itemprop="fio">Петров Иван Сергеевич</span></a></td>
        <td><span class="hint">Смотреть</span><span itemprop="post" style="display:none">Учитель, высшая квалификационная категория</span></td><td itemprop="genExperience">20</td></tr></table>`)
    expect(list.people).toMatchObject([
      { surname: 'Петров', position: 'Учитель', category: 'высшая', experience_years: 20, row: 3 },
    ])
    expect(list.people).toHaveLength(1)
    expect(list.columns).toEqual({ full_name: 'fio', position: 'post', experience_years: 'genExperience' })
  })

  it('reads several tagged values of one cell', () => {
    const list = read(`<table><tr><th>Педагог</th><th>Стаж</th></tr><tr itemprop="teachingStaff">
      <td><b itemprop="fio">Петров Иван Сергеевич</b><br><span itemprop="post">учитель физики</span></td><td itemprop="specExperience">3</td></tr></table>`)
    expect(list.people).toMatchObject([
      { surname: 'Петров', position: 'учитель физики', subjects: ['физика'], experience_years: 3 },
    ])
  })

  it.each([
    [
      'div',
      `<div itemprop="teachingStaff"><div itemprop="fio">X</div><div itemprop="post">X</div></div>
      <div class="card" itemprop="teachingStaff"><div itemprop="fio">Петров Иван Сергеевич</div><p><b>Должность:</b> <span itemprop="post">учитель</span></p>
      <ul><li itemprop="teachingDiscipline">Физика</li><li itemprop="teachingDiscipline">Астрономия</li></ul><div itemprop="specExperience">Опыт работы: 7 лет</div></div>`,
    ],
    [
      'dl',
      `<dl itemprop="teachingStaff"><dt>ФИО</dt><dd itemprop="fio">Петров Иван Сергеевич</dd><dt>Должность:</dt><dd itemprop="post">учитель</dd>
      <dt>Предметы</dt><dd itemprop="teachingDiscipline">Физика; астрономия</dd><dt>Опыт работы</dt><dd itemprop="specExperience">7</dd></dl>`,
    ],
    [
      'a table per person',
      `<table itemprop="teachingStaff"><tr><td>ФИО</td><td itemprop="fio">Петров Иван Сергеевич</td></tr><tr><td>Должность</td><td itemprop="post">учитель</td></tr>
      <tr><td>Предметы</td><td itemprop="teachingDiscipline">физика, астрономия</td></tr><tr><td>Опыт</td><td itemprop="specExperience">7 лет</td></tr></table>`,
    ],
  ])('reads people laid out as %s', (_, html) => {
    const list = read(`<html><body>${html}</body></html>`)
    expect(list.people).toHaveLength(1)
    expect(list.people).toMatchObject([
      {
        surname: 'Петров',
        given: 'Иван',
        position: 'учитель',
        subjects: ['физика', 'астрономия'],
        teaching_experience_years: 7,
      },
    ])
  })

  it('meets one person in several tables and rows of programmes as one', () => {
    const table = (
      programme: string,
      subjects: string,
    ) => `<table><tr><th>ФИО</th><th>Должность</th><th>Предметы</th><th>Образовательная программа</th></tr>
      <tr itemprop="teachingStaff"><td itemprop="fio">Иванова Анна Петровна</td><td itemprop="post">учитель</td><td itemprop="teachingDiscipline">${subjects}</td><td itemprop="teachingOp">${programme}</td></tr></table>`
    const list = read(
      `${table('ООП НОО', 'математика')}<h2>Основное общее</h2>${table('ООП ООО', 'математика, физика')}`,
    )
    expect(list.people).toMatchObject([{ surname: 'Иванова', subjects: ['математика', 'физика'], row: 2 }])
    expect(list.people).toHaveLength(1)
    expect(list.problems).toEqual([])
  })

  it('reads rows of programmes under a name that spans them', () => {
    const list =
      read(`<table><thead><tr><th>№</th><th>ФИО</th><th>Должность</th><th>Предмет</th><th>Программа</th></tr></thead><tbody>
      <tr itemprop="teachingStaff"><td rowspan="2">1</td><td rowspan="2" itemprop="fio">Иванова Анна Петровна</td><td rowspan="2" itemprop="post">учитель</td><td itemprop="teachingDiscipline">физика</td><td itemprop="teachingOp">ООО</td></tr>
      <tr><td itemprop="teachingDiscipline">астрономия</td><td itemprop="teachingOp">СОО</td></tr>
      <tr itemprop="teachingStaff"><td>2</td><td itemprop="fio">Петров Иван Сергеевич</td><td itemprop="post">учитель</td><td itemprop="teachingDiscipline">химия</td><td itemprop="teachingOp">ООО</td></tr></tbody></table>`)
    expect(list.people).toMatchObject([
      { surname: 'Иванова', subjects: ['физика', 'астрономия'], row: 2 },
      { surname: 'Петров', subjects: ['химия'], row: 4 },
    ])
  })

  it('joins a second row of details to the person above', () => {
    const list =
      read(`<table><thead><tr><th>ФИО</th><th>Должность</th></tr></thead><tbody itemprop="teachingStaff"><tr><td itemprop="fio">Гордеева Анна Ивановна</td><td itemprop="post">учитель</td></tr>
      <tr><td colspan="2">Курсы: <span itemprop="qualification">2024</span>, предмет: <span itemprop="teachingDiscipline">музыка</span></td></tr></tbody></table>`)
    expect(list.people).toMatchObject([{ surname: 'Гордеева', subjects: ['музыка'], row: 2 }])
    expect(list.people).toHaveLength(1)
  })

  it('does not take the heads of the school for teaching staff', () => {
    const list =
      read(`<table><tr itemprop="rucovodstvo"><td itemprop="fio">Директоров Иван Иванович</td><td itemprop="post">директор</td></tr></table>
      <table itemprop="teachingStaff"><tr><th>ФИО</th><th>Должность</th></tr><tr><td itemprop="fio">Иванова Анна Петровна</td><td itemprop="post">учитель</td></tr><tr><td itemprop="fio">Петров Иван Сергеевич</td><td itemprop="post">учитель</td></tr></table>`)
    expect(list.people.map(({ surname }) => surname)).toEqual(['Иванова', 'Петров'])
  })
})

describe('a page without microdata', () => {
  it('finds the table by its heading among layout and menus', () => {
    const list =
      read(`<html><head><title>ФИО</title><script>var a = "<td>";</script></head><body><table class="layout"><tr><td><a>Главная</a></td><td>
      <table><caption>Педагоги</caption><tr><td rowspan=2>№</td><td rowspan=2>Фамилия, имя, отчество</td><td rowspan=2>Должность</td><td colspan=2>Стаж работы</td></tr>
      <tr><td>общий</td><td>пед.</td></tr><tr><td colspan=5>Администрация</td></tr>
      <tr><td>1</td><td>Иванова Анна Петровна</td><td>директор, учитель истории</td><td>30</td><td>28</td></tr></table></td></tr></table></body></html>`)
    expect(list.people).toMatchObject([
      {
        surname: 'Иванова',
        position: 'директор, учитель истории',
        subjects: ['история'],
        experience_years: 30,
        teaching_experience_years: 28,
        row: 4,
      },
    ])
  })

  it('falls back to plain tables when microdata holds fillers only', () => {
    const list =
      read(`<div itemprop="teachingStaff" style="display:none"><p itemprop="fio">X</p><p itemprop="post">X</p></div>
      <table><tr><th>ФИО</th><th>Должность</th></tr><tr><td>Иванова Анна Петровна</td><td>учитель</td></tr></table>`)
    expect(list.people).toMatchObject([{ surname: 'Иванова' }])
  })

  it('reads a fragment from the clipboard of Excel', () => {
    const list =
      read(`Version:1.0\r\nStartHTML:0000000105\r\n<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8></head><body><table><!--StartFragment--><col width=64>
      <tr height=20><td>Фамилия</td><td>Имя</td><td>Отчество</td><td>Должность</td></tr><tr><td class=xl65>Иванова</td><td>Анна</td><td>Петровна</td><td>учитель<span style='mso-spacerun:yes'>  </span>химии</td></tr><!--EndFragment--></table></body></html>`)
    expect(list.people).toMatchObject([
      { surname: 'Иванова', given: 'Анна', patronymic: 'Петровна', position: 'учитель химии' },
    ])
  })

  it('reads a page saved as one file', () => {
    const page = Buffer.from(
      '<html><body><table><tr><td>ФИО</td><td>Должность</td></tr><tr><td>Иванова Анна Петровна</td><td>учитель</td></tr></table></body></html>',
    )
    const quoted = [...page]
      .map((byte) =>
        byte < 128 && byte !== 61 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      )
      .join('')
    const list = read(
      `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----x"\r\n\r\n------x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted}\r\n------x--`,
    )
    expect(list.people).toMatchObject([{ surname: 'Иванова', position: 'учитель' }])
  })
})
