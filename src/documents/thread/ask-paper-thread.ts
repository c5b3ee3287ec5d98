import type { Context } from '../../platform/context.ts'
import type { paperTasks } from './paper-tasks.ts'

type Tasks = typeof paperTasks

/** Has a thread write papers, while the event loop answers others. */
export function askPaperThread<K extends keyof Tasks>(
  { installation }: Pick<Context, 'installation'>,
  task: K,
  given: Parameters<Tasks[K]>[0],
): Promise<ReturnType<Tasks[K]>> {
  return installation.threads.run(task, given).answer as Promise<ReturnType<Tasks[K]>>
}

/** A Word file from a template and its values. */
export const writePaper = (ctx: Pick<Context, 'installation'>, template: Uint8Array, values: object) =>
  askPaperThread(ctx, 'paperFile', { template, values })
