const digitsOf = (text: string) => [...text].map(Number)

/** ИНН of an organisation: ten digits, the last one checks the rest (приказ ФНС от 29.06.2012 № ММВ-7-6/435@). */
export function isInn(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false
  const digits = digitsOf(text)
  const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8]
  const sum = weights.reduce((total, weight, place) => total + weight * digits[place]!, 0)
  return (sum % 11) % 10 === digits[9]
}

/** ОГРН: thirteen digits, the last one checks the rest. */
export function isOgrn(text: string): boolean {
  return /^\d{13}$/.test(text) && (Number(text.slice(0, 12)) % 11) % 10 === Number(text[12])
}
