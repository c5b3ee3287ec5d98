import type { Context } from '../../platform/context.ts'
import type { Running } from '../../platform/threads.ts'
import type { deskTasks } from './desk-tasks.ts'

type Tasks = typeof deskTasks

export type TaskName = keyof Tasks
export type Given<K extends TaskName> = Parameters<Tasks[K]>[0]
export type Answer<K extends TaskName> = ReturnType<Tasks[K]>

type Ctx = Pick<Context, 'installation'>

/** Has a thread reckon something, while the event loop answers others. */
export function startInThread<K extends TaskName>(
  { installation }: Ctx,
  task: K,
  given: Given<K>,
  onProgress?: (progress: object) => void,
): Running<Answer<K>> {
  return installation.threads.run(task, given, onProgress) as Running<Answer<K>>
}

/** The same, waited for. */
export const askThread = <K extends TaskName>(ctx: Ctx, task: K, given: Given<K>): Promise<Answer<K>> =>
  startInThread(ctx, task, given).answer

/** Whoever opens the desk may soon ask: has a thread ready, and practised. */
export const warmThread = ({ installation }: Ctx): void => installation.threads.warm('rehearse' satisfies TaskName)
