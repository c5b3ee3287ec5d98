import type { Role } from '../../src/platform/context.ts'
import type { World } from './world.ts'

/** yes: may. no: it looks like a missing page. own: only where the row is their own. */
type Answer = 'yes' | 'no' | 'own'

export type Operation = Record<Role, Answer> & {
  /** Values of the address's parameters, and of a form where it needs some; `own` is the teacher's own row. */
  with?: (world: World) => { own: Example; other?: Example }
}

export type Example = { params: Record<string, string>; fields?: Record<string, string>; query?: string }

const everybody = { participant: 'yes', curator: 'yes', coordinator: 'yes', director: 'yes' } as const
const steering = { participant: 'no', curator: 'yes', coordinator: 'yes', director: 'yes' } as const

const nobody = { participant: 'no', curator: 'no', coordinator: 'no', director: 'no' } as const

// in this world only the participant is a person of the register; whoever is none has no answers of their own
const ownSheet = { participant: 'yes', curator: 'no', coordinator: 'no', director: 'no' } as const
const block = () => ({ own: { params: { code: encodeURIComponent('Ц') }, fields: { version: '1', 'level-Ц1': '2' } } })
const diagnosis = (world: World) => ({ own: { params: { id: world.diagnosis } } })
const sheet = (world: World) => ({ own: { params: { id: world.diagnosis, person: world.teacher } } })
const retiring = { retired: 'yes' }
const competence = (world: World) => ({ own: { params: { id: world.competence }, fields: retiring } })
const blockById = (world: World) => ({ own: { params: { id: world.block }, fields: retiring } })

/**
 * Every operation inside a school and who may do it. A route that is not here fails the tests; so does a row without a
 * route. Visitors and members of other schools may do none of these, always: that needs no column.
 */
export const matrix: Record<string, Operation> = {
  // identity
  'GET /:school/settings': steering,
  'POST /:school/settings': steering,
  'GET /:school/settings/roles': steering,
  'POST /:school/settings/roles': steering,
  'GET /:school/settings/roles/:id': { ...steering, with: (world) => ({ own: { params: { id: world.membership } } }) },
  'POST /:school/settings/roles/:id': { ...steering, with: (world) => ({ own: { params: { id: world.membership } } }) },
  'POST /:school/settings/roles/:id/end': {
    ...steering,
    with: (world) => ({ own: { params: { id: world.membership }, fields: { version: '1' } } }),
  },
  'POST /:school/settings/roles/:id/invitation': {
    ...steering,
    with: (world) => ({ own: { params: { id: world.membership } } }),
  },
  'POST /:school/settings/roles/:id/second-factor': {
    ...steering,
    with: (world) => ({ own: { params: { id: world.membership } } }),
  },
  'GET /:school/letters': steering,
  'GET /:school/letters/print': steering,
  'POST /:school/letters/handing': {
    ...steering,
    with: (world) => ({ own: { params: {}, fields: { letter: world.letter } } }),
  },
  'POST /:school/letters/sending': steering,
  'GET /:school/letters/:id': { ...steering, with: (world) => ({ own: { params: { id: world.letter } } }) },
  'POST /:school/letters/:id/handing': { ...steering, with: (world) => ({ own: { params: { id: world.letter } } }) },
  'POST /:school/letters/:id/sending': { ...steering, with: (world) => ({ own: { params: { id: world.letter } } }) },

  // programme
  'GET /:school/programme': everybody,
  'GET /:school/acts': everybody,
  'GET /:school/programme/stages/:number': { ...everybody, with: () => ({ own: { params: { number: '2' } } }) },
  'POST /:school/programme/stages/:number': { ...steering, with: () => ({ own: { params: { number: '2' } } }) },

  // people
  'GET /:school/people': steering,
  'POST /:school/people': steering,
  'GET /:school/people/export': steering,
  'GET /:school/people/new': steering,
  'GET /:school/people/own-fields': steering,
  'POST /:school/people/own-fields': steering,
  'POST /:school/people/own-fields/:id/retirement': {
    ...steering,
    with: (world) => ({ own: { params: { id: world.ownField } } }),
  },
  'POST /:school/people/superior': steering,
  'POST /:school/people/pay': steering,
  'POST /:school/people/own-card': steering,
  'POST /:school/people/status': {
    ...steering,
    with: (world) => ({ own: { params: {}, fields: { person: world.teacher, status: 'on-leave' } } }),
  },
  'GET /:school/people/:id': { ...steering, with: (world) => ({ own: { params: { id: world.teacher } } }) },
  'GET /:school/people/:id/edit': { ...steering, with: (world) => ({ own: { params: { id: world.teacher } } }) },
  'POST /:school/people/:id/claim': { ...steering, with: (world) => ({ own: { params: { id: world.spare } } }) },
  'POST /:school/people/:id': { ...steering, with: (world) => ({ own: { params: { id: world.teacher } } }) },

  'GET /:school/people/imports': steering,
  'POST /:school/people/imports': {
    ...steering,
    with: () => ({ own: { params: {}, fields: { pasted: 'ФИО\tДолжность\nКим Денис Сергеевич\tучитель' } } }),
  },
  'GET /:school/people/imports/:id': { ...steering, with: (world) => ({ own: { params: { id: world.staffImport } } }) },
  'POST /:school/people/imports/:id/columns': {
    ...steering,
    with: (world) => ({ own: { params: { id: world.staffImport } } }),
  },
  'POST /:school/people/imports/:id/application': {
    ...steering,
    with: (world) => ({ own: { params: { id: world.staffImport } } }),
  },
  'POST /:school/people/imports/:id/undoing': {
    ...steering,
    with: (world) => ({ own: { params: { id: world.staffImport } } }),
  },

  'GET /:school/invitations': steering,
  'POST /:school/invitations/letters': steering,
  'POST /:school/invitations/slips': steering,
  'POST /:school/invitations/withdrawal': steering,

  // consents and files
  'GET /:school/consents': steering,
  'POST /:school/consents': steering,
  'POST /:school/consents/signatures': steering,
  'POST /:school/consents/:person/withdrawal': {
    ...steering,
    with: (world) => ({ own: { params: { person: world.teacher } } }),
  },
  // only where the school's act allows it, and only for a person of the register: the world's school does not
  'GET /:school/consents/mine': nobody,
  'POST /:school/consents/mine': nobody,
  'GET /:school/files/:id': { ...steering, with: (world) => ({ own: { params: { id: world.scan } } }) },

  // diagnosis: one's own answers
  'GET /:school/diagnosis/mine': everybody,
  'GET /:school/diagnosis/mine/blocks/:code': { ...everybody, with: block },
  'POST /:school/diagnosis/mine/blocks/:code': { ...ownSheet, with: block },
  'GET /:school/diagnosis/mine/submission': everybody,
  'POST /:school/diagnosis/mine/submission': ownSheet,

  // diagnosis: opening and watching it
  'GET /:school/diagnosis': steering,
  'POST /:school/diagnosis': steering,
  'GET /:school/diagnosis/new': steering,
  'GET /:school/diagnosis/:id': { ...steering, with: diagnosis },
  'GET /:school/diagnosis/:id/settings': { ...steering, with: diagnosis },
  'POST /:school/diagnosis/:id/settings': { ...steering, with: diagnosis },
  'POST /:school/diagnosis/:id/closure': { ...steering, with: diagnosis },
  'POST /:school/diagnosis/:id/reminders': { ...steering, with: diagnosis },
  'POST /:school/diagnosis/:id/invitations': { ...steering, with: diagnosis },
  'GET /:school/diagnosis/:id/blanks': { ...steering, with: diagnosis },
  'GET /:school/diagnosis/:id/table': { ...steering, with: diagnosis },

  // diagnosis: results
  'GET /:school/diagnosis/coverage': everybody,
  'GET /:school/diagnosis/coverage/:competence': {
    ...steering,
    with: (world) => ({ own: { params: { competence: world.competence } } }),
  },
  'GET /:school/diagnosis/:id/people/:person': { ...steering, with: sheet },
  'GET /:school/diagnosis/:id/people/:person/paper': { ...steering, with: sheet },
  'POST /:school/diagnosis/:id/people/:person/paper': { ...steering, with: sheet },
  'GET /:school/diagnosis/:id/people/:person/outside': { ...steering, with: sheet },
  'POST /:school/diagnosis/:id/people/:person/outside': { ...steering, with: sheet },

  // diagnosis: the catalogue
  'GET /:school/diagnosis/catalogue': steering,
  'GET /:school/diagnosis/catalogue/competences/new': {
    ...steering,
    with: (world) => ({ own: { params: {}, query: `block=${world.block}` } }),
  },
  'POST /:school/diagnosis/catalogue/competences': {
    ...steering,
    with: (world) => ({ own: { params: {}, fields: { blockId: world.block, name: 'Охрана труда' } } }),
  },
  'GET /:school/diagnosis/catalogue/competences/:id': { ...steering, with: competence },
  'POST /:school/diagnosis/catalogue/competences/:id': { ...steering, with: competence },
  'POST /:school/diagnosis/catalogue/competences/:id/retirement': { ...steering, with: competence },
  'GET /:school/diagnosis/catalogue/blocks/new': steering,
  'POST /:school/diagnosis/catalogue/blocks': steering,
  'GET /:school/diagnosis/catalogue/blocks/:id': { ...steering, with: blockById },
  'POST /:school/diagnosis/catalogue/blocks/:id': { ...steering, with: blockById },
  'POST /:school/diagnosis/catalogue/blocks/:id/retirement': { ...steering, with: blockById },
  // matching
  'GET /:school/matching': steering,
  'POST /:school/matching': { ...steering, with: (w) => atRound(w, { diagnosisId: w.desk.diagnosisId }) },
  'GET /:school/matching/rounds': steering,
  'GET /:school/matching/new': steering,
  'GET /:school/matching/:round': { ...steering, with: atRound },
  'GET /:school/matching/:round/people': { ...steering, with: atRound },
  'GET /:school/matching/:round/picture': { ...steering, with: atRound },
  'GET /:school/matching/:round/comparison': { ...steering, with: atRound },
  'GET /:school/matching/:round/pair-by-hand': { ...steering, with: atRound },
  'GET /:school/matching/:round/change': {
    ...steering,
    with: (w) => ({ own: { params: { round: w.desk.roundId }, query: String(new URLSearchParams(w.desk.act)) } }),
  },
  'GET /:school/matching/:round/settings': { ...steering, with: atRound },
  'POST /:school/matching/:round/settings': {
    ...steering,
    with: (w) => atRound(w, { ...w.desk.settings, version: '1' }),
  },
  'POST /:school/matching/:round/drafts': { ...steering, with: atRound },
  'POST /:school/matching/:round/locks': { ...steering, with: (w) => atRound(w, { pair: 'all' }) },
  'POST /:school/matching/:round/lacking': { ...steering, with: atRound },
  'POST /:school/matching/:round/effect': { ...steering, with: atRound },
  'POST /:school/matching/:round/run/ending': { ...steering, with: (w) => atRound(w, { wish: 'cancel' }) },
  'GET /:school/matching/:round/rules': { ...steering, with: atRound },
  'POST /:school/matching/:round/rules': { ...steering, with: (w) => atRound(w, w.desk.act) },
  'POST /:school/matching/:round/rules/:rule/undoing': {
    ...steering,
    with: (w) => ({ own: { params: { round: w.desk.roundId, rule: w.desk.ruleId } } }),
  },
  'GET /:school/matching/:round/publication': { ...steering, with: atRound },
  'POST /:school/matching/:round/publication': {
    ...steering,
    with: (w) => atRound(w, { draft: w.desk.draft, changedAt: '0' }),
  },

  // pairs: a teacher sees and answers their own, and nobody answers as somebody else
  'GET /:school/pairs': everybody,
  'POST /:school/pairs': steering,
  'GET /:school/pairs/groups': steering,
  'GET /:school/pairs/groups/:id': { ...steering, participant: 'own', with: bothGroups() },
  'POST /:school/pairs/groups/:id/answer': {
    ...nobody,
    participant: 'own',
    with: bothGroups(() => ({ answer: 'accepted' })),
  },
  'POST /:school/pairs/groups/:id/recorded-answers': {
    ...steering,
    with: bothGroups((world) => ({ personId: world.teacher, answer: 'accepted' })),
  },
  'POST /:school/pairs/groups/:id/withdrawal': { ...steering, with: bothGroups() },
  'POST /:school/pairs/groups/:id/departures': { ...steering, with: bothGroups() },
  'POST /:school/pairs/groups/:id/members': {
    ...steering,
    with: bothGroups((world) => ({ menteeId: world.latecomer, mentorId: world.teacher, knowing: 'yes' })),
  },
  'GET /:school/pairs/new': steering,
  'GET /:school/pairs/answers': steering,
  'POST /:school/pairs/answers': steering,
  'POST /:school/pairs/acceptances': {
    ...steering,
    with: (world) => ({ own: { params: {}, fields: { pair: world.pair } } }),
  },
  'POST /:school/pairs/reminders': {
    ...steering,
    with: (world) => ({ own: { params: {}, fields: { pair: world.pair } } }),
  },
  'GET /:school/pairs/:id': { ...steering, participant: 'own', with: bothPairs() },
  'POST /:school/pairs/:id/answer': {
    ...nobody,
    participant: 'own',
    with: bothPairs(() => ({ answer: 'accepted' })),
  },
  'POST /:school/pairs/:id/recorded-answers': {
    ...steering,
    with: bothPairs((world) => ({ personId: world.teacher, answer: 'accepted' })),
  },
  'POST /:school/pairs/:id/undone-answers': { ...steering, with: bothPairs() },
  'POST /:school/pairs/:id/dates': { ...steering, with: bothPairs() },
  'POST /:school/pairs/:id/withdrawal': { ...steering, with: bothPairs() },

  // documents: a mentor takes home their own consents and agreements, and no other paper
  'GET /:school/documents': steering,
  'POST /:school/documents/pack': steering,
  'GET /:school/documents/archive': steering,
  'GET /:school/documents/participants': steering,
  'GET /:school/documents/groups.docx': steering,
  'GET /:school/documents/groups.xlsx': steering,
  'POST /:school/documents/orders': { ...steering, with: (w) => paper(w, 'order', { pair: w.papers.pair }) },
  'POST /:school/documents/signatures': { ...steering, with: (w) => paper(w, 'own', { signedOn: '2026-09-20' }) },
  'GET /:school/documents/mine': everybody,
  'POST /:school/documents/personal-data-consents': {
    ...steering,
    with: (w) => paper(w, 'own', { person: w.teacher }),
  },
  'GET /:school/documents/journal': steering,
  'GET /:school/documents/templates': steering,
  'GET /:school/documents/templates/:key': { ...steering, with: templateKey },
  'POST /:school/documents/templates/:key': { ...steering, with: templateKey },
  'POST /:school/documents/templates/:key/restoration': { ...steering, with: templateKey },
  'GET /:school/documents/templates/:key/file': { ...steering, with: templateKey },
  'GET /:school/documents/templates/:key/shipped': { ...steering, with: templateKey },
  'GET /:school/documents/forms': steering,
  'GET /:school/documents/forms/people/:id': { ...steering, with: (w) => ({ own: { params: { id: w.teacher } } }) },
  'POST /:school/documents/forms/people/:id': {
    ...steering,
    with: (w) => ({ own: { params: { id: w.teacher }, fields: { version: '1' } } }),
  },
  'GET /:school/documents/forms/position': { ...steering, with: ofPosition },
  'POST /:school/documents/forms/position': { ...steering, with: ofPosition },
  'GET /:school/documents/terms': steering,
  'POST /:school/documents/terms': steering,
  'GET /:school/documents/:id': { ...steering, with: (w) => paper(w, 'own') },
  'GET /:school/documents/:id/file': {
    ...steering,
    participant: 'own',
    with: (w) => ({ ...paper(w, 'own'), other: paper(w, 'order').own }),
  },
  'POST /:school/documents/:id': { ...steering, with: (w) => paper(w, 'own', { version: '1' }) },
  'POST /:school/documents/:id/signature': {
    ...steering,
    with: (w) => paper(w, 'own', { version: '1', datedOn: '2026-09-20' }),
  },
  'POST /:school/documents/:id/renewal': { ...steering, with: (w) => paper(w, 'own') },
  'POST /:school/documents/:id/pairs': { ...steering, with: (w) => paper(w, 'order', { pair: w.papers.pair }) },
  'POST /:school/documents/:id/unsigning': { ...steering, with: (w) => paper(w, 'signed') },
  'POST /:school/documents/:id/cancellation': { ...steering, with: (w) => paper(w, 'own', { why: 'ошибка' }) },

  // home
  'GET /:school': everybody,
  'GET /:school/search': { ...steering, with: () => ({ own: { params: {}, query: 'q=назарова' } }) },
}

/** The teacher's own pair, and a pair of two others. */
function bothGroups(fields: (world: World) => Record<string, string> = () => ({})) {
  return (world: World) => ({
    own: { params: { id: world.group }, fields: fields(world) },
    other: { params: { id: world.groupOfOthers }, fields: fields(world) },
  })
}

function bothPairs(fields: (world: World) => Record<string, string> = () => ({})) {
  return (world: World) => ({
    own: { params: { id: world.pair }, fields: fields(world) },
    other: { params: { id: world.pairOfOthers }, fields: fields(world) },
  })
}

function atRound(world: World, fields?: Record<string, string>): { own: Example } {
  return { own: { params: { round: world.desk.roundId }, ...(fields && { fields }) } }
}

function paper(world: World, which: 'own' | 'other' | 'order' | 'signed', fields?: Record<string, string>) {
  return { own: { params: { id: world.papers[which] }, ...(fields && { fields }) } }
}

function templateKey() {
  return { own: { params: { key: 'order' } } }
}

function ofPosition() {
  const fields = { genitive: 'учителя информатики', version: '0' }
  return { own: { params: {}, query: `position=${encodeURIComponent('учитель информатики')}`, fields } }
}
