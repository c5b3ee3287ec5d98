/** The values a template is filled with: texts, and rows of the same. */
export type PaperValues = { readonly [tag: string]: string | readonly PaperValues[] }

const BLANK = '__'

/**
 * A signed paper says what was printed. Only where the print had a line to be filled in by hand does it take what is
 * known by now; number and date are what the signature came with.
 */
export function filledIn(printed: PaperValues, now: PaperValues): PaperValues {
  return { ...linesFilled(printed, now), ...ownDetails(now) }
}

/** A print from before a new edition of the template lacks what that edition asks for: it is taken as it is now. */
function linesFilled(printed: PaperValues, now: PaperValues): PaperValues {
  return Object.fromEntries(
    Object.entries({ ...now, ...printed }).map(([tag, value]) => [tag, choose(value, now[tag])]),
  )
}

function choose(printed: PaperValues[string], now: PaperValues[string] | undefined): PaperValues[string] {
  if (now === undefined) return printed
  if (typeof printed === 'string') return typeof now === 'string' && printed.includes(BLANK) ? now : printed
  if (typeof now === 'string' || now.length !== printed.length) return printed
  return printed.map((row, index) => linesFilled(row, now[index]!))
}

function ownDetails({ номер, дата }: PaperValues): PaperValues {
  return { ...(номер !== undefined && { номер }), ...(дата !== undefined && { дата }) }
}
