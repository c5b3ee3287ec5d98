/** The text of each paragraph of a WordprocessingML part, in order; runs are joined, tabs and line breaks kept. */
export function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\s*\/>/g)]
      .map(([, text, mark]) => (mark ? (mark === 'tab' ? '\t' : '\n') : unescaped(text ?? '')))
      .join(''),
  )
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** The parts of a document that are printed: body, headers, footers, notes. */
export const PRINTED_PART = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/
