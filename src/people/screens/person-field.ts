import type { Context } from '../../platform/context.ts'
import type { Problems, Typed } from '../../ui/read-form.ts'
import { peopleWords } from '../words.ts'

/** A part of the form of a person: what was typed, and what is wrong with it. */
export type Part = { ctx: Context; values: Typed; problems?: Problems }

type Name = keyof ReturnType<typeof peopleWords>['fields']

/** What every field of the card has: its name, what it is called, what stands in it. */
export const fieldOf =
  ({ ctx, values, problems }: Part) =>
  <T extends Name>(name: T) => ({ name, label: peopleWords(ctx.language).fields[name], value: values[name], problems })
