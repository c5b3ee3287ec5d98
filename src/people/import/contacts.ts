const emailPattern = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u

/** The first address of a cell, in lower case: commas, brackets and «mailto:» around it fall away. */
export function readEmail(text: string): string | null {
  const found = emailPattern.exec(text.replace(/\s*@\s*/, '@'))
  return found ? found[0].replace(/^[.-]+|[.-]+$/g, '').toLowerCase() : null
}

/**
 * The first phone of a cell, a mobile one before others. Full Russian numbers come out as +7 and ten digits;
 * a local number keeps its own form.
 */
export function readPhone(text: string): string | null {
  const candidates = (text.match(/\+?\(?\d[\d\s()\-–—.]*\d/g) ?? []).flatMap(splitGlued).map((part) => part.trim())
  const full = candidates.map(fullNumber).filter((number) => number !== null)
  return (
    full.find((number) => number.startsWith('+79')) ?? full[0] ?? candidates.find(isLocal)?.replace(/\s+/g, ' ') ?? null
  )
}

/** Two full numbers parted by a space alone. */
function splitGlued(part: string): string[] {
  const digits = part.replace(/\D/g, '')
  return /^[78]\d{10}[78]\d{10}$/.test(digits) ? [digits.slice(0, 11), digits.slice(11)] : [part]
}

function fullNumber(part: string): string | null {
  if (isInsuranceNumber(part)) return null
  const digits = part.replace(/\D/g, '')
  if (/^[78]\d{10}$/.test(digits)) return `+7${digits.slice(1)}`
  return /^[3489]\d{9}$/.test(digits) && !part.startsWith('+') ? `+7${digits}` : null
}

const isLocal = (part: string) => /^\d{5,7}$/.test(part.replace(/\D/g, '')) && /^[\d\s()-]+$/.test(part)

/** 123-456-789 01 is how СНИЛС is written; it must not pass as a phone. */
const isInsuranceNumber = (part: string) => /^\d{3}-\d{3}-\d{3}[ -]\d{2}$/.test(part)
