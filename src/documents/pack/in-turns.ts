/** Writing many papers is long work of the one thread: between two of them the requests of others are answered. */
export const letOthersRun = () => new Promise<void>((resume) => setImmediate(resume))

/** The results of the work on each item, done one at a time with others let in between. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
): Promise<Awaited<Result>[]> {
  const results: Awaited<Result>[] = []
  for (const item of items) {
    results.push(await work(item))
    await letOthersRun()
  }
  return results
}
