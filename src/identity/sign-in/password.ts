import { hash, verify } from '@node-rs/argon2'

/** argon2id at the cost that OWASP asks for: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The same letters typed on another keyboard are the same password. */
const settled = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(settled(password), COST)

const nobodys = hashPassword('nobody has this password')

/** False for an unknown name or an account without a password too, after the same work as for a wrong one. */
export async function passwordFits(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await nobodys), settled(password))
  return fits && passwordHash != null
}
