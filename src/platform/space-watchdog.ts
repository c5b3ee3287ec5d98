import { statfs } from 'node:fs/promises'

export type Space = {
  /** True while so little space is left that writing must stop before PostgreSQL panics. */
  readonly isLow: boolean
  readonly freeBytes: number
}

export type SpaceWatchdog = Space & {
  check(): Promise<void>
  stop: () => void
}

export type SpaceWatchdogOptions = {
  places: string[]
  reserveBytes: number
  onChange?: (space: Space) => void
  /** Bytes free and in all at a place; the tests bring their own. */
  measure?: (place: string) => Promise<{ free: number; total: number }>
  everyMs?: number
}

/** On a small disk the reserve is a share of it, otherwise it would never be writable. */
const largestShare = 0.15
/** Writing returns only when clearly more is free than when it stopped. */
const hysteresis = 1.25

/** Watches the disks of the database and of the files. The first measurement is done when the promise resolves. */
export async function watchSpace(options: SpaceWatchdogOptions): Promise<SpaceWatchdog> {
  const { places, reserveBytes, onChange = () => {}, measure = measureDisk, everyMs = 2000 } = options
  const space = { isLow: false, freeBytes: Number.POSITIVE_INFINITY }
  const check = async () => {
    const disks = await Promise.all(places.map(measure))
    const limit = ({ total }: { total: number }) =>
      Math.min(reserveBytes, total * largestShare) * (space.isLow ? hysteresis : 1)
    const isLow = disks.some((disk) => disk.free < limit(disk))
    space.freeBytes = Math.min(...disks.map(({ free }) => free))
    if (isLow === space.isLow) return
    space.isLow = isLow
    onChange(space)
  }
  await check()
  const timer = setInterval(() => void check().catch(() => {}), everyMs)
  timer.unref()
  return Object.assign(space, { check, stop: () => clearInterval(timer) })
}

async function measureDisk(place: string): Promise<{ free: number; total: number }> {
  const { bavail, blocks, bsize } = await statfs(place)
  return { free: bavail * bsize, total: blocks * bsize }
}
