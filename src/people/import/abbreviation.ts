/** Endings of whole words that a cell may close with a full stop: «Учитель-логопед.» is no shortening. */
const wholeWords =
  /(?:тор|лог|гог|пед|ист|ник|ент|завуч|[оеё]в|ир|мат|язык|искусств|родин|труд|хор|спорт|класс|театр|повар|слесарь|библиотекарь|юрист)$/iu

/** Takes the punctuation off a text's end, but not the point of a shortening: «обществозн.», «кл. рук.». */
export function withoutFullStop(text: string): string {
  const bare = text.replace(/[\s,;.:–—-]+$/, '')
  const isShortened = /[бвгджзклмнпрстфхцчшщ]$/iu.test(bare) && !wholeWords.test(bare)
  return isShortened && text.charAt(bare.length) === '.' ? `${bare}.` : bare
}

/**
 * Finds what a shortened phrase stands for: «рус. яз.», «лит-ра», «обществозн.». `full` holds whole phrases in lower case;
 * null when nothing fits, or more than one thing does («физ.»).
 */
export function expandShortening(phrase: string, full: ReadonlyMap<string, string>): string | null {
  const words = phrase.split(' ')
  if (!words.some((word) => /^\p{L}{2,}(?:\.|-\p{L}{1,3})$/u.test(word))) return null
  const fitting = [...full].filter(([key]) => fits(words, key.split(' '))).map(([, name]) => name)
  return new Set(fitting).size === 1 ? fitting[0]! : null
}

function fits(words: string[], whole: string[]): boolean {
  return (
    words.length === whole.length && words.every((word, i) => isShortFor(word, whole[i]!, words.length > 1 ? 2 : 3))
  )
}

/** A lone word needs three letters to be known by: «ин.» may be anything. */
function isShortFor(word: string, whole: string, least: number): boolean {
  if (word === whole) return true
  if (word.endsWith('.')) return word.length > least && whole.startsWith(word.slice(0, -1))
  const [start, end] = word.split('-')
  return end !== undefined && start!.length > 1 && whole.startsWith(start!) && whole.endsWith(end)
}
