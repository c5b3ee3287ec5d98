/** One competence of the school: who needs it at which level now, who offers it at which level and for how many. */
export type Demand = {
  needs: readonly { levelNow: number }[]
  offers: readonly { level: number; places: number }[]
}

/** People, not percentages: needed = met + without a place + with nobody to teach them. */
export type Coverage = { needed: number; able: number; met: number; withoutPlace: number; nobody: number }

/**
 * How many of those who need a competence could be taught by somebody who knows it better. The mentors that suit a
 * higher level suit every lower one too, so serving the highest first is the best there is.
 */
export function coverageOf({ needs, offers }: Demand): Coverage {
  const left = offers.map((offer) => ({ ...offer })).sort((a, b) => a.level - b.level)
  const result: Coverage = { needed: needs.length, able: offers.length, met: 0, withoutPlace: 0, nobody: 0 }
  for (const { levelNow } of [...needs].sort((a, b) => b.levelNow - a.levelNow)) {
    const suitable = left.filter((offer) => offer.level > levelNow)
    const mentor = suitable.find((offer) => offer.places > 0)
    if (mentor) {
      mentor.places -= 1
      result.met += 1
    } else if (suitable.length > 0) result.withoutPlace += 1
    else result.nobody += 1
  }
  return result
}

/** «Некому научить»: it is needed, and nobody in the school can teach it to any of those who need it. */
export function isTaughtByNobody({ needed, nobody }: Coverage): boolean {
  return needed > 0 && nobody === needed
}
