/** The eleven time zones of Russia by their distance from Moscow (107-ФЗ «Об исчислении времени»). */
export const TIME_ZONES = [
  { zone: 'Europe/Kaliningrad', ru: 'Калининград (МСК−1)', en: 'Kaliningrad (Moscow −1)' },
  { zone: 'Europe/Moscow', ru: 'Москва, Санкт-Петербург (МСК)', en: 'Moscow, Saint Petersburg' },
  { zone: 'Europe/Samara', ru: 'Самара, Ижевск, Саратов (МСК+1)', en: 'Samara, Izhevsk, Saratov (Moscow +1)' },
  {
    zone: 'Asia/Yekaterinburg',
    ru: 'Екатеринбург, Челябинск, Уфа (МСК+2)',
    en: 'Yekaterinburg, Chelyabinsk, Ufa (Moscow +2)',
  },
  { zone: 'Asia/Omsk', ru: 'Омск (МСК+3)', en: 'Omsk (Moscow +3)' },
  {
    zone: 'Asia/Krasnoyarsk',
    ru: 'Красноярск, Новосибирск, Томск (МСК+4)',
    en: 'Krasnoyarsk, Novosibirsk, Tomsk (Moscow +4)',
  },
  { zone: 'Asia/Irkutsk', ru: 'Иркутск, Улан-Удэ (МСК+5)', en: 'Irkutsk, Ulan-Ude (Moscow +5)' },
  { zone: 'Asia/Yakutsk', ru: 'Якутск, Чита, Благовещенск (МСК+6)', en: 'Yakutsk, Chita, Blagoveshchensk (Moscow +6)' },
  { zone: 'Asia/Vladivostok', ru: 'Владивосток, Хабаровск (МСК+7)', en: 'Vladivostok, Khabarovsk (Moscow +7)' },
  { zone: 'Asia/Magadan', ru: 'Магадан, Южно-Сахалинск (МСК+8)', en: 'Magadan, Yuzhno-Sakhalinsk (Moscow +8)' },
  {
    zone: 'Asia/Kamchatka',
    ru: 'Петропавловск-Камчатский, Анадырь (МСК+9)',
    en: 'Petropavlovsk-Kamchatsky, Anadyr (Moscow +9)',
  },
] as const

export const isTimeZone = (zone: string): boolean => TIME_ZONES.some((one) => one.zone === zone)
