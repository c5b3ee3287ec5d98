import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Archive } from './archive-reader.ts'

export type PlacedFiles = {
  /** Moves every school's folder to where the product looks for it. */
  show(): Promise<void>
  remove(): Promise<void>
}

/** Unpacks the stored files beside their place, so that a broken restore leaves none of them. */
export async function placeFiles(archive: Archive, folder: string): Promise<PlacedFiles> {
  const aside = `${folder}.restoring`
  const schools = [...new Set(archive.manifest.files.map(({ schoolId }) => schoolId))]
  await rm(aside, { recursive: true, force: true })
  for (const schoolId of schools) await mkdir(join(aside, schoolId), { recursive: true, mode: 0o700 })
  for (const { schoolId, id } of archive.manifest.files) {
    await writeFile(join(aside, schoolId, id), await archive.read(`files/${schoolId}/${id}`), {
      mode: 0o600,
      flush: true,
    })
  }
  const shown: string[] = []
  return {
    show: async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      for (const schoolId of schools) {
        await rename(join(aside, schoolId), join(folder, schoolId))
        shown.push(schoolId)
      }
      await rm(aside, { recursive: true, force: true })
    },
    remove: async () => {
      for (const schoolId of shown) await rm(join(folder, schoolId), { recursive: true, force: true })
      await rm(aside, { recursive: true, force: true })
    },
  }
}
