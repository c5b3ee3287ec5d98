/** The catalogue as shipped; a school receives its own copy and changes it freely. */
export const CATALOGUE_EDITION = '2026-03-01'

type ShippedBlock = {
  code: string
  name: string
  nameEn: string
  /** Labour functions of the professional standard «Педагог» (приказ Минтруда от 18.10.2013 № 544н). */
  standard: string
  /** Russian and English name of each item; the code is the block's code and the place. */
  items: readonly (readonly [string, string])[]
}

export const SHIPPED_BLOCKS: readonly ShippedBlock[] = [
  {
    code: 'Ц',
    name: 'Цифровые умения и искусственный интеллект',
    nameEn: 'Digital skills and AI',
    standard: 'ИКТ-компетентность',
    items: [
      ['Электронный журнал и отчёты в нём', 'Electronic register and its reports'],
      ['ФГИС «Моя школа», РЭШ и проверенные цифровые материалы', 'My School, RESh and verified digital content'],
      ['Интерактивная панель или доска на уроке', 'Interactive panel or board in class'],
      ['Презентации и инфографика', 'Presentations and infographics'],
      ['Онлайн-тесты и формы', 'Online tests and forms'],
      ['Видеоурок, запись экрана', 'Video lesson, screen recording'],
      ['Видеоконференция и урок в «Сферуме»', 'Video conference and a lesson in Sferum'],
      ['Таблицы: подсчёт результатов, диаграммы', 'Spreadsheets: results and charts'],
      ['Совместная работа в документах', 'Working in shared documents'],
      ['ИИ-помощники: задания, проверка фактов, этика', 'AI assistants: tasks, fact checking, ethics'],
      ['Профессиональный блог или сообщество', 'A professional blog or community'],
      ['Информационная безопасность и персональные данные', 'Information security and personal data'],
    ],
  },
  {
    code: 'М',
    name: 'Методика',
    nameEn: 'Teaching methods',
    standard: 'A/01.6, B/02.6, B/03.6',
    items: [
      ['Урок в системно-деятельностном подходе', 'A lesson in the activity approach'],
      ['Рабочая программа и планирование в конструкторе', 'Syllabus and planning in the constructor'],
      ['Формирующее оценивание, критерии', 'Formative assessment, criteria'],
      ['Объективное текущее оценивание, ВСОКО', 'Fair ongoing marking, internal quality assessment'],
      ['Анализ ВПР, ОГЭ, ЕГЭ и работа над пробелами', 'Analysing national tests and closing the gaps'],
      ['Проектная и исследовательская работа учеников', 'Pupils’ projects and research'],
      ['Дифференциация, смешанное обучение', 'Differentiation, blended learning'],
      ['Функциональная грамотность', 'Functional literacy'],
      ['Метапредметные результаты, УУД', 'Cross-subject results, learning skills'],
      ['Групповая работа, игры, геймификация', 'Group work, games, gamification'],
      ['Самоанализ урока', 'Analysing one’s own lesson'],
    ],
  },
  {
    code: 'П',
    name: 'Предмет',
    nameEn: 'Subject',
    standard: 'A/01.6, B/02.6, B/03.6',
    items: [
      ['Содержание своего предмета по обновлённым ФГОС и ФРП', 'Own subject by the renewed standards'],
      ['Трудные темы предмета', 'Difficult topics of the subject'],
      ['Подготовка к олимпиадам', 'Preparing for olympiads'],
      ['Опыты и практика, оборудование «Точки роста»', 'Experiments, equipment of the Growth Point'],
    ],
  },
  {
    code: 'Пс',
    name: 'Психология и педагогика',
    nameEn: 'Psychology and pedagogy',
    standard: 'A/03.6',
    items: [
      ['Управление классом, дисциплина', 'Classroom management, discipline'],
      ['Мотивация учеников', 'Motivating pupils'],
      ['Ученики с ОВЗ, инклюзия', 'Pupils with special needs, inclusion'],
      ['Одарённые дети', 'Gifted children'],
      ['Дети мигрантов, билингвы', 'Migrants’ children, bilinguals'],
      ['Профилактика конфликтов и травли', 'Preventing conflicts and bullying'],
      ['Своя устойчивость, профилактика выгорания', 'Own resilience, preventing burnout'],
    ],
  },
  {
    code: 'К',
    name: 'Общение',
    nameEn: 'Communication',
    standard: '',
    items: [
      ['Родительское собрание, трудный разговор', 'Parents’ meeting, a difficult talk'],
      ['Обратная связь ученику', 'Feedback to a pupil'],
      ['Публичное выступление, мастер-класс', 'Public speaking, a masterclass'],
      ['Работа в команде, взаимопосещение уроков', 'Teamwork, visiting each other’s lessons'],
      ['Медиация: примирение сторон', 'Mediation: reconciling the sides'],
    ],
  },
  {
    code: 'Н',
    name: 'Нормы и документы',
    nameEn: 'Rules and papers',
    standard: '',
    items: [
      ['Закон об образовании, ФГОС и ФОП', 'Education Act, standards and federal programmes'],
      ['Аттестация и портфолио', 'Certification and portfolio'],
      ['Локальные акты, документы учителя', 'Local regulations, a teacher’s papers'],
    ],
  },
  {
    code: 'В',
    name: 'Воспитание',
    nameEn: 'Pastoral work',
    standard: 'A/02.6',
    items: [
      ['Классное руководство, план воспитательной работы', 'Being a form tutor, the pastoral plan'],
      ['«Разговоры о важном», «Билет в будущее»', 'Talks on What Matters, Ticket to the Future'],
      ['Внеурочная деятельность', 'Extracurricular activities'],
      ['Советник директора и «Движение Первых»', 'The head’s adviser and the Movement of the First'],
    ],
  },
]
