import { createHash } from 'node:crypto'
import type pg from 'pg'

/** A place where a school's journal is not what was written. `seq` counts a school's events from 1. */
export type JournalFault =
  /** The event's content does not give its hash. */
  | { kind: 'edited'; seq: number; id: string }
  /** Events from `seq` to `until` are not there. */
  | { kind: 'missing'; seq: number; until: number }
  /** The event does not follow from the one before it: one of the two was replaced. */
  | { kind: 'detached'; seq: number; id: string }
  /** The last event is not the one the journal's head names. */
  | { kind: 'head'; seq: number }
  /** No event at all: every school has that of its creation. */
  | { kind: 'empty'; seq: 0 }

export type JournalReport = {
  schoolId: string
  slug: string
  events: number
  /** Hex; kept elsewhere, it proves later that the whole chain was not written anew. */
  head: string
  faults: JournalFault[]
}

type Row = {
  seq: number
  id: string
  type: string
  payload: string
  actor: string
  micros: string
  previousHash: Buffer
  hash: Buffer
}

type Head = { seq: number; hash: Buffer } | undefined

const batch = 2000
const beginning = Buffer.of(0)

/**
 * Recomputes the hash chain of every school's journal (or of one), in one snapshot and without the database's own
 * function. The content that is hashed: `event_hash` in migration 0001.
 * @param owner a connection of the owner, outside a transaction
 */
export async function verifyJournals(owner: pg.ClientBase, slug?: string): Promise<JournalReport[]> {
  await owner.query('begin isolation level repeatable read read only')
  try {
    const { rows: schools } = await owner.query(
      'select id, slug from school where $1::text is null or slug = $1 order by slug',
      [slug ?? null],
    )
    const reports: JournalReport[] = []
    for (const school of schools) reports.push(await verifyOne(owner, school))
    return reports
  } finally {
    await owner.query('rollback')
  }
}

async function verifyOne(owner: pg.ClientBase, school: { id: string; slug: string }): Promise<JournalReport> {
  const chain = new Chain(school.id)
  for (let rows = await eventsAfter(owner, school.id, 0); rows.length > 0; ) {
    for (const row of rows) chain.add(row)
    rows = rows.length < batch ? [] : await eventsAfter(owner, school.id, rows.at(-1)!.seq)
  }
  const { rows: heads } = await owner.query('select seq, hash from journal_head where school_id = $1', [school.id])
  chain.end(heads[0] && { seq: Number(heads[0].seq), hash: heads[0].hash })
  return {
    schoolId: school.id,
    slug: school.slug,
    events: chain.events,
    head: chain.hash.toString('hex'),
    faults: chain.faults,
  }
}

async function eventsAfter(owner: pg.ClientBase, schoolId: string, seq: number): Promise<Row[]> {
  const { rows } = await owner.query(
    `select seq, id, type, payload::text as payload, coalesce(actor_id::text, '-') as actor,
       (extract(epoch from at) * 1000000)::bigint::text as micros, previous_hash as "previousHash", hash
     from event where school_id = $1 and seq > $2 order by seq limit ${batch}`,
    [schoolId, seq],
  )
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

class Chain {
  readonly faults: JournalFault[] = []
  events = 0
  hash: Buffer = beginning
  readonly #schoolId: string
  #seq = 0

  constructor(schoolId: string) {
    this.#schoolId = schoolId
  }

  add(row: Row): void {
    const isNext = row.seq === this.#seq + 1
    if (!isNext) this.faults.push({ kind: 'missing', seq: this.#seq + 1, until: row.seq - 1 })
    else if (!row.previousHash.equals(this.hash)) this.faults.push({ kind: 'detached', seq: row.seq, id: row.id })
    if (!hashOf(this.#schoolId, row).equals(row.hash)) this.faults.push({ kind: 'edited', seq: row.seq, id: row.id })
    this.#seq = row.seq
    this.hash = row.hash
    this.events += 1
  }

  end(head: Head): void {
    if (this.events === 0) this.faults.push({ kind: 'empty', seq: 0 })
    if (head && head.seq > this.#seq) this.faults.push({ kind: 'missing', seq: this.#seq + 1, until: head.seq })
    else if (this.events > 0 && !(head?.seq === this.#seq && head.hash.equals(this.hash)))
      this.faults.push({ kind: 'head', seq: this.#seq })
  }
}

function hashOf(schoolId: string, { previousHash, seq, id, type, payload, actor, micros }: Row): Buffer {
  return createHash('sha256')
    .update(previousHash)
    .update([schoolId, seq, id, type, payload, actor, micros].join('|'))
    .digest()
}
