import { Hono } from 'hono'
import type { SchoolEnv } from '../platform/http/environment.ts'
import { catalogueRoutes } from './catalogue-routes.tsx'
import { diagnosisRoutes } from './diagnosis-routes.tsx'
import { resultRoutes } from './result-routes.tsx'
import { sheetRoutes } from './sheet-routes.tsx'

/** Everything under `/diagnosis`. The fixed addresses come before those with an id. */
export const diagnosticsRoutes = new Hono<SchoolEnv>()
  .route('/', sheetRoutes)
  .route('/', catalogueRoutes)
  .route('/', resultRoutes)
  .route('/', diagnosisRoutes)
