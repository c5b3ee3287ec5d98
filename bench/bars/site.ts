import { formToken } from '../../src/platform/form-token.ts'
import { aSchool } from '../../tests/school.ts'
import { inside } from '../installation.ts'
import { openPlace, type Place } from '../product.ts'

/** A place with one school and its curator's session; nothing runs yet. */
export type Site = {
  place: Place
  slug: string
  schoolId: string
  token: string
  secret: Buffer
  /** A fresh token, as a page of the curator would carry it. */
  newToken: () => string
}

export async function openSite(): Promise<Site> {
  const place = await openPlace()
  return inside(place, async (app) => {
    const { curator, school } = await aSchool(app)
    const { secret } = app.installation
    const newToken = () => formToken(secret, curator.sessionId)
    return { place, slug: school.slug, schoolId: school.id, token: curator.token, secret, newToken }
  })
}

export async function atSite<T>(work: (site: Site) => Promise<T>): Promise<T> {
  const site = await openSite()
  try {
    return await work(site)
  } finally {
    site.place.close()
  }
}
