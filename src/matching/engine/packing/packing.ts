/** Choosing columns, each at most once, worth as much as can be: every row has room for so much. */
export type Packing = { rows: number; room: Float64Array; columns: Column[] }

/**
 * What a column is worth and takes of its rows; one that makes room has −1 there. `choice` numbers what is chosen; the last columns have −1:
 * «covered», which nobody decides on, each alone with a row in which some choices make room.
 */
export type Column = { worth: number; rows: number[]; use: number[]; choice: number }

/**
 * A branch says whether a choice is made. A leaf bounds every plan of its branch: at its prices ≥ 0 per row every column decides for itself.
 * `strike`, prices too: choices that would bring the bound at them below the plan proven need no further thought.
 */
export type PackingProof =
  | { price: Float64Array }
  | { strike: Float64Array; rest: PackingProof }
  | { choice: number; inside: PackingProof; outside: PackingProof }
