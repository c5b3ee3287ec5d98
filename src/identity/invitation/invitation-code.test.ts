import { expect, test } from 'vitest'
import { paths } from '../../ui/paths.ts'
import { hashOfCode, newInvitationCode } from './invitation-code.ts'

test('a link is short enough to be typed from paper, and has no signs that look alike', () => {
  for (let times = 0; times < 200; times++) {
    const { token } = newInvitationCode()
    expect(paths.invitation(token).length, 'after the host').toBeLessThanOrEqual(25)
    expect(token).toMatch(/^[2-9a-hjkmnp-z]{4}(-[2-9a-hjkmnp-z]{4}){3}$/)
  }
})

test('it is known however it was typed', () => {
  const { token, hash } = newInvitationCode()
  for (const typed of [token.toUpperCase(), token.replaceAll('-', ''), ` ${token.replaceAll('-', ' ')}`])
    expect(hashOfCode(typed)).toEqual(hash)
  expect(hashOfCode('асе2'), 'letters of the other alphabet').toEqual(hashOfCode('ace2'))
  expect(hashOfCode(`${token}2`)).not.toEqual(hash)
})
