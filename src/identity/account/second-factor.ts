import { createHmac } from 'node:crypto'
import { generateURI, ScureBase32Plugin, verifySync } from 'otplib'

const base32 = new ScureBase32Plugin()

/** Seconds of one code, and how far a telephone's clock may be off. */
const STEP = 30

/**
 * The secret offered to somebody who switches the second factor on. It follows from the session, so that the picture
 * stays the same until it is confirmed, and nothing is stored before.
 */
export function offeredSecret(installationSecret: Buffer, accountId: string, sessionId: string): string {
  const digest = createHmac('sha256', installationSecret).update(`second-factor|${accountId}|${sessionId}`).digest()
  return base32.encode(digest.subarray(0, 20), { padding: false })
}

/** What an app with one-time codes reads from the picture. */
export function otpauthUri(secret: string, userName: string): string {
  return generateURI({ issuer: 'Взаимно', label: userName, secret })
}

/** The step of a right code (RFC 6238), or null: wrong, or of a step that was used already. */
export function stepOf(secret: string, code: string, now: Date, lastStep: number | null): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const epoch = Math.floor(now.getTime() / 1000)
  const result = verifySync({ secret, token: code, epoch, epochTolerance: STEP, period: STEP })
  if (!result.valid) return null
  const step = Math.floor(epoch / STEP) + result.delta
  return lastStep === null || step > lastStep ? step : null
}

/** Six digits however they were spaced; a recovery code however it was written. */
export const tidyCode = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase()
