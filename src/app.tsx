import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { onSchoolCreated as copyCatalogue } from './diagnostics/on-school-created.ts'
import { diagnosticsRoutes } from './diagnostics/routes.tsx'
import { formRoutes } from './documents/form-routes.tsx'
import { journalRoutes } from './documents/journal-routes.tsx'
import { packRoutes } from './documents/pack-routes.tsx'
import { templateRoutes } from './documents/template-routes.tsx'
import { homeRoutes } from './home/routes.tsx'
import { findVisitor } from './identity/find-visitor.ts'
import { keepSentForm } from './identity/http/after-session.tsx'
import { identityRoutes } from './identity/routes.tsx'
import { schoolEntrance } from './identity/school-entrance.ts'
import { schoolIdentityRoutes } from './identity/school-routes.tsx'
import { readSessionToken } from './identity/session-cookie.ts'
import { onPairDeclined, onPairReopened, onPairWithdrawn } from './matching/on-pair-declined.ts'
import { matchingRoutes } from './matching/routes.tsx'
import { onGroupLeft, onMemberGone } from './pairs/groups/on-member-gone.ts'
import { groupRoutes } from './pairs/groups/routes.tsx'
import { onDocumentCancelled, onDocumentSigned } from './pairs/on-document-signed.ts'
import { onProposalsPublished } from './pairs/proposals/on-proposals-published.ts'
import { pairRoutes } from './pairs/routes.tsx'
import { consentRoutes } from './people/consent-routes.tsx'
import { importRoutes } from './people/import-routes.tsx'
import { invitationRoutes } from './people/invitation-routes.tsx'
import { peopleRoutes } from './people/routes.tsx'
import type { Installation } from './platform/context.ts'
import type { Reactions } from './platform/events.ts'
import { assets } from './platform/http/assets.ts'
import { compressed } from './platform/http/compress.ts'
import type { SchoolEnv, VisitorEnv } from './platform/http/environment.ts'
import { fileRoutes } from './platform/http/file-routes.ts'
import { demandFormToken, obeyFormOnce } from './platform/http/form-guard.ts'
import { healthRoute } from './platform/http/health.ts'
import { secureHeaders } from './platform/http/secure-headers.ts'
import { visitorTransaction } from './platform/http/visitor-transaction.ts'
import { Missing, TooMany } from './platform/refusals.ts'
import { onSchoolCreated } from './programme/on-school-created.ts'
import { readFrame } from './programme/programme-queries.ts'
import { programmeRoutes } from './programme/routes.tsx'
import { ErrorPage, statusOf } from './ui/error-page.tsx'
import { islandsRoute } from './ui/islands-route.ts'
import { stylesRoute } from './ui/styles-route.ts'

/** What the application may be asked to tell about what went wrong; never a person's name. */
export type ReportError = (error: unknown, errorId: string) => void

const LARGEST_UPLOAD = 12 * 1024 * 1024

/** Who reacts to what, in story order. */
export function registerReactions(reactions: Reactions): Reactions {
  reactions.on('SchoolCreated', onSchoolCreated)
  reactions.on('SchoolCreated', copyCatalogue)
  reactions.on('PairDeclined', onPairDeclined)
  reactions.on('PairWithdrawn', onPairWithdrawn)
  reactions.on('PairReopened', onPairReopened)
  reactions.on('PairDeclined', onMemberGone)
  reactions.on('PairWithdrawn', onMemberGone)
  reactions.on('PairLeftGroup', onGroupLeft)
  reactions.on('ProposalsPublished', onProposalsPublished)
  reactions.on('DocumentSigned', onDocumentSigned)
  reactions.on('DocumentCancelled', onDocumentCancelled)
  reactions.on('DocumentUnsigned', onDocumentCancelled)
  return reactions
}

/** The whole application: one request passes from top to bottom. */
export function createApp(installation: Installation, report: ReportError): Hono<VisitorEnv> {
  const app = new Hono<VisitorEnv>()
  const refuse = (error: unknown, nonce: string, language: 'ru' | 'en') => {
    const status = statusOf(error)
    const errorId = randomUUID().slice(0, 8)
    if (status >= 500) report(error, errorId)
    return {
      page: <ErrorPage error={error} status={status} errorId={errorId} language={language} nonce={nonce} />,
      status,
    }
  }
  app.onError((error, c) => {
    const { page, status } = refuse(error, c.get('nonce') ?? '', c.get('visitor')?.language ?? 'ru')
    if (error instanceof TooMany) c.header('Retry-After', String(error.retryAfter))
    return c.html(page, status)
  })
  app.notFound((c) => {
    const { page } = refuse(new Missing(), c.get('nonce') ?? '', c.get('visitor')?.language ?? 'ru')
    return c.html(page, 404)
  })

  app.use(compressed)
  app.use(secureHeaders)
  app.route('/health', healthRoute(installation.db, installation.isReadOnly))
  app.route('/assets/styles', stylesRoute)
  app.route('/assets/islands', islandsRoute)
  app.route('/assets', assets)
  app.use(
    bodyLimit({
      maxSize: LARGEST_UPLOAD,
      onError: (c) =>
        c.html(<ErrorPage error={null} status={413} errorId="" language="ru" nonce={c.get('nonce')} />, 413),
    }),
  )
  app.use(visitorTransaction(installation, findVisitor, readSessionToken))
  app.use(keepSentForm)
  app.use(demandFormToken)
  app.route('/', identityRoutes)

  const school = new Hono<SchoolEnv>()
  school.use(schoolEntrance)
  school.use(obeyFormOnce)
  school.use(async (c, next) => {
    const ctx = c.get('ctx')
    ctx.frame = await readFrame(ctx)
    await next()
  })
  school.route('/', schoolIdentityRoutes)
  school.route('/', programmeRoutes)
  school.route('/', importRoutes)
  school.route('/', peopleRoutes)
  school.route('/', consentRoutes)
  school.route('/', invitationRoutes)
  school.route('/', fileRoutes)
  school.route('/', diagnosticsRoutes)
  school.route('/', matchingRoutes)
  school.route('/', groupRoutes)
  school.route('/', pairRoutes)
  school.route('/', packRoutes)
  school.route('/', templateRoutes)
  school.route('/', formRoutes)
  school.route('/', journalRoutes)
  school.route('/', homeRoutes)
  app.route('/:school', school)
  return app
}
