import { serveTasks } from '../../platform/serve-tasks.ts'
import { deskTasks } from './desk-tasks.ts'

serveTasks(deskTasks)
