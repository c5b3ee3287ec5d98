/** Every address of the product, so that a link forward in the story needs no import forward. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signOut: '/sign-out',
  secondFactor: '/sign-in/second-factor',
  setUp: '/set-up',
  invitation: (token: string) => `/invitation/${token}`,
  account: '/account',
  language: '/account/language',
  schools: '/account/schools',
}

/** The addresses inside one school. */
export function pathsOf(school: { slug: string }) {
  const base = `/${school.slug}`
  return {
    today: base,
    search: `${base}/search`,
    settings: `${base}/settings`,
    roles: `${base}/settings/roles`,
    letters: `${base}/letters`,
    letter: (id: string) => `${base}/letters/${id}`,
    journal: `${base}/journal`,
    programme: `${base}/programme`,
    stage: (number: number) => `${base}/programme/stages/${number}`,
    people: `${base}/people`,
    person: (id: string) => `${base}/people/${id}`,
    newPerson: `${base}/people/new`,
    imports: `${base}/people/imports`,
    import: (id: string) => `${base}/people/imports/${id}`,
    ownFields: `${base}/people/own-fields`,
    invitations: `${base}/invitations`,
    slips: `${base}/invitations/slips`,
    consents: `${base}/consents`,
    diagnosis: `${base}/diagnosis`,
    diagnosisOf: (id: string) => `${base}/diagnosis/${id}`,
    mySheet: `${base}/diagnosis/mine`,
    catalogue: `${base}/diagnosis/catalogue`,
    coverage: `${base}/diagnosis/coverage`,
    matching: `${base}/matching`,
    round: (id: string) => `${base}/matching/${id}`,
    pairs: `${base}/pairs`,
    pair: (id: string) => `${base}/pairs/${id}`,
    documents: `${base}/documents`,
    document: (id: string) => `${base}/documents/${id}`,
    templates: `${base}/documents/templates`,
    file: (id: string) => `${base}/files/${id}`,
  }
}

/** First words of an address that no school may take. */
export const RESERVED_SLUGS = [
  'sign-in',
  'sign-out',
  'set-up',
  'invitation',
  'account',
  'health',
  'assets',
  'network',
  'api',
  'static',
  'favicon.ico',
  'robots.txt',
  'demo-school',
]
