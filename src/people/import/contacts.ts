const emailPattern = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u

/** The first address of a cell, in lower case: commas, brackets and «mailto:» around it fall away. */
export function readEmail(text: string): string | null {
  const found = emailPattern.exec(text.replace(/\s*@\s*/, '@'))
  return found ? found[0].replace(/^[.-]+|[.-]+$/g, '').toLowerCase() : null
}

const phonePattern = /(\+?\(?\d[\d\s()\-–—.]*\d)(?:[\s,(]*(?:доб|вн)\p{L}*\.?\s*(\d{1,6})(?!\d))?/giu

/** The phone of a cell that a card takes: the first one, a mobile one before others. */
export function readPhone(text: string): string | null {
  const phones = phonesIn(text)
  return phones.find((number) => number.startsWith('+79')) ?? phones[0] ?? null
}

/**
 * The phones of a cell, each once, with their extensions. Full Russian numbers come out as +7 and ten digits, those of other
 * countries as they are dialled; a local number keeps its own form, and counts only where there is no full one.
 */
export function phonesIn(text: string): string[] {
  const found = [...text.matchAll(phonePattern)].flatMap(([, number, extension]) =>
    splitGlued(number!).map((part) => ({ part: part.trim(), extension: extension ? ` доб. ${extension}` : '' })),
  )
  const full = found.flatMap(({ part, extension }) => {
    const number = fullNumber(part)
    return number ? [number + extension] : []
  })
  const local = found.filter(({ part }) => isLocal(part))
  const phones = full.length > 0 ? full : local.map(({ part, extension }) => part.replace(/\s+/g, ' ') + extension)
  return [...new Set(phones)]
}

/** Two full numbers parted by a space alone. */
function splitGlued(part: string): string[] {
  const digits = part.replace(/\D/g, '')
  return /^[78]\d{10}[78]\d{10}$/.test(digits) ? [digits.slice(0, 11), digits.slice(11)] : [part]
}

function fullNumber(part: string): string | null {
  if (isInsuranceNumber(part)) return null
  const digits = part.replace(/\D/g, '')
  if (/^\+(?!7)/.test(part)) return /^\d{10,14}$/.test(digits) ? `+${digits}` : null
  if (/^[78]\d{10}$/.test(digits)) return `+7${digits.slice(1)}`
  return /^[3489]\d{9}$/.test(digits) && !/^\+|^8[\s(-]/.test(part) ? `+7${digits}` : null
}

const isLocal = (part: string) => /^\d{5,7}$/.test(part.replace(/\D/g, '')) && /^[\d\s()-]+$/.test(part)

/** 123-456-789 01 is how СНИЛС is written; it must not pass as a phone. */
const isInsuranceNumber = (part: string) => /^\d{3}-\d{3}-\d{3}[ -]\d{2}$/.test(part)
