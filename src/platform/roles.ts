import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { OperatorError } from './operator.ts'
import { withClient } from './supervisor.ts'

/**
 * Tables the application may use although no single school owns their rows. Anything else it can reach must be
 * closed by row-level security, or the product does not start.
 */
export const tablesWithoutSchool = ['installation', 'account', 'recovery_code', 'session', 'sign_in_attempt']

export const appRole = 'vzaimno_app'

/**
 * Gives the application its role, and proves that the role is powerless.
 * @param givenUrl the role's address, where an administrator of the database makes the roles (APP_DATABASE_URL)
 * @returns the address the application connects with
 * @throws OperatorError where the role cannot be made, or could do more than it must
 */
export async function prepareAppRole(ownerUrl: string, givenUrl?: string): Promise<string> {
  return withClient(ownerUrl, async (owner) => {
    const url = givenUrl ?? (await ensureRole(owner, ownerUrl))
    await checkPowerless(owner, decodeURIComponent(new URL(url).username))
    return url
  })
}

async function ensureRole(owner: pg.Client, ownerUrl: string): Promise<string> {
  const password = await storedPassword(owner)
  const address = new URL(ownerUrl)
  address.username = appRole
  address.password = password
  if (!(await admits(address.href))) await setPassword(owner, password)
  return address.href
}

/** Readable by the owner alone; every process of the installation finds the same. */
async function storedPassword(owner: pg.Client): Promise<string> {
  await owner.query(`insert into keeper.secret values ('app-password', $1) on conflict (name) do nothing`, [
    randomBytes(24).toString('hex'),
  ])
  const { rows } = await owner.query(`select value from keeper.secret where name = 'app-password'`)
  return rows[0].value
}

async function admits(url: string): Promise<boolean> {
  return withClient(url, async () => true).catch(() => false)
}

async function setPassword(owner: pg.Client, password: string): Promise<void> {
  try {
    await owner.query(`alter role ${appRole} login password '${password}'`)
    await owner.query(`alter role ${appRole} set statement_timeout = '30s'`)
    await owner.query(`alter role ${appRole} set idle_in_transaction_session_timeout = '60s'`)
  } catch (cause) {
    throw new OperatorError(
      {
        ru: `Владелец базы не может управлять ролью ${appRole}.`,
        en: `The owner of the database may not manage the role ${appRole}.`,
      },
      {
        ru: `Дайте ему право (alter role … createrole) или задайте роли пароль сами и укажите её адрес в APP_DATABASE_URL.`,
        en: `Grant it (alter role … createrole), or set the role's password yourself and name its address in APP_DATABASE_URL.`,
      },
      { cause },
    )
  }
}

/** @throws OperatorError listing everything the role could do and must not. */
export async function checkPowerless(owner: pg.ClientBase, role: string): Promise<void> {
  const { rows } = await owner.query(excess, [role, tablesWithoutSchool])
  if (rows.length === 0) return
  const list = rows.map((row) => row.what).join('; ')
  throw new OperatorError(
    {
      ru: `У роли приложения ${role} лишние права: ${list}.`,
      en: `The application's role ${role} has too much power: ${list}.`,
    },
    {
      ru: 'Отнимите их: иначе школы не отделены друг от друга.',
      en: 'Revoke it: schools would not be apart from each other.',
    },
  )
}

const excess = `
with app as (select * from pg_roles where rolname = $1),
reachable as (
  select c.oid, c.relname, c.relkind, c.relrowsecurity, n.nspname, coalesce(c.reloptions, '{}') as options
  from pg_class c join pg_namespace n on n.oid = c.relnamespace, app
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
    and n.nspname !~ '^pg_(toast|temp)' and has_schema_privilege(app.oid, n.oid, 'usage')
    and (has_table_privilege(app.oid, c.oid, 'select, insert, update, delete, truncate, references, trigger')
      or has_any_column_privilege(app.oid, c.oid, 'select, insert, update, references'))
)
select 'no such role' as what where not exists (select from app)
union all select 'superuser' from app where rolsuper
union all select 'bypassrls' from app where rolbypassrls
union all select 'createrole' from app where rolcreaterole
union all select 'createdb' from app where rolcreatedb
union all select 'replication' from app where rolreplication
union all select 'member of ' || m.roleid::regrole from pg_auth_members m, app where m.member = app.oid
union all select 'owns ' || pg_describe_object(d.classid, d.objid, d.objsubid) from pg_shdepend d, app
  where d.refclassid = 'pg_authid'::regclass and d.refobjid = app.oid and d.deptype = 'o'
    and d.dbid in (0, (select oid from pg_database where datname = current_database()))
union all select 'may create in schema ' || nspname from pg_namespace n, app
  where nspname !~ '^pg_temp' and has_schema_privilege(app.oid, n.oid, 'create')
union all select 'may create schemas' from app where has_database_privilege(app.oid, current_database(), 'create')
union all select 'may enter schema keeper' from app where has_schema_privilege(app.oid, 'keeper', 'usage')
union all select 'may enter schema graphile_worker' from app
  where exists (select from pg_namespace where nspname = 'graphile_worker')
    and has_schema_privilege(app.oid, 'graphile_worker', 'usage')
union all select 'table without row-level security: ' || nspname || '.' || relname from reachable
  where relkind in ('r', 'p') and not relrowsecurity and not (nspname = 'public' and relname = any ($2::text[]))
union all select 'foreign table ' || relname from reachable where relkind = 'f'
union all select 'materialized view ' || relname from reachable where relkind = 'm'
union all select 'view without security_invoker: ' || relname from reachable
  where relkind = 'v' and not options && '{security_invoker=true,security_invoker=on}'::text[]
union all select 'may truncate ' || relname from reachable, app
  where relkind in ('r', 'p') and has_table_privilege(app.oid, reachable.oid, 'truncate')
union all select 'security definer without search_path: ' || p.oid::regprocedure from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace, app
  where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
    and has_schema_privilege(app.oid, n.oid, 'usage') and has_function_privilege(app.oid, p.oid, 'execute')
    and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')`
