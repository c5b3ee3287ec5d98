const patterns = [
  /(?:паспорт|снилс|инн|серия)[^\p{L}]*(?:\p{L}{1,3}\.?\s*)?[\d№\s-]{4,}\d/giu,
  /\d{3}-\d{3}-\d{3}[ -]\d{2}/g,
  /(?<!\d)\d{2}\s?\d{2}\s?(?:№\s?)?\d{6}(?!\d)/g,
  /(?:адрес|прожива\p{L}*|прописк\p{L}*|зарегистр\p{L}*)[^,;\n]*(?:[,;][^\n]*)?/giu,
]

/** Passport, insurance number and address that strayed into a column we do take leave it here. */
export function withoutPrivateNumbers(text: string): string {
  const cleaned = patterns.reduce((kept, pattern) => kept.replace(pattern, ''), text)
  return cleaned === text ? text : cleaned.replace(/[\s,;:(]+$/, '').trim()
}
