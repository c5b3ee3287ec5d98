/** The path if it leads nowhere but into this installation, else null: a link may not send people elsewhere. */
export function localPath(text: string | undefined): string | null {
  if (!text?.startsWith('/')) return null
  const here = 'http://here.invalid'
  if (!URL.canParse(text, here)) return null
  const url = new URL(text, here)
  return url.origin === here && !url.pathname.startsWith('//') ? url.pathname + url.search : null
}
