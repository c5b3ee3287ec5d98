import { wordList } from './word-list.ts'

/** Heads of positions that no suffix tells. */
const NOUN_HEADS = wordList(
  'директор завуч тьютор повар шеф-повар сторож няня сестра медсестра психолог педагог логопед врач завхоз физрук',
  'худрук военрук политрук трудовик куратор ректор проректор декан доцент профессор тренер мастер инженер техник',
  'эконом шофёр шофер юрист глава судья кастелянша прачка санитарка техничка лаборантка секретарь слесарь токарь',
  'пекарь повариха плотник столяр маляр кочегар электрик программист бухгалтер кассир экономист аналитик дизайнер',
  'корректор редактор оператор диспетчер инспектор методист хореограф художник режиссёр режиссер дирижёр дирижер',
  'кандидат доктор член лауреат магистр бакалавр аспирант студент стажёр стажер отец атаман офицер прапорщик',
  'водолаз егерь лидер тренер-преподаватель сурдопереводчик эксперт мэр старшина агроном зоотехник капитан полковник',
  'старейшина звукорежиссёр звукорежиссер звукооператор видеограф фотограф библиограф блогер модератор ментор адвокат',
  'нянечка буфетчица посудомойка вахтёр вахтер дворник садовник гардеробщик фельдшер фельдшерица',
)
const NOUN_SUFFIX =
  /(?:тель|ист|олог|гог|опед|н?ик|щик|чик|арь|тор|сор|зор|ёр|онер|айзер|вайзер|джер|метр|ант|ент|вед|мейстер|врач|воз|граф|завуч|яр|вод|хоз|рук|ница|щица|чица|анка|истка|терапевт|стажер|ер)$/

/** Things that end like people. */
const NOT_PEOPLE = wordList(
  'двор хор центр театр комплекс спорт документ элемент инструмент предмет компьютер сервер номер размер курс интернет',
  'язык кабинет класс час лист пункт список семинар практик урок дневник журнал отдел сектор',
  'эксперимент контент момент процент талант вариант таблица единица граница страница больница родник праздник',
)

/** Adjectives and participles that stand as nouns and rule what follows: «заведующий хозяйством». */
const SUBSTANTIVE =
  /^(?:заведующ|управляющ|исполняющ|замещающ|рабоч|дежурн|вожат|ответственн|уполномоченн|служащ|дневальн|ведущ|учён|учен|обучающ|освобожд[её]нн|неосвобожд[её]нн)(?:ий|ый|ая|ой)$/

/** Abbreviations after which nothing changes: «зам. директора», «и. о. директора», «врио заведующего». */
const ABBREVIATED_HEADS = wordList('и о ио зам зав пом врио врид нач рук преп уч восп дир и.о в.и.о')
const GLUED_HEADS = /^(?:зам|зав|пом|нач)(?:директора|кафедрой|отделением|учебной|производством|библиотекой|секцией)$/

/** Abbreviated adjectives before a head: «ст. вожатый». */
const ABBREVIATED_ADJECTIVES = wordList('ст мл гл вед соц муз мед тех')

/** First parts of hyphenated positions that stay: шеф-повара, веб-дизайнера. */
export const UNCHANGING_POSITION_PARTS = wordList('шеф вице экс бизнес арт медиа веб пиар фото видео кибер онлайн')

/** Stressed endings: врачом, сторожем is not one of them. */
export const STRESSED_POSITION_WORDS = wordList('врач ткач секретарь пономарь звонарь вратарь писарь судья богатырь')

export function isKnownHead(word: string): boolean {
  const lower = word.toLowerCase()
  const parts = lower.split('-')
  return parts.some((part) => !NOT_PEOPLE.has(part) && (NOUN_HEADS.has(part) || NOUN_SUFFIX.test(part)))
}

export function isSubstantive(word: string): boolean {
  return SUBSTANTIVE.test(word.toLowerCase())
}

export function isAbbreviatedHead(word: string): boolean {
  const lower = word.toLowerCase()
  return ABBREVIATED_HEADS.has(lower) || GLUED_HEADS.test(lower)
}

export function isAbbreviatedAdjective(word: string): boolean {
  return ABBREVIATED_ADJECTIVES.has(word.toLowerCase())
}

/** Adjective or participle in the nominative: «старший», «социальная». */
export function isAdjective(word: string): boolean {
  return /(?:[ыио]й|ая|яя)$/.test(word.toLowerCase()) && !/^(?:герой|рой|лицей|змий)$/.test(word.toLowerCase())
}
