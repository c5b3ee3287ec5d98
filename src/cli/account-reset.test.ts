import { afterAll, expect, test } from 'vitest'
import { aSchool, testApp } from '../../tests/school.ts'
import { aVisitor } from '../../tests/visitor.ts'
import { readConfig } from '../platform/config.ts'
import { newId } from '../platform/ids.ts'
import { resetOn } from './account-reset.ts'

const PASSWORD = 'тихая осень в саду'
const product = await testApp()
const { actor, curator, school } = await aSchool(product)
const other = await aSchool(product, 'lyceum-2')
const { owner, ownerUrl } = product.database
afterAll(() => product.drop())

const config = readConfig({ PUBLIC_URL: 'http://school.test' })

test('a link for one use lets its owner in anew, in every school of the account', async () => {
  await owner
    .insertInto('membership')
    .values({ schoolId: other.school.id, id: newId(), accountId: actor.accountId, role: 'director', since: new Date() })
    .execute()
  await owner
    .updateTable('account')
    .set({ secondFactorSecret: 'JBSWY3DPEHPK3PXP', secondFactorSince: new Date() })
    .where('id', '=', actor.accountId)
    .execute()
  const { link, schools } = await resetOn(ownerUrl, config, { userName: 'CURATOR-school-5', withSecondFactor: true })
  expect(schools).toHaveLength(2)
  const visitor = aVisitor(product)
  const path = new URL(link).pathname
  expect((await visitor.post(path, { how: 'password', password: PASSWORD, passwordAgain: PASSWORD })).status).toBe(303)
  expect((await visitor.get(`/${school.slug}/programme`)).status).toBe(200)
  expect((await visitor.get(`/${other.school.slug}/programme`)).status).toBe(200)
  expect((await curator.get(`/${school.slug}/programme`)).status).toBe(303)
  expect((await aVisitor(product).get(path)).status).toBe(410)
  const event = await owner.selectFrom('event').select('payload').where('type', '=', 'AccountReset').executeTakeFirst()
  expect(event?.payload).toMatchObject({ secondFactorDropped: true })
})

test('an unknown name is told', async () => {
  const unknown = resetOn(ownerUrl, config, { userName: 'никто', withSecondFactor: false })
  await expect(unknown).rejects.toThrow(/Такого имени|no such user name/)
})
