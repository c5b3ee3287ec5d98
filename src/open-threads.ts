import { openThreads, type Threads } from './platform/threads.ts'

/** The application's threads: a file beside the built server, or the source itself, which Node reads as it is. */
export function openOwnThreads(): Threads {
  const entry = import.meta.env.PROD ? './thread.js' : './thread.ts'
  return openThreads(new URL(entry, import.meta.url))
}
