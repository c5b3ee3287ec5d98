import { Hono } from 'hono'
import type { VisitorEnv } from '../platform/http/environment.ts'

export const identityRoutes = new Hono<VisitorEnv>()
