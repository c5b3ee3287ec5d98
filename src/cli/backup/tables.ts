import type pg from 'pg'

export type Table = {
  name: string
  /** Without generated ones: the database computes them again. */
  columns: string[]
  hasSchool: boolean
  /** Tables whose rows must be there first. */
  needs: string[]
}

const itsAccounts = '(select account_id from membership where school_id = $1)'

/** Which rows of a table without a tenant go with a school; `$1` is the school. */
const goesWithSchool: Record<string, string> = {
  school: 'id = $1',
  account: `id in ${itsAccounts}`,
  recovery_code: `account_id in ${itsAccounts}`,
  session: `account_id in ${itsAccounts} and (school_id = $1 or school_id is null)`,
  sign_in_attempt: 'false',
  installation: 'false',
}

/** What an account brings along, and may have brought before with another of its schools. */
export const broughtByAccounts = ['recovery_code', 'session']

/** Every table of the product, referenced ones before those that refer to them. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'school_id') as "hasSchool",
      array(select distinct f.confrelid::regclass::text from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    order by c.relname`)
  return inOrder(rows)
}

function inOrder(tables: Table[]): Table[] {
  const ordered: Table[] = []
  const rest = [...tables]
  while (rest.length > 0) {
    const ready = rest.findIndex(({ needs }) => needs.every((name) => !rest.some((table) => table.name === name)))
    if (ready < 0) throw new Error(`tables refer to each other in a circle: ${rest.map(({ name }) => name).join(', ')}`)
    ordered.push(...rest.splice(ready, 1))
  }
  return ordered
}

/** The condition on the rows of one school. @throws where nobody has said what of a table goes with a school */
export function rowsOfSchool({ name, hasSchool }: Table, schoolId: string): string {
  const rule = goesWithSchool[name] ?? (hasSchool ? 'school_id = $1' : undefined)
  if (!rule) throw new Error(`which rows of ${name} go with a school?`)
  return rule.replaceAll('$1', `'${schoolId}'`)
}
