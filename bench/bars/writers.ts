import { setTimeout as pause } from 'node:timers/promises'
import { ask, Unanswered } from '../wire.ts'
import type { Site } from './site.ts'

/** What eight people at their desks know in the end. */
export type Account = {
  /** How every card of this run is called. */
  prefix: string
  /** Cards whose addition was answered by a redirect, by surname. */
  acknowledged: Map<string, string>
  /** Every card ever sent. */
  sent: Set<string>
  /** Requests cut off on a connection that was being served. */
  cutOff: number
  /** The longest time between two acknowledgements of anybody, in milliseconds. */
  longestSilence: number
}

export type Writers = {
  account: Account
  /** Resolves when somebody has been answered after this moment. */
  nextAcknowledged(): Promise<void>
  stop(): Promise<Account>
}

let runs = 0

/**
 * People who add cards, one after another. A form without an answer, or refused because the database is away, is sent again just
 * as it was, as a browser does: its effect must come once.
 */
export function startWriters(site: Site, count = 8): Writers {
  runs += 1
  const prefix = `Писарева-${runs}-`
  const account: Account = { prefix, acknowledged: new Map(), sent: new Set(), cutOff: 0, longestSilence: 0 }
  let isOver = false
  let last = performance.now()
  const acknowledge = (surname: string, location: string) => {
    account.acknowledged.set(surname, location)
    account.longestSilence = Math.max(account.longestSilence, performance.now() - last)
    last = performance.now()
  }
  const writer = async (number: number) => {
    for (let nth = 0; !isOver; nth += 1) {
      const surname = `${prefix}${number}-${nth}`
      const form = { _form: site.newToken(), surname, given: 'Анна', position: 'учитель' }
      account.sent.add(surname)
      while (!isOver) {
        const location = await sendCard(site, form, account)
        if (location) acknowledge(surname, location)
        if (location) break
        await pause(25)
      }
    }
  }
  const all = Array.from({ length: count }, (_, number) => writer(number))
  return {
    account,
    nextAcknowledged: async () => {
      const { size } = account.acknowledged
      while (account.acknowledged.size === size) await pause(5)
    },
    stop: async () => {
      isOver = true
      await Promise.all(all)
      return account
    },
  }
}

async function sendCard({ place, slug, token }: Site, form: Record<string, string>, account: Account) {
  try {
    const { status, location } = await ask(place.address, `/${slug}/people`, { token, form })
    if (status === 303) return location
    if (status < 500) throw new Error(`a card was refused: ${status}`)
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error
    if (error.reused) account.cutOff += 1
  }
  return undefined
}
