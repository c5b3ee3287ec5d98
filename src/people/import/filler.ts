/** Whether a cell says «nothing here» in one of the ways lists say it: «-», «нет», «X» of either alphabet, dots. */
export function isFiller(text: string): boolean {
  return /^(?:[-‐‑‒–—−_.,*/\\x×хX\s]*|нет|не (имеет(ся)?|указан[оаы]?|препода[её]т|преподаю|вед[её]т|веду|предусмотрен[оаы]?|требуется)|отсутству(ет|ют)|нет данных|н\/д|без)\.?$/i.test(
    text,
  )
}
