import { paperTasks } from './documents/thread/paper-tasks.ts'
import { deskTasks } from './matching/thread/desk-tasks.ts'
import { serveTasks } from './platform/serve-tasks.ts'

/** The inside of a worker thread: what the slices have done there. */
serveTasks({ ...deskTasks, ...paperTasks })
