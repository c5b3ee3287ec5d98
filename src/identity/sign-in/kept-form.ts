import { z } from 'zod'
import type { VisitorContext } from '../../platform/context.ts'
import { readFormToken } from '../../platform/form-token.ts'
import { localPath } from './local-path.ts'

/** A form that was sent after its session had ended: it travels inside the sign-in page and is stored nowhere. */
export type KeptForm = { action: string; fields: [string, string][] }

const kept = z.object({ action: z.string(), fields: z.array(z.tuple([z.string(), z.string()])) })

/** The fields that never travel: a password is typed anew. */
const SECRET = /password|^code$/i

/** What is kept of a sent form; null where it cannot be sent again as it was: a file or a password went with it. */
export function keepForm(action: string, body: Record<string, unknown>): KeptForm | null {
  const all = Object.entries(body).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
  if (all.some(([name, value]) => SECRET.test(name) || (value instanceof File && value.size > 0))) return null
  const fields = all.filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return { action, fields }
}

/** The kept form as the sign-in page sent it along. */
export function readKept(text: unknown): KeptForm | null {
  if (typeof text !== 'string' || text === '') return null
  try {
    const read = kept.parse(JSON.parse(text))
    return localPath(read.action) === read.action ? read : null
  } catch {
    return null
  }
}

/** Whether the form had been given to the person who has now signed in. */
export function isOf(form: KeptForm, accountId: string, { secret }: VisitorContext['installation']): boolean {
  const token = form.fields.find(([name]) => name === '_form')?.[1]
  return readFormToken(secret, { sessionId: null, accountId }, token) !== null
}

/** The words somebody typed, to recognise them by: no ids, no ticks. */
export function typedWords({ fields }: KeptForm): string[] {
  return fields
    .filter(
      ([name, value]) => !/^(_form|shown|version|page)$/.test(name) && /\p{Script=Cyrillic}|\s/u.test(value.trim()),
    )
    .map(([, value]) => (value.length > 160 ? `${value.slice(0, 160)}…` : value))
}
