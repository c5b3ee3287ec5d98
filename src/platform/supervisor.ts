import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Cluster, prepareCluster } from './cluster.ts'
import type { Config } from './config.ts'
import { checkServer, type ServerFacts } from './durability.ts'
import { OperatorError } from './operator.ts'
import { addressOf, endServer, raiseServer } from './postgres-server.ts'
import type { Postmaster } from './postmaster.ts'

export type SupervisorEvent = 'database-lost' | 'database-back' | 'database-cannot-start'

export type PostgresHandle = {
  /** The owner's address: for migrations, backup, restore; never for requests. */
  ownerUrl: string
  /** Whether this program keeps the server alive (its own cluster) or only uses it (DATABASE_URL). */
  isOwn: boolean
  facts: ServerFacts
  /** Where the own cluster lies. */
  place: string | undefined
  /** Ends the own server, unless another program of the same installation uses it. Idempotent. */
  stop(): Promise<void>
}

export type SupervisorOptions = {
  onEvent?: (event: SupervisorEvent, error?: unknown) => void
  /** More settings for the own server (tests). */
  settings?: Record<string, string>
  /** Accept a server that may forget confirmed writes (tests only). */
  mayForget?: boolean
}

const ownerRole = 'vzaimno_owner'
const database = 'vzaimno'
/** Held shared by every program that uses the own server: who can take it alone may end the server. */
const usersLock = 0x765a61

/**
 * PostgreSQL for the product: the server of DATABASE_URL, or the own cluster in DATA_DIR, which is made on the
 * first start, adopted when it outlived its parent, and brought back when it dies.
 * @throws OperatorError where there is none, or one that could lose what it has confirmed.
 */
export async function startPostgres(config: Config, options: SupervisorOptions = {}): Promise<PostgresHandle> {
  if (config.databaseUrl) return useServer(config.databaseUrl)
  const cluster = await prepareCluster(config.dataDir, config.pgBin)
  const keeper = new Keeper(cluster, options)
  const server = await keeper.raise()
  try {
    const ownerUrl = addressOf(cluster, server, ownerRole, database)
    await ensureDatabase(cluster, server)
    const facts = await factsOf(ownerUrl, options.mayForget)
    if (!facts.checksums) throw withoutChecksums(cluster.place)
    keeper.watch()
    return { ownerUrl, isOwn: true, facts, place: cluster.place, stop: () => keeper.stop() }
  } catch (error) {
    await keeper.stop()
    throw error
  }
}

async function useServer(ownerUrl: string): Promise<PostgresHandle> {
  return { ownerUrl, isOwn: false, facts: await factsOf(ownerUrl), place: undefined, stop: async () => {} }
}

async function factsOf(ownerUrl: string, mayForget = false): Promise<ServerFacts> {
  return withClient(ownerUrl, (owner) => checkServer(owner, mayForget))
}

/** The owner of the data is no superuser here either: the same rules hold as on a school's server. */
async function ensureDatabase(cluster: Cluster, server: Postmaster): Promise<void> {
  await withClient(addressOf(cluster, server, 'postgres', 'postgres'), async (client) => {
    const { rows } = await client.query(
      'select exists (select from pg_roles where rolname = $1) as role, exists (select from pg_database where datname = $2) as database',
      [ownerRole, database],
    )
    const key = pg.escapeLiteral(cluster.password)
    if (!rows[0].role) await client.query(`create role ${ownerRole} login createrole createdb password ${key}`)
    if (!rows[0].database) await client.query(`create database ${database} owner ${ownerRole}`)
  })
}

/** @throws OperatorError where the server cannot be reached. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'vzaimno' })
  client.on('error', () => {})
  await client.connect().catch((cause) => {
    throw unreachable(url, cause)
  })
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Holds the connection that tells others the server is in use, and brings the server back when it dies. */
class Keeper {
  readonly #cluster: Cluster
  readonly #options: SupervisorOptions
  #holder: pg.Client | undefined
  #server: Postmaster | undefined
  #isStopping = false
  #stopped: Promise<void> | undefined

  constructor(cluster: Cluster, options: SupervisorOptions) {
    this.#cluster = cluster
    this.#options = options
  }

  /** A server that another program is just ending may still be met once: then it is raised anew. */
  async raise(): Promise<Postmaster> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#raiseAndHold()
      } catch (error) {
        if (error instanceof OperatorError || attempt === 3) throw error
        await pause(300)
      }
    }
  }

  async #raiseAndHold(): Promise<Postmaster> {
    const samePort = this.#server && { port: String(this.#server.port) }
    const server = await raiseServer(this.#cluster, { ...this.#options.settings, ...samePort })
    const holder = new pg.Client({
      connectionString: addressOf(this.#cluster, server, 'postgres', 'postgres'),
      application_name: 'vzaimno supervisor',
      keepAlive: true,
    })
    holder.on('error', () => {})
    await holder.connect()
    await holder.query('select pg_advisory_lock_shared($1)', [usersLock])
    this.#holder = holder
    this.#server = server
    return server
  }

  /** The death of a server shows at once as the end of a connection to it. */
  watch(): void {
    this.#holder?.once('end', () => void this.#bringBack())
  }

  async #bringBack(): Promise<void> {
    if (this.#isStopping) return
    this.#tell('database-lost')
    for (let failures = 0; !this.#isStopping; failures += 1) {
      try {
        await this.raise()
        this.watch()
        this.#tell('database-back')
        return
      } catch (error) {
        if (failures === 0) this.#tell('database-cannot-start', error)
        await pause(2000)
      }
    }
  }

  #tell(event: SupervisorEvent, error?: unknown): void {
    this.#options.onEvent?.(event, error)
  }

  stop(): Promise<void> {
    this.#isStopping = true
    this.#stopped ??= this.#end()
    return this.#stopped
  }

  async #end(): Promise<void> {
    const isLast = await this.#isLastUser()
    await this.#holder?.end().catch(() => {})
    if (isLast) await endServer(this.#cluster)
  }

  async #isLastUser(): Promise<boolean> {
    try {
      await this.#holder?.query('select pg_advisory_unlock_shared($1)', [usersLock])
      const answer = await this.#holder?.query('select pg_try_advisory_lock($1) as alone', [usersLock])
      return answer?.rows[0].alone ?? true
    } catch {
      return true
    }
  }
}

function withoutChecksums(place: string): OperatorError {
  return new OperatorError(
    {
      ru: `База данных в ${place} создана без контрольных сумм.`,
      en: `The database in ${place} was made without checksums.`,
    },
    {
      ru: 'Сделайте копию (backup) и восстановите её в пустую папку данных.',
      en: 'Back it up and restore it into an empty data folder.',
    },
  )
}

function unreachable(url: string, cause: unknown): OperatorError {
  const { hostname, pathname } = new URL(url)
  const why = cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : String(cause)
  const place = `${decodeURIComponent(hostname)}${pathname}`
  return new OperatorError(
    { ru: `База данных ${place} не отвечает: ${why}.`, en: `The database ${place} does not answer: ${why}.` },
    {
      ru: 'Проверьте, что сервер запущен и DATABASE_URL верен.',
      en: 'Check that the server runs and DATABASE_URL is right.',
    },
    { cause },
  )
}
