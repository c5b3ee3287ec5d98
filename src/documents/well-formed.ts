/** Whether the tags of an XML part close in the order in which they open; Word refuses a file where they do not. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = []
  for (const [, closing, name, alone] of xml.matchAll(/<(\/?)([A-Za-z_][\w:.-]*)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (alone) continue
    if (!closing) open.push(name!)
    else if (open.pop() !== name) return false
  }
  return open.length === 0 && xml.includes('<')
}
