import { count, countEn, counted, inBothLanguages, quoted, withStop } from '../../platform/words.ts'

/** The sentences of the desk's explanations. Names stand in the nominative only. */
export const explainWords = inBothLanguages({
  ru: {
    hindrances: {
      avoided: 'просьба не объединять',
      private: 'личная причина, её знает куратор',
      declined: 'эта пара уже отказалась',
      parted: 'вы их развели',
      together: 'уже вместе в этом подборе',
      'paired-already': 'уже работают в паре',
      subordination: 'прямое подчинение',
      'no-places': 'нет мест',
      level: 'уровень не выше нужного',
      kind: 'такой вид наставничества выключен',
      'kind-unknown': 'вид наставничества неизвестен: не указан стаж',
      hours: 'нет общих свободных часов',
      subject: 'другой предмет',
    },
    quoted,
    nobodyTeaches: 'Этому в школе не учит никто.',
    nobodyTeachesAny: 'Ничему из этого в школе не учит никто.',
    hinderedBy: (names: string, why: string) => `Учить могли бы: ${names}, но мешает: ${why}.`,
    canTeach: (names: string, who: 'only' | 'one' | 'many', asked: string) =>
      `${{ only: 'Учить может только', one: 'Учить может', many: 'Учить могут' }[who]} ${names}: ${asked}.`,
    asked: (places: number, people: number, needs: number) => {
      const on = `на ${count(places, 'место', 'места', 'мест')}`
      if (needs === people) return `${on} ${count(people, 'желающий', 'желающих', 'желающих')}`
      return `${on} ${count(needs, 'запрос', 'запроса', 'запросов')} от ${count(people, 'человека', 'человек', 'человек')}`
    },
    zeroPlaces: (names: string) => `Учить могли бы: ${names}, но мест не указано.`,
    manyMentors: (mentors: number, asked: string) =>
      `Учить могут ${count(mentors, 'наставник', 'наставника', 'наставников')}: ${asked}.`,
    heldByExchange: 'Все места заняты взаимными парами.',
    atAPrice: 'Наставник нашёлся бы, но ценой большей потери для других.',
    noReturn: {
      'offers-nothing': 'Включено «только обмены», а ответить нечем: в анкете не отмечено, с чем готов(а) помочь.',
      'no-place': 'Включено «только обмены», а ответить нельзя: нет ни одного места для наставляемых.',
      'nobody-asks': 'Включено «только обмены», а ответить нечем: о том, с чем готов(а) помочь, никто не просит.',
      hindered: (why: string) => `Включено «только обмены», а ответить нельзя, мешает: ${why}.`,
      noCircle: 'Включено «только обмены», а тем, кто мог бы учить, ответить нечем.',
      noCircleOfThree:
        'Включено «только обмены», а тем, кто мог бы учить, ответить нечем; тройка тоже не складывается.',
      taken: (names: string) => `Включено «только обмены»: обмен сложился бы, но уже заняты: ${names}.`,
      allTaken: 'Включено «только обмены»: обмен сложился бы, но все, с кем он возможен, уже заняты.',
    },
    nothingChanges: 'Ничего не изменится.',
    asGood: 'В целом хуже не станет: найдётся столь же хорошее распределение.',
    nowOtherwise: (names: string) => withStop(`Помощь изменится: ${names}`),
    andMore: (names: string, n: number) => `${names} и ещё ${n}`,
    withoutBecomes: (before: number, after: number) => `Без наставника будет ${after} вместо ${before}.`,
    nowWithout: (names: string, n: number) =>
      withStop(
        `${counted(n, 'Без наставника останется', 'Без наставника останутся', 'Без наставника останутся')}: ${names}`,
      ),
    nowWith: (names: string, n: number) =>
      withStop(`${counted(n, 'Наставника получит', 'Наставника получат', 'Наставника получат')}: ${names}`),
    exchangesBecome: (before: number, after: number) => `Обменов в обе стороны станет ${after} вместо ${before}.`,
    circlesBecome: (before: number, after: number) => `Троек станет ${after} вместо ${before}.`,
    foremostBecome: (before: number, after: number) =>
      `Запросов «прежде всего» будет закрыто ${after} вместо ${before}.`,
    leftOutBecome: (before: number, after: number) =>
      `Из тех, кому не нашлось пары в прошлый раз, помощь получат ${after} вместо ${before}.`,
    lessEven: 'Нагрузка на наставников станет менее ровной.',
    moreEven: 'Нагрузка на наставников станет ровнее.',
    worthFalls: (percent: string) => `Общая польза уменьшится на ${percent}\u00a0%.`,
    worthGrows: (percent: string) => `Общая польза вырастет на ${percent}\u00a0%.`,
    roughGroups: 'Эта цена посчитана наскоро: после настоящего подбора числа могут немного отличаться.',
    amongLists:
      'Людей в этом подборе много, поэтому цена посчитана только среди лучших кандидатов каждого: после подбора среди всех она может оказаться меньше.',
    peopleChange: 'У кого что изменится',
    impossible: {
      'no-place': 'Так нельзя: у наставника нет ни одного места. Сначала добавьте место.',
      'places-elsewhere': 'Так нельзя: все места наставника заняты парами другого подбора. Сначала добавьте место.',
      'places-held':
        'Так нельзя: все места наставника заняты тем, что закреплено или уже предложено. Добавьте место или снимите закрепление.',
      'fewer-than-held':
        'Так нельзя: у наставника закреплено или уже предложено больше, чем останется мест. Сначала снимите закрепление.',
      mentee:
        'Так нельзя: у наставляемого уже закреплено или предложено столько, сколько запросов одного человека закрывает этот подбор.',
      need: 'Так нельзя: этот запрос уже закрывает закреплённая или предложенная пара.',
      'locks-clash':
        'Закреплённое уже не помещается вместе: у кого-то закреплено больше, чем мест. Снимите закрепление или добавьте место.',
    },
    leading: (competence: string, from: string, to: string) =>
      `${quoted(competence)}: сейчас «${from}», цель — «${to}».`,
    foremost: 'Нужно прежде всего.',
    busy: (name: string, holders: string) => `${name}: все места заняты, в паре — ${holders}.`,
    weaker: (name: string, same: boolean) =>
      same ? `${name}: подходит не хуже, разницы для других нет.` : `${name}: место есть, но подходит хуже.`,
    dearer: (name: string) => `${name}: для этих двоих лучше, но тогда проиграют другие.`,
    runnerNoReturn: (name: string) => `${name}: подходит не хуже, но взаимной помощи тогда не будет.`,
    hindered: (name: string, why: string) => `${name}: мешает ${why}.`,
    noRunner: 'Больше этому в школе не учит никто.',
    insteadOf: (name: string) => `Если учить будет ${name}:`,
    nobodyInstead: 'Заменить некем: никто другой по правилам подбора этому научить не может.',
    whyNot: {
      chosen: (competence: string) => `Эта пара уже в черновике: ${competence}.`,
      inGroup: (competence: string) => `В черновике они уже в одной группе: ${competence}.`,
      equal: (names: string) =>
        `По всем критериям наравне: ${names}. С любым из равных распределение столь же хорошее, закрепить можно любого.`,
      oneWayPrice: (competence: string) => `Закрепить можно и в одну сторону: ${quoted(competence)}. Тогда:`,
      nothing: 'Первый не готов учить ничему из того, о чём просит второй.',
      hindered: (why: string) => `Мешает: ${why}.`,
      price: (competence: string) => `Можно: ${quoted(competence)}. Если закрепить:`,
      holders: (names: string) => `Сейчас наставник помогает: ${names}.`,
      free: 'Сейчас наставник свободен.',
    },
    oneMoreMentor: (competence: string, places: number) =>
      `Если найдётся ещё один наставник по теме ${quoted(competence)} и возьмёт ${count(places, 'человека', 'человек', 'человек')},`,
    supposed: 'Новый наставник здесь — тот, кто по правилам подбора подходит каждому, кто об этом просит.',
    oneMorePlace: (name: string) => `Если ${name} сможет взять ещё одного человека,`,
    willGetPair: (n: number, names: string) =>
      `${counted(n, 'наставника получит', 'наставника получат', 'наставника получат')} ${count(n, 'человек', 'человека', 'человек')} (${names}).`,
    willServe: (n: number) =>
      `${counted(n, 'закроется ещё', 'закроются ещё', 'закроется ещё')} ${count(n, 'запрос', 'запроса', 'запросов')}.`,
    nothingHelps: 'Ни один новый наставник и ни одно новое место сами по себе ничего не изменят.',
    equals: (names: string, more: number) =>
      `По всем критериям наравне: ${names}${more > 0 ? ` и ещё ${more}` : ''}. С любым из равных распределение столь же хорошее: выбран один, закрепить можно другого.`,
    extra: (mentor: string, what: string) => `${mentor} может помочь и с этим: ${what}.`,
  },
  en: {
    hindrances: {
      avoided: 'asked not to be paired',
      private: 'a private reason, known to the curator',
      declined: 'this pair has declined',
      parted: 'you parted them',
      together: 'together in this round already',
      'paired-already': 'a pair already',
      subordination: 'direct subordination',
      'no-places': 'no places',
      level: 'level not above',
      kind: 'this kind of mentoring is off',
      'kind-unknown': 'the kind of mentoring is not known: no experience entered',
      hours: 'no common free hours',
      subject: 'another subject',
    },
    quoted: (text: string) => `“${text}”`,
    nobodyTeaches: 'Nobody in the school teaches this.',
    nobodyTeachesAny: 'Nobody in the school teaches any of this.',
    hinderedBy: (names: string, why: string) => `Could teach: ${names}, but: ${why}.`,
    canTeach: (names: string, who: 'only' | 'one' | 'many', asked: string) =>
      `${who === 'only' ? `Only ${names} can teach this` : `${names} can teach this`}: ${asked}.`,
    asked: (places: number, people: number, needs: number) =>
      needs === people
        ? `${countEn(people, 'person asks', 'people ask')} for ${countEn(places, 'place')}`
        : `${countEn(needs, 'wish', 'wishes')} of ${countEn(people, 'person', 'people')} for ${countEn(places, 'place')}`,
    zeroPlaces: (names: string) => `Could teach: ${names}, but no places are offered.`,
    manyMentors: (mentors: number, asked: string) => `${countEn(mentors, 'mentor')} can teach this: ${asked}.`,
    heldByExchange: 'All places are taken by mutual pairs.',
    atAPrice: 'A mentor could be found, but others would lose more.',
    noReturn: {
      'offers-nothing': 'Only exchanges are made, and there is nothing to give back: nothing is offered on the sheet.',
      'no-place': 'Only exchanges are made, and nothing can be given back: there is no place for a mentee.',
      'nobody-asks': 'Only exchanges are made, and there is nothing to give back: nobody asks for what is offered.',
      hindered: (why: string) => `Only exchanges are made, and nothing can be given back, hindered by: ${why}.`,
      noCircle: 'Only exchanges are made, and there is nothing to give back to those who could teach.',
      noCircleOfThree:
        'Only exchanges are made, and there is nothing to give back to those who could teach; no circle of three closes either.',
      taken: (names: string) => `Only exchanges are made: one could be, but these are taken: ${names}.`,
      allTaken: 'Only exchanges are made: one could be, but all with whom it could are taken.',
    },
    nothingChanges: 'Nothing changes.',
    asGood: 'On the whole nothing is lost: an equally good distribution exists.',
    nowOtherwise: (names: string) => withStop(`Their help will be another: ${names}`),
    andMore: (names: string, n: number) => `${names} and ${n} more`,
    withoutBecomes: (before: number, after: number) => `${after} without a mentor instead of ${before}.`,
    nowWithout: (names: string) => withStop(`Left without a mentor: ${names}`),
    nowWith: (names: string) => withStop(`Will have a mentor: ${names}`),
    circlesBecome: (before: number, after: number) =>
      `There will be ${countEn(after, 'circle')} of three instead of ${before}.`,
    exchangesBecome: (before: number, after: number) => `${after} exchanges both ways instead of ${before}.`,
    foremostBecome: (before: number, after: number) => `${after} “first of all” wishes served instead of ${before}.`,
    leftOutBecome: (before: number, after: number) =>
      `Of those for whom nobody was found last time, ${after} will be helped instead of ${before}.`,
    lessEven: 'The load on mentors becomes less even.',
    moreEven: 'The load on mentors becomes more even.',
    worthFalls: (percent: string) => `Total value falls by ${percent}\u00a0%.`,
    worthGrows: (percent: string) => `Total value grows by ${percent}\u00a0%.`,
    roughGroups: 'This price was reckoned in haste: after a real search the figures may differ a little.',
    amongLists:
      'There are many people in this round, so the price was asked among the best candidates of each: after a search among all it may be lower.',
    peopleChange: 'For whom something changes',
    impossible: {
      'no-place': 'Not possible: the mentor has no place at all. Add a place first.',
      'places-elsewhere':
        'Not possible: all places of the mentor are taken by pairs of another round. Add a place first.',
      'places-held':
        'Not possible: all places of the mentor are taken by what is locked or proposed. Add a place or remove a lock.',
      'fewer-than-held': 'Not possible: more is locked or proposed than there would be places. Remove a lock first.',
      mentee: 'Not possible: as much is locked or proposed for the mentee as this round serves of one person’s wishes.',
      need: 'Not possible: a locked or proposed pair already serves this wish.',
      'locks-clash':
        'What is locked does not fit together any more: somebody has more locks than places. Remove one or add a place.',
    },
    leading: (competence: string, from: string, to: string) => `“${competence}”: now “${from}”, aim “${to}”.`,
    foremost: 'Needed first of all.',
    busy: (name: string, holders: string) => `${name}: all places are taken, paired with ${holders}.`,
    weaker: (name: string, same: boolean) =>
      same ? `${name}: fits as well, no difference to others.` : `${name}: has a place, but fits less well.`,
    dearer: (name: string) => `${name}: better for these two, but others would lose.`,
    runnerNoReturn: (name: string) => `${name}: fits as well, but then nothing would be given back.`,
    hindered: (name: string, why: string) => `${name}: hindered by ${why}.`,
    noRunner: 'Nobody else in the school teaches this.',
    insteadOf: (name: string) => `If ${name} teaches instead:`,
    nobodyInstead: 'Nobody could take over: no other mentor is admitted by the rules of this round.',
    whyNot: {
      chosen: (competence: string) => `This pair is in the draft already: ${competence}.`,
      inGroup: (competence: string) => `In the draft they are in one group already: ${competence}.`,
      equal: (names: string) =>
        `Equal in every criterion: ${names}. With any of the equals the distribution is as good, and you may lock any.`,
      oneWayPrice: (competence: string) => `It may be locked one way all the same: “${competence}”. Then:`,
      nothing: 'The first does not offer anything that the second asks for.',
      hindered: (why: string) => `Hindered by: ${why}.`,
      price: (competence: string) => `Possible: “${competence}”. If locked:`,
      holders: (names: string) => `The mentor helps now: ${names}.`,
      free: 'The mentor is free now.',
    },
    oneMoreMentor: (competence: string, places: number) =>
      `If one more mentor of “${competence}” is found, with ${countEn(places, 'place')},`,
    supposed: 'A new mentor here is one whom the rules of this round admit to everybody who asks for it.',
    oneMorePlace: (name: string) => `If ${name} can take one more person,`,
    willGetPair: (n: number, names: string) => `${countEn(n, 'person', 'people')} will have a mentor (${names}).`,
    willServe: (n: number) => `${countEn(n, 'more wish', 'more wishes')} will be served.`,
    nothingHelps: 'No single new mentor and no single new place would change anything.',
    equals: (names: string, more: number) =>
      `Equal in every criterion: ${names}${more > 0 ? ` and ${more} more` : ''}. With any of the equals the distribution is as good: one was taken, you may lock another.`,
    extra: (mentor: string, what: string) => `${mentor} can also help with: ${what}.`,
  },
})
