import { serve } from '../main.ts'
import { readConfig } from '../platform/config.ts'

export async function start(): Promise<number> {
  return serve(readConfig())
}
