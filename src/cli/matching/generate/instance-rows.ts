export type PersonRow = { id: string; gives: number; takes: number }
export type ArcRow = { mentor: number; mentee: number; need: string; utility: number; priority: number }
/** An instance as it is made: the arcs come one by one. */
export type Generated = { people: PersonRow[]; arcs: Iterable<ArcRow> }
