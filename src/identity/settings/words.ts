import type { Language } from '../../platform/context.ts'
import { inBothLanguages } from '../../platform/words.ts'
import { uiWords } from '../../ui/words.ts'
import { setUpWords } from '../set-up/words.ts'

export const settingsWords = inBothLanguages({
  ru: {
    title: 'Настройки школы',
    lead: 'Из этих строк складываются все бумаги. Подписанные бумаги от перемен не меняются.',
    saved: 'Сохранено.',
    roles: 'Роли и приглашения',
    pay: 'Выплата наставникам',
    payBasis: 'На основании чего',
    payBasisHint:
      'В родительном падеже: «положения об оплате труда работников МБОУ „СОШ № 5“, утверждённого приказом от 09.01.2026 № 3-од»',
    paySource: 'За счёт чего',
    paySourceHint: 'В родительном падеже: «фонда оплаты труда»',
    regionalCoefficient: 'К выплате начисляются районный коэффициент и надбавка',
    regionalCoefficientNote: 'Отметьте, если школа в местности, где они установлены.',
    protection: 'Защита и согласия',
    secondFactorDemanded: 'Требовать второй шаг входа',
    secondFactorDemandedNote:
      'У всех, кроме участников: тех, кто видит данные многих людей. Кто ещё не включил, сделает это при следующем открытии, вы тоже.',
    consentInSystemAllowed: 'Согласие на обработку персональных данных можно дать в программе',
    consentInSystemAllowedNote: 'Включайте, только если это разрешает локальный акт школы (см. на полях).',
    consentTitle: 'Согласие в программе',
    consentMargin:
      'Согласие оформляется отдельно от иных сведений и документов, которые человек подтверждает или подписывает. Письменное согласие приравнивается к бумажному, когда подписано электронной подписью по правилам, установленным школой. Одна отметка в окошке письменным согласием не становится. Надёжный путь по умолчанию: напечатать, подписать, отметить у куратора.',
    payTitle: 'О выплате',
    payMargin:
      'Размер и условия выплаты определяет акт по принадлежности школы, а сумму называет дополнительное соглашение с учётом содержания и объёма работы. Зависеть от успехов наставляемого она не может.',
  },
  en: {
    title: 'School settings',
    lead: 'All papers are made of these lines. Signed papers do not change with them.',
    saved: 'Saved.',
    roles: 'Roles and invitations',
    pay: 'Pay for mentors',
    payBasis: 'On what basis',
    payBasisHint:
      'In the genitive: «положения об оплате труда работников МБОУ „СОШ № 5“, утверждённого приказом от 09.01.2026 № 3-од»',
    paySource: 'From what funds',
    paySourceHint: 'In the genitive: «фонда оплаты труда»',
    regionalCoefficient: 'The regional coefficient and allowance are added to the pay',
    regionalCoefficientNote: 'Tick it if the school is where they apply.',
    protection: 'Protection and consents',
    secondFactorDemanded: 'Demand a second step of signing in',
    secondFactorDemandedNote:
      'Of all but participants: of those who see many people’s data. Whoever has not switched it on does so at the next opening, you too.',
    consentInSystemAllowed: 'Consent to personal-data processing may be given in the program',
    consentInSystemAllowedNote: 'Only if the school’s own act allows it (see the margin).',
    consentTitle: 'Consent in the program',
    consentMargin:
      'Consent is drawn up apart from any other information or document that the person confirms or signs. A written consent equals one on paper when signed electronically by rules that the school has set. A ticked box alone is not a written consent. The safe way is the default: print, sign, let the curator note it.',
    payTitle: 'On the pay',
    payMargin:
      'The amount and its conditions are set by the act that applies to the school; the sum is named by the supplementary agreement, by content and volume of the work. It may not depend on the mentee’s success.',
  },
})

/** What each setting is called, for showing two versions side by side. */
export function settingLabels(language: Language) {
  const t = settingsWords(language)
  const s = setUpWords(language)
  const { yes, no } = uiWords(language)
  const { fullName, shortName, founderLine, address, place, inn, ogrn, directorName, directorPosition } = s
  const { orderMask, personnelOrderMask, workingDays, timeZone } = s
  const { payBasis, paySource, regionalCoefficient, secondFactorDemanded, consentInSystemAllowed } = t
  const school = { fullName, shortName, founderLine, address, place, inn, ogrn, directorName, directorPosition }
  const orders = { orderMask, personnelOrderMask, workingDays, timeZone, payBasis, paySource, regionalCoefficient }
  return { labels: { ...school, ...orders, secondFactorDemanded, consentInSystemAllowed }, yes, no }
}
