import type { Certificate } from '../plan.ts'

type Prices = Pick<Certificate, 'weights' | 'mentorPrice' | 'shares' | 'tolls' | 'quotaPrice'>

/** Sums of several numbers up to that many steps of the grid lose nothing in a double. */
const mostSteps = 2 ** 50

/** Solvers divide a unit of value into no more than 64 parts. */
const finest = 2 ** 10

/**
 * Whatever prices, shares and weights are put into a proof, it is one; so those of a certificate may be rounded to multiples of a power of two
 * of which sums are exact in doubles. An honest certificate lies on such a grid and is not changed. `reach`: what any number in such a
 * sum may be. Undefined where something is not a finite number.
 */
export function ontoGrid<T extends Prices>(certificate: T): { certificate: T; reach: number } | undefined {
  let [greatest, steps] = [1, 1]
  for (const value of numbersIn(certificate)) {
    if (!Number.isFinite(value)) return undefined
    greatest = Math.max(greatest, Math.abs(value))
    while (steps < finest && !Number.isInteger(value * steps)) steps *= 2
  }
  while (greatest * steps > mostSteps) steps /= 2
  const reach = mostSteps / steps
  const isOn = (value: number) => Number.isInteger(value * steps)
  for (const value of numbersIn(certificate))
    if (!isOn(value)) return { certificate: rounded(certificate, steps), reach }
  return { certificate, reach }
}

function* numbersIn({ weights, mentorPrice, shares, tolls = [], quotaPrice = new Float64Array(0) }: Prices) {
  yield* [weights.person, weights.leftOut, ...weights.need]
  yield* mentorPrice
  yield* quotaPrice
  for (const share of shares) yield* share.shares
  for (const { toll } of tolls) yield toll
}

function rounded<T extends Prices>(certificate: T, steps: number): T {
  const round = (value: number) => Math.round(value * steps) / steps
  const { weights, mentorPrice, shares, tolls, quotaPrice } = certificate
  const [first, second, third] = weights.need
  return {
    ...certificate,
    weights: {
      person: round(weights.person),
      leftOut: round(weights.leftOut),
      need: [round(first), round(second), round(third)],
    },
    mentorPrice: mentorPrice.map(round),
    shares: shares.map((share) => ({ ...share, shares: share.shares.map(round) })),
    ...(tolls && { tolls: tolls.map((one) => ({ ...one, toll: round(one.toll) })) }),
    ...(quotaPrice && { quotaPrice: quotaPrice.map(round) }),
  }
}

/** Whether each of them is a number that may stand in such a sum. */
export function isWithin(values: Float64Array | undefined, reach: number): boolean {
  return values === undefined || values.every((value) => Math.abs(value) <= reach)
}
