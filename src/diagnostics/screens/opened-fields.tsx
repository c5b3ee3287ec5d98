import type { OpenedPage } from '../sheet/opened-page.ts'

/** The hidden fields by which a sent page tells what it was opened with. */
export function OpenedFields({ opened }: { opened: OpenedPage }) {
  return (
    <>
      <input type="hidden" name="page" value={opened.page} />
      <input type="hidden" name="shown" value={JSON.stringify(opened.shown)} />
    </>
  )
}
