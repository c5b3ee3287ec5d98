/** Where the number goes in a school's mask: «{номер}-лс». */
const PLACE = '{номер}'

/** Agreements are numbered one after another; orders by the school's own mask. */
export const AGREEMENT_MASK = PLACE

/** The number that follows the greatest one given so far by this mask; the first is 1. */
export function nextNumber(mask: string, given: readonly string[]): string {
  const greatest = Math.max(0, ...given.map((number) => orderIn(mask, number)))
  return mask.replace(PLACE, String(greatest + 1))
}

/** The running number inside a written one; 0 for a number of another shape. */
function orderIn(mask: string, number: string): number {
  const [before = '', after = ''] = mask.split(PLACE)
  const inside = number.slice(before.length, number.length - after.length)
  const fits = number.startsWith(before) && number.endsWith(after) && /^\d{1,9}$/.test(inside)
  return fits ? Number(inside) : 0
}
