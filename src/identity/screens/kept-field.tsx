import type { KeptForm } from '../sign-in/kept-form.ts'

/** What was typed before the session ended, on its way through signing in. */
export function KeptField({ kept }: { kept?: KeptForm | null }) {
  return kept ? <input type="hidden" name="kept" value={JSON.stringify(kept)} /> : null
}
