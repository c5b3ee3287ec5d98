/** A set of words written as one line of text, the way a person reads a list. */
export function wordList(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(/\s+/).filter(Boolean))
}
