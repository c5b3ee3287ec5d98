const dayMs = 86_400_000
const builtInDateFormats = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
])

/** Whether a number format shows days, months or years (times alone are no dates here). */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDateFormats.has(id)
  const bare = code
    .toLowerCase()
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, ' ')
    .split(';')[0]!
  if (/general|standard|[#?0]/.test(bare.replace(/\.0+/g, ''))) return false
  return /[ydгд]|m{3,}/.test(bare)
}

/** Day serial of Excel → ISO date, or null outside 1900–2099. */
export function isoFromSerial(serial: number, epoch1904 = false): string | null {
  const days = Math.floor(serial) + (epoch1904 ? 1462 : 0)
  if (!(days >= 1 && days <= 73_050)) return null
  // Excel counts a 29 February 1900 that never was
  const shift = days < 60 ? 25_568 : 25_569
  return new Date((days - shift) * dayMs).toISOString().slice(0, 10)
}

export function serialFromIso(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / dayMs) + 25_569
}
