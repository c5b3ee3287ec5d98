import { count, countEn, inBothLanguages } from '../platform/words.ts'
import type { EvidenceKind, Shown } from './evidence.ts'

type Said = Record<EvidenceKind, (n: number, detail: string) => string>

/** The short line under the ruler: «53 человека с запросами». */
const evidenceWords = inBothLanguages<Said>({
  ru: {
    register: (n) => `${count(n, 'педагог', 'педагога', 'педагогов')} в списке`,
    consents: (n) => count(n, 'согласие', 'согласия', 'согласий'),
    requests: (n) => `${count(n, 'человек', 'человека', 'человек')} с запросами`,
    ready: (n) => count(n, 'готов помочь', 'готовы помочь', 'готовы помочь'),
    draft: (n) => `черновик на ${count(n, 'человека', 'человека', 'человек')}`,
    proposals: (n) => count(n, 'предложение', 'предложения', 'предложений'),
    'agreed-pairs': (n) => count(n, 'предложение принято', 'предложения приняты', 'предложений принято'),
    order: (_, number) => `приказ № ${number}`,
  },
  en: {
    register: (n) => `${countEn(n, 'teacher')} listed`,
    consents: (n) => countEn(n, 'consent'),
    requests: (n) => `${countEn(n, 'person', 'people')} with requests`,
    ready: (n) => `${n} ready to help`,
    draft: (n) => `draft for ${countEn(n, 'person', 'people')}`,
    proposals: (n) => countEn(n, 'proposal'),
    'agreed-pairs': (n) => `${countEn(n, 'proposal')} accepted`,
    order: (_, number) => `order № ${number}`,
  },
})

export const evidenceInWords = (language: 'ru' | 'en', { kind, amount, detail }: Shown): string =>
  evidenceWords(language)[kind](amount, detail)
