import { Hono } from 'hono'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { letterRoutes } from './letters/routes.tsx'
import { roleRoutes } from './settings/role-routes.tsx'
import { settingsRoutes } from './settings/routes.tsx'

/** Inside a school: its settings, who may do what, and its letters. */
export const schoolIdentityRoutes = new Hono<SchoolEnv>()
  .route('/', settingsRoutes)
  .route('/', roleRoutes)
  .route('/', letterRoutes)
