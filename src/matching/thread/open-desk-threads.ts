import { openThreads, type Threads } from '../../platform/threads.ts'

/** The threads in which the desk reckons: a file beside the built server, or the source itself, which Node reads as it is. */
export function openDeskThreads(): Threads {
  const entry = import.meta.env.PROD ? './desk-thread.js' : './desk-thread.ts'
  return openThreads(new URL(entry, import.meta.url))
}
