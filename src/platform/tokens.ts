import { createHash, randomBytes } from 'node:crypto'

/** A token of 256 bits; only its hash is stored. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOf(token) }
}

/** What of a token is kept: enough to know it again, not enough to use it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
