import { parentPort } from 'node:worker_threads'

/** Who gave a task, as the task sees it: whether to come to an end, and where to tell how far it is. */
export type Lookout = { isOver: () => boolean; onProgress: (progress: object) => void }

/** Work for a thread, by name: plain values in, plain values out. */
export type ThreadTasks = Record<string, (given: never, lookout: Lookout) => unknown>

/** Nobody waits for the answer of a rehearsal, which is done to be quicker at the next order. */
export type Order = { task: string; given: unknown; stop: SharedArrayBuffer; isRehearsal?: boolean }

export type Report =
  | { kind: 'begun' }
  | { kind: 'progress'; progress: object }
  | { kind: 'answer'; answer: unknown }
  | { kind: 'failure'; error: unknown }

/** The inside of a worker thread: does one task after another for whoever started it. */
export function serveTasks(tasks: ThreadTasks): void {
  const tell = (report: Report) => parentPort?.postMessage(report)
  parentPort?.on('message', ({ task, given, stop, isRehearsal }: Order) => {
    const stopped = new Int32Array(stop)
    const lookout: Lookout = {
      isOver: () => Atomics.load(stopped, 0) !== 0,
      onProgress: (progress) => tell({ kind: 'progress', progress }),
    }
    if (isRehearsal) {
      tasks[task]!(given as never, { isOver: lookout.isOver, onProgress: () => {} })
      return
    }
    tell({ kind: 'begun' })
    try {
      tell({ kind: 'answer', answer: tasks[task]!(given as never, lookout) })
    } catch (error) {
      tell({ kind: 'failure', error })
    }
  })
}
