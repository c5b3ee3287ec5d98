import { afterAll, expect, test } from 'vitest'
import { openDemoIn } from '../../tests/demo.ts'
import { testApp } from '../../tests/school.ts'
import { resetDemo } from './reset-demo.ts'

const vzaimno = await testApp()
afterAll(() => vzaimno.drop())

const open = () => openDemoIn(vzaimno)

test('it can be made anew, and nothing of the former one stays', async () => {
  const before = await open()
  const { owner, ownerUrl } = vzaimno.database
  expect(await resetDemo(ownerUrl)).toBe(1)
  for (const table of ['school', 'account', 'person', 'event', 'pair', 'document', 'session'] as const)
    expect(await owner.selectFrom(table).selectAll().execute(), table).toEqual([])
  const after = await open()
  expect(after.slug).toBe(before.slug)
  expect(after.accountId).not.toBe(before.accountId)
  await expect(owner.deleteFrom('event').execute(), 'the journal is closed again').rejects.toThrow()
})
