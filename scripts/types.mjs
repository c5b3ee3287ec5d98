import { runnerImport } from 'vite'

const { module } = await runnerImport('./tests/write-types.ts')
await module.writeTypes()
