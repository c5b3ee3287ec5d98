import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/events.ts'
import { allow, type Difference, sameVersion } from '../../platform/refusals.ts'
import { mayKeepSchool } from '../identity-permissions.ts'
import type { SchoolSettings } from './settings-queries.ts'
import { settingLabels } from './words.ts'

export type Settings = Omit<SchoolSettings, 'id' | 'slug' | 'isDemo' | 'createdAt' | 'version'>

/** Saves the particulars and the switches of the school. */
export async function changeSchoolSettings(ctx: Context, settings: Settings, version: number): Promise<void> {
  allow(mayKeepSchool(ctx.actor))
  const saved = await ctx.db
    .selectFrom('school')
    .selectAll()
    .where('id', '=', ctx.school.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const names = Object.keys(settings) as (keyof Settings)[]
  const fields = names.filter((name) => settings[name] !== saved[name])
  sameVersion(saved.version, version, () => fields.map((name) => differenceIn(ctx, name, saved, settings)))
  if (fields.length === 0) return
  await ctx.db
    .updateTable('school')
    .set({ ...settings, version: version + 1 })
    .where('id', '=', ctx.school.id)
    .execute()
  await record(ctx, 'SchoolSettingsChanged', { fields })
}

function differenceIn(ctx: Context, name: keyof Settings, saved: SchoolSettings, typed: Settings): Difference {
  const { labels, yes, no } = settingLabels(ctx.language)
  const shown = (value: string | number | boolean) => (value === true ? yes : value === false ? no : String(value))
  return { label: labels[name], saved: shown(saved[name]), typed: shown(typed[name]) }
}
