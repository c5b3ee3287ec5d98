import { count, countEn, counted, inBothLanguages, withStop } from '../platform/words.ts'

/** The sentences of the desk's explanations. Names stand in the nominative only. */
export const explainWords = inBothLanguages({
  ru: {
    hindrances: {
      avoided: 'просьба не объединять',
      private: 'личная причина, её знает куратор',
      declined: 'эта пара уже отказалась',
      parted: 'вы их развели',
      'paired-already': 'уже работают в паре',
      subordination: 'прямое подчинение',
      'no-places': 'нет мест',
      level: 'уровень не выше нужного',
      kind: 'такой вид наставничества выключен',
      hours: 'нет общих свободных часов',
      subject: 'другой предмет',
    },
    nobodyTeaches: 'Этому в школе не учит никто.',
    nobodyTeachesAny: 'Ничему из этого в школе не учит никто.',
    hinderedBy: (names: string, why: string) => `Учить могли бы: ${names}, но мешает: ${why}.`,
    noPlaces: (names: string, one: boolean, places: number, wanting: number) =>
      `${one ? 'Учить может только' : 'Учить могут'} ${names}: на ${count(places, 'место', 'места', 'мест')} ${count(wanting, 'желающий', 'желающих', 'желающих')}.`,
    zeroPlaces: (names: string) => `Учить могли бы: ${names}, но мест не указано.`,
    manyMentors: (mentors: number, places: number, wanting: number) =>
      `На ${count(places, 'место', 'места', 'мест')} у ${count(mentors, 'наставника', 'наставников', 'наставников')} ${count(wanting, 'желающий', 'желающих', 'желающих')}.`,
    heldByExchange: 'Все места заняты взаимными парами.',
    atAPrice: 'Наставник нашёлся бы, но ценой большей потери для других.',
    nothingChanges: 'Ничего не изменится.',
    asGood: 'Никто ничего не потеряет: найдётся столь же хорошее распределение.',
    withoutBecomes: (before: number, after: number) => `Без пары будет ${after} вместо ${before}.`,
    nowWithout: (names: string, n: number) =>
      withStop(`${counted(n, 'Без пары останется', 'Без пары останутся', 'Без пары останутся')}: ${names}`),
    nowWith: (names: string, n: number) =>
      withStop(`${counted(n, 'Пару получит', 'Пару получат', 'Пару получат')}: ${names}`),
    exchangesBecome: (before: number, after: number) => `Обменов в обе стороны станет ${after} вместо ${before}.`,
    foremostBecome: (before: number, after: number) =>
      `Запросов «прежде всего» будет закрыто ${after} вместо ${before}.`,
    worthFalls: (percent: string) => `Общая польза уменьшится на ${percent}\u00a0%.`,
    worthGrows: (percent: string) => `Общая польза вырастет на ${percent}\u00a0%.`,
    worthSame: 'Общая польза почти не изменится.',
    nobody: 'никто',
    handovers: 'У кого сменится наставник',
    impossible: {
      mentor: 'Так нельзя: у наставника все места заняты закреплёнными парами. Добавьте место или снимите закрепление.',
      mentee: 'Так нельзя: у наставляемого уже закреплена другая пара, а закрывается один запрос.',
      need: 'Так нельзя: этому наставляемого уже учит закреплённая пара.',
    },
    leading: (competence: string, from: string, to: string) => `«${competence}»: сейчас «${from}», цель — «${to}».`,
    foremost: 'Нужно прежде всего.',
    busy: (name: string, holders: string) => withStop(`${withStop(name)} Мешает: место занято, в паре — ${holders}`),
    weaker: (name: string, own: number, other: number) =>
      other === own ? `${name}: польза такая же.` : `${name}: польза меньше, ${other} против ${own}.`,
    dearer: (name: string, own: number, other: number) =>
      `${name}: здесь польза больше, ${other} против ${own}, но всем вместе вышло бы хуже.`,
    hindered: (name: string, why: string) => withStop(`${withStop(name)} Мешает: ${why}`),
    noRunner: 'Больше этому в школе не учит никто.',
    extra: (mentor: string, what: string) => `${mentor} может помочь и с этим: ${what}.`,
  },
  en: {
    hindrances: {
      avoided: 'asked not to be paired',
      private: 'a private reason, known to the curator',
      declined: 'this pair has declined',
      parted: 'you parted them',
      'paired-already': 'a pair already',
      subordination: 'direct subordination',
      'no-places': 'no places',
      level: 'level not above',
      kind: 'this kind of mentoring is off',
      hours: 'no common free hours',
      subject: 'another subject',
    },
    nobodyTeaches: 'Nobody in the school teaches this.',
    nobodyTeachesAny: 'Nobody in the school teaches any of this.',
    hinderedBy: (names: string, why: string) => `Could teach: ${names}, but: ${why}.`,
    noPlaces: (names: string, one: boolean, places: number, wanting: number) =>
      `${one ? 'Only' : 'Can teach:'} ${names}${one ? ' can teach this' : ''}: ${countEn(wanting, 'wish', 'wishes')} for ${countEn(places, 'place')}.`,
    zeroPlaces: (names: string) => `Could teach: ${names}, but no places are offered.`,
    manyMentors: (mentors: number, places: number, wanting: number) =>
      `${countEn(wanting, 'wish', 'wishes')} for ${countEn(places, 'place')} of ${countEn(mentors, 'mentor')}.`,
    heldByExchange: 'All places are taken by mutual pairs.',
    atAPrice: 'A mentor could be found, but others would lose more.',
    nothingChanges: 'Nothing changes.',
    asGood: 'Nobody loses anything: an equally good distribution exists.',
    withoutBecomes: (before: number, after: number) => `${after} without a pair instead of ${before}.`,
    nowWithout: (names: string) => withStop(`Left without a pair: ${names}`),
    nowWith: (names: string) => withStop(`Will have a pair: ${names}`),
    exchangesBecome: (before: number, after: number) => `${after} exchanges both ways instead of ${before}.`,
    foremostBecome: (before: number, after: number) => `${after} “first of all” wishes served instead of ${before}.`,
    worthFalls: (percent: string) => `Total value falls by ${percent}\u00a0%.`,
    worthGrows: (percent: string) => `Total value grows by ${percent}\u00a0%.`,
    worthSame: 'Total value hardly changes.',
    nobody: 'nobody',
    handovers: 'Whose mentor changes',
    impossible: {
      mentor: 'Not possible: all places of the mentor are locked. Add a place or remove a lock.',
      mentee: 'Not possible: the mentee has another locked pair, and one wish is served.',
      need: 'Not possible: a locked pair already serves this wish.',
    },
    leading: (competence: string, from: string, to: string) => `“${competence}”: now “${from}”, aim “${to}”.`,
    foremost: 'Needed first of all.',
    busy: (name: string, holders: string) =>
      withStop(`${withStop(name)} Hindrance: the place is taken, paired with ${holders}`),
    weaker: (name: string, own: number, other: number) =>
      other === own ? `${name}: worth the same.` : `${name}: worth less, ${other} against ${own}.`,
    dearer: (name: string, own: number, other: number) =>
      `${name}: worth more here, ${other} against ${own}, but worse for all together.`,
    hindered: (name: string, why: string) => withStop(`${withStop(name)} Hindrance: ${why}`),
    noRunner: 'Nobody else in the school teaches this.',
    extra: (mentor: string, what: string) => `${mentor} can also help with: ${what}.`,
  },
})
