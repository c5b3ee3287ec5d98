import type { Settings } from './settings.ts'
import { defaultSettings } from './settings.ts'

/** A setting that cannot be meant: the first of them by its name. */
export class SettingsError extends Error {
  readonly setting: string

  constructor(setting: string, value: unknown) {
    super(`${setting}: ${String(value)}`)
    this.name = 'SettingsError'
    this.setting = setting
  }
}

/** For every setting, whether a value can be meant. */
type Rules<T> = { [name in keyof T]-?: (value: unknown) => boolean }

/** What is asked for, the rest as by default. Throws `SettingsError`. */
export function readWith<T extends object>(defaults: T, wanted: Partial<T>, rules: Rules<T>): T {
  const settings = { ...defaults, ...wanted }
  for (const [name, isMeant] of Object.entries(rules) as [keyof T & string, Rules<T>[keyof T]][])
    if (!isMeant(settings[name])) throw new SettingsError(name, settings[name])
  return settings
}

/** With bonuses and costs up to a million, sums of them stay exact. */
export function isWhole(least: number, most = 1_000_000) {
  return (value: unknown) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most
}

/** Seconds, or a part: from 0 on, however many. */
export const isFromZero = (value: unknown) => typeof value === 'number' && value >= 0

export const isSeed = (value: unknown) => Number.isSafeInteger(value)

const rules: Rules<Settings> = {
  objective: (value) => value === 'coverage' || value === 'total',
  reciprocity: isWhole(0),
  cycles: isWhole(0),
  fair: (value) => typeof value === 'boolean',
  balance: isWhole(0),
  onlyExchanges: (value) => value === 0 || value === 2 || value === 3,
  seed: isSeed,
  tries: isWhole(-1_000_000),
  enough: isFromZero,
  timeLimit: isFromZero,
}

/** The settings of a plan of pairs. Throws `SettingsError`. */
export function readSettings(wanted: Partial<Settings>): Settings {
  return readWith(defaultSettings, wanted, rules)
}
