import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Order, Report } from './serve-tasks.ts'

/** A task under way in a thread. */
export type Running<Answer> = {
  /** A thread has taken it up. */
  begun: Promise<void>
  /** Rejects with what the task threw, or with `ThreadEnded`. */
  answer: Promise<Answer>
  /** Asks the task to come to an end with the best it has. */
  stop: () => void
  /** Ends the task at once; there is no answer. */
  cancel: () => void
}

/** Work that would hold up every other request if the event loop did it. */
export type Threads = {
  /** @param onProgress told of whatever the task tells */
  run: (task: string, given: unknown, onProgress?: (progress: object) => void) => Running<unknown>
  /**
   * Has a thread ready for a task that may soon come.
   * @param rehearsal a task for a new thread to get quick by; it is asked to end as soon as another comes
   */
  warm: (rehearsal?: string) => void
  /** Ends all threads and whatever they are at. */
  close: () => Promise<void>
}

/** The task was cancelled, or the application is closing. */
export class ThreadEnded extends Error {
  override name = 'ThreadEnded'
}

type Options = {
  /** Tasks at the same time; others wait their turn. */
  most?: number
  /** Milliseconds after which a thread without work ends. */
  patience?: number
}

/**
 * Worker threads, each at one task at a time: started at the first task, kept a while for the next ones, because a thread that has
 * done the work before is several times quicker.
 * @param entry a file that calls `serveTasks`
 */
export function openThreads(
  entry: URL,
  { most = Math.max(2, availableParallelism()), patience = 300_000 }: Options = {},
): Threads {
  const idle: Thread[] = []
  const busy = new Set<Thread>()
  const waiting: Task[] = []
  let isClosed = false
  const next = () => {
    if (busy.size >= most) return
    let task = waiting.shift()
    while (task?.isCancelled) task = waiting.shift()
    if (!task) return
    const thread = idle.findLast((one) => one.isAlive) ?? new Thread(entry)
    idle.splice(0, Infinity, ...idle.filter((one) => one.isAlive && one !== thread))
    busy.add(thread)
    void thread.do(task).then((isFit) => {
      busy.delete(thread)
      if (isFit && !isClosed) rest(thread)
      next()
    })
  }
  const rest = (thread: Thread) => {
    idle.push(thread)
    thread.rest(patience, () => idle.splice(idle.indexOf(thread), 1))
  }
  return {
    run: (name, given, onProgress = () => {}) => {
      if (isClosed) throw new ThreadEnded('closed')
      const task = new Task(name, given, onProgress)
      waiting.push(task)
      next()
      return { begun: task.begun, answer: task.answer, stop: () => task.stop(), cancel: () => task.cancel() }
    },
    warm: (rehearsal) => {
      if (isClosed || idle.length + busy.size > 0) return
      const thread = new Thread(entry)
      if (rehearsal) thread.rehearse(rehearsal)
      rest(thread)
    },
    close: async () => {
      isClosed = true
      for (const task of waiting.splice(0)) task.cancel()
      await Promise.all([...idle, ...busy].map((thread) => thread.end()))
    },
  }
}

class Task {
  readonly order: Order
  readonly onProgress: (progress: object) => void
  readonly begun: Promise<void>
  readonly answer: Promise<unknown>
  readonly begin: () => void
  readonly settle: { resolve: (answer: unknown) => void; reject: (error: unknown) => void }
  /** Ends the thread that is at it. */
  onCancel: () => void = () => {}
  isCancelled = false

  constructor(task: string, given: unknown, onProgress: (progress: object) => void) {
    this.order = { task, given, stop: new SharedArrayBuffer(4) }
    this.onProgress = onProgress
    const begun = Promise.withResolvers<void>()
    this.begun = begun.promise
    this.begin = begun.resolve
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    this.answer = promise
    this.settle = { resolve, reject }
    // whoever asked may have gone by the time it fails
    promise.catch(() => {})
  }

  stop(): void {
    Atomics.store(new Int32Array(this.order.stop), 0, 1)
  }

  cancel(): void {
    this.isCancelled = true
    this.stop()
    this.settle.reject(new ThreadEnded('cancelled'))
    this.onCancel()
  }
}

class Thread {
  private readonly worker: Worker
  private timer: NodeJS.Timeout | undefined
  private task: Task | undefined
  private rehearsal: Task | undefined
  isAlive = true
  private onFree: (isFit: boolean) => void = () => {}

  constructor(entry: URL) {
    this.worker = new Worker(entry, { execArgv: [] })
    this.worker.on('message', (report: Report) => this.hear(report))
    this.worker.on('error', (error) => this.fail(error))
    this.worker.on('exit', () => this.fail(new ThreadEnded('the thread ended')))
    this.worker.unref()
  }

  rehearse(name: string): void {
    this.rehearsal = new Task(name, undefined, () => {})
    this.worker.postMessage({ ...this.rehearsal.order, isRehearsal: true })
  }

  /** True when the thread is fit for another task. */
  do(task: Task): Promise<boolean> {
    clearTimeout(this.timer)
    this.rehearsal?.stop()
    this.task = task
    task.onCancel = () => void this.worker.terminate()
    this.worker.ref()
    this.worker.postMessage(task.order)
    return new Promise((done) => {
      this.onFree = done
    })
  }

  private hear(report: Report): void {
    const { task } = this
    if (!task) return
    if (report.kind === 'begun') task.begin()
    else if (report.kind === 'progress') task.onProgress(report.progress)
    else this.finish(task, report)
  }

  private finish(task: Task, report: Extract<Report, { kind: 'answer' | 'failure' }>): void {
    // first the thread is free, then whoever waits goes on: it may have the next task ready
    this.free(true)
    if (report.kind === 'answer') task.settle.resolve(report.answer)
    else task.settle.reject(report.error)
  }

  private fail(error: unknown): void {
    this.isAlive = false
    this.task?.settle.reject(error)
    this.free(false)
  }

  private free(isFit: boolean): void {
    if (!this.task) return
    this.task.onCancel = () => {}
    this.task = undefined
    this.worker.unref()
    this.onFree(isFit)
  }

  /** Ends the thread unless it is given something to do in time. */
  rest(patience: number, onEnd: () => void): void {
    this.timer = setTimeout(() => {
      onEnd()
      void this.end()
    }, patience).unref()
  }

  async end(): Promise<void> {
    clearTimeout(this.timer)
    await this.worker.terminate()
  }
}
