import type { TestProject } from 'vitest/node'
import { startTestCluster } from './cluster.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testCluster: { ownerUrl: string; appUrl: string }
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { ownerUrl, appUrl, stop } = await startTestCluster()
  project.provide('testCluster', { ownerUrl, appUrl })
  return stop
}
