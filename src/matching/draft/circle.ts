/** A point on the sheet of the picture. */
export type Point = { x: number; y: number }

export type Seat = { id: string; at: Point; label: Point; angle: number; anchor: 'start' | 'end' }

const LABEL_GAP = 12

/** People around a circle, the first at the top, clockwise. Labels stand outside, readable from the left. */
export function seatsAround(ids: readonly string[], radius: number, centre: Point): Seat[] {
  return ids.map((id, k) => {
    const turn = (2 * Math.PI * k) / ids.length - Math.PI / 2
    const isRight = Math.cos(turn) >= -1e-9
    const degrees = (turn * 180) / Math.PI
    return {
      id,
      at: on(centre, radius, turn),
      label: on(centre, radius + LABEL_GAP, turn),
      angle: rounded(isRight ? degrees : degrees + 180),
      anchor: isRight ? 'start' : 'end',
    }
  })
}

/** An arc from one seat to another, bent towards the centre; `aside` moves it so that two do not lie on each other. */
export function arcBetween(from: Point, to: Point, centre: Point, aside = 0): string {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const bend = {
    x: middle.x + (centre.x - middle.x) * 0.7 - ((to.y - from.y) / length) * aside,
    y: middle.y + (centre.y - middle.y) * 0.7 + ((to.x - from.x) / length) * aside,
  }
  return `M${rounded(from.x)} ${rounded(from.y)}Q${rounded(bend.x)} ${rounded(bend.y)} ${rounded(to.x)} ${rounded(to.y)}`
}

const on = (centre: Point, radius: number, turn: number): Point => ({
  x: rounded(centre.x + radius * Math.cos(turn)),
  y: rounded(centre.y + radius * Math.sin(turn)),
})

const rounded = (n: number): number => Math.round(n * 10) / 10
