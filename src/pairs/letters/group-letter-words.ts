import type { Language } from '../../platform/context.ts'
import { english } from './group-letter-english.ts'
import { russian } from './group-letter-russian.ts'

export const groupLetterWords = (language: Language): typeof russian => (language === 'ru' ? russian : english)
