import { resolve } from 'node:path'
import { z } from 'zod'
import { OperatorError } from './operator.ts'

const flag = z.stringbool({
  truthy: ['1', 'true', 'yes', 'on', 'да'],
  falsy: ['0', 'false', 'no', 'off', 'нет'],
})
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'postgres://user:password@host:5432/database')
const webUrl = z
  .string()
  .regex(/^https?:\/\/[^/?#\s]+\/?$/, 'http(s)://host[:port]')
  .transform((url) => url.replace(/\/$/, ''))

/** Every setting of the product. All are environment variables, all are optional; an empty one counts as absent. */
const settings = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    /** Absent: every address of the machine. */
    HOST: z.string().optional(),
    DATA_DIR: z.string().default('data'),
    /** The owner's address of a PostgreSQL server, 15 or newer. Absent: the product's own PostgreSQL in DATA_DIR. */
    DATABASE_URL: postgresUrl.optional(),
    /** The app role's address, where a database administrator makes the roles. Absent: made by the product. */
    APP_DATABASE_URL: postgresUrl.optional(),
    /** Folder with `initdb` and `postgres` of a system PostgreSQL, instead of the packaged binaries. */
    PG_BIN: z.string().optional(),
    /** The address people type. Absent: guessed from the network. */
    PUBLIC_URL: webUrl.optional(),
    TLS_CERT: z.string().optional(),
    TLS_KEY: z.string().optional(),
    /** Believe `X-Forwarded-*`: only behind a proxy of one's own. */
    TRUST_PROXY: flag.default(false),
    /** Moves the days of the domain (never tokens, sessions or the journal). */
    TODAY: z.iso.date().optional(),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'smtp://user:password@host:587')
      .optional(),
    MAIL_FROM: z.string().min(3).optional(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
    LOG_FORMAT: z.enum(['lines', 'json']).optional(),
    /** Jobs inside the web process. Switch off where `vzaimno worker` runs on its own. */
    WORKER: flag.default(true),
    /** Free space of the data disk, in megabytes, below which the product only reads. */
    SPACE_RESERVE_MB: z.coerce.number().int().min(16).default(300),
    /** How many database connections one web process may hold. */
    DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
  })
  .refine((env) => !env.TLS_CERT === !env.TLS_KEY, { path: ['TLS_KEY'], message: 'TLS_CERT + TLS_KEY' })

export type Config = {
  port: number
  host: string | undefined
  /** Absolute. */
  dataDir: string
  databaseUrl: string | undefined
  appDatabaseUrl: string | undefined
  pgBin: string | undefined
  /** Without a slash at the end. */
  publicUrl: string | undefined
  tls: { certFile: string; keyFile: string } | undefined
  trustProxy: boolean
  /** `YYYY-MM-DD`. */
  today: string | undefined
  smtpUrl: string | undefined
  mailFrom: string | undefined
  logLevel: 'debug' | 'info' | 'warn' | 'error'
  logFormat: 'lines' | 'json'
  worker: boolean
  spaceReserveBytes: number
  databaseConnections: number
}

/** @throws OperatorError naming every setting that cannot be read; values are not shown, they may be secrets. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = settings.safeParse(given)
  if (!parsed.success) throw wrongSettings(parsed.error)
  const values = parsed.data
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    appDatabaseUrl: values.APP_DATABASE_URL,
    pgBin: values.PG_BIN && resolve(values.PG_BIN),
    publicUrl: values.PUBLIC_URL,
    tls: values.TLS_CERT && values.TLS_KEY ? { certFile: values.TLS_CERT, keyFile: values.TLS_KEY } : undefined,
    trustProxy: values.TRUST_PROXY,
    today: values.TODAY,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    logLevel: values.LOG_LEVEL,
    logFormat: values.LOG_FORMAT ?? (process.stderr.isTTY ? 'lines' : 'json'),
    worker: values.WORKER,
    spaceReserveBytes: values.SPACE_RESERVE_MB * 1024 * 1024,
    databaseConnections: values.DATABASE_CONNECTIONS,
  }
}

function wrongSettings(error: z.ZodError): OperatorError {
  const list = error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join('; ')
  return new OperatorError(
    { ru: `Не удаётся прочесть настройки: ${list}.`, en: `Cannot read these settings: ${list}.` },
    {
      ru: 'Исправьте переменные окружения или уберите их: у каждой есть значение по умолчанию (docs/operating.md).',
      en: 'Mend the environment variables or remove them: each has a default (docs/operating.md).',
    },
    { exitCode: 2 },
  )
}
