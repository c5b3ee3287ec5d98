import { execFileSync } from 'node:child_process'
import { startTestCluster } from './cluster.ts'

/** Writes `src/platform/database-types.ts` from the migrations: `npm run types`. */
export async function writeTypes(): Promise<void> {
  const cluster = await startTestCluster()
  try {
    execFileSync(
      process.execPath,
      [
        'node_modules/kysely-codegen/dist/cli/bin.js',
        ...['--dialect', 'postgres', '--url', cluster.ownerUrl, '--out-file', 'src/platform/database-types.ts'],
        ...['--camel-case', '--date-parser', 'string', '--default-schema', 'public', '--include-pattern', 'public.*'],
        ...['--type-mapping', '{"int8":"number"}'],
      ],
      { stdio: 'inherit' },
    )
    execFileSync(process.execPath, [
      'node_modules/@biomejs/biome/bin/biome',
      'check',
      '--write',
      'src/platform/database-types.ts',
    ])
  } finally {
    await cluster.stop()
  }
}
