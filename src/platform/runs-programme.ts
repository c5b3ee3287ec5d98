import type { Actor, Role } from './context.ts'

/** The director, the coordinator, the curator: whoever runs the programme. All others take part in it. */
export const runsProgramme = ({ role }: Pick<Actor, 'role'> | { role: Role }): boolean => role !== 'participant'
