import { Zip, ZipPassThrough } from 'fflate'

/** One file of an archive; its bytes are made when its turn comes. */
export type ArchiveEntry = { readonly name: string; readonly content: () => Promise<Uint8Array> | Uint8Array }

/**
 * The entries as one zip, made while it is read: never more than one paper is in memory, and the papers are
 * written in a thread, so that the requests of others are answered meanwhile. Word files are packed already, so nothing is packed twice.
 */
export function archiveStream(entries: readonly ArchiveEntry[]): ReadableStream<Uint8Array> {
  const left = [...entries]
  let zip: Zip
  return new ReadableStream({
    start: (controller) => {
      zip = new Zip((error, chunk, isLast) => {
        if (error) return controller.error(error)
        controller.enqueue(chunk)
        if (isLast) controller.close()
      })
    },
    pull: async () => {
      const entry = left.shift()
      if (!entry) return zip.end()
      const content = await entry.content()
      const file = new ZipPassThrough(entry.name)
      zip.add(file)
      file.push(content, true)
    },
    cancel: () => zip.terminate(),
  })
}
