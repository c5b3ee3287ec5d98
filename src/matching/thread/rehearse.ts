import type { Lookout } from '../../platform/serve-tasks.ts'
import { solveDesk } from '../desk/solve-desk.ts'
import { drawnDesk } from './drawn-desk.ts'

/** After so many small schools the first real one takes a third of the time: the engine's code has been compiled. */
const schools = 12
const people = 40

/** Does what the desk is about to ask for, with schools that there are not, until somebody asks. @returns how many were solved */
export function rehearse(_: undefined, { isOver }: Lookout): number {
  let solved = 0
  while (solved < schools && !isOver()) {
    solveDesk(drawnDesk(people, solved + 1), undefined, { isOver })
    if (!isOver()) solved++
  }
  return solved
}
