import { openOwnThreads } from '../src/open-threads.ts'
import { type Running, ThreadEnded, type Threads } from '../src/platform/threads.ts'

/** One file after another has the same threads: to start one takes longer than most of what a file asks of it. */
const shared = openOwnThreads()

/** The threads as one test file sees them: closed, they end what it has begun and nothing else. */
export function threadsOfOneFile(): Threads {
  const own = new Set<Running<unknown>>()
  let isClosed = false
  return {
    run: (...asked) => {
      if (isClosed) throw new ThreadEnded('closed')
      const running = shared.run(...asked)
      own.add(running)
      const forget = () => void own.delete(running)
      running.answer.then(forget, forget)
      return running
    },
    warm: () => shared.warm(),
    close: async () => {
      isClosed = true
      for (const running of own) running.cancel()
    },
  }
}
