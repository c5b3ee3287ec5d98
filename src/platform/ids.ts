import { v7 } from 'uuid'

/** A UUIDv7, made by the application: sorts by the moment it was made. */
export const newId = (): string => v7()

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** True for a well-formed UUID; a malformed one in an address is a missing page, not a database error. */
export const isId = (text: string): boolean => UUID.test(text)
