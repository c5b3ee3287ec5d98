import { Hono } from 'hono'
import type { VisitorEnv } from '../platform/http/environment.ts'
import { accountRoutes } from './account/routes.tsx'
import { invitationRoutes } from './invitation/routes.tsx'
import { setUpRoutes } from './set-up/routes.tsx'
import { signInRoutes } from './sign-in/routes.tsx'

/** Everything outside a school: signing in, setting up, invitations, the own account. */
export const identityRoutes = new Hono<VisitorEnv>()
  .route('/', signInRoutes)
  .route('/', setUpRoutes)
  .route('/', invitationRoutes)
  .route('/', accountRoutes)
