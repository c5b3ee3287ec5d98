import { cpus, loadavg, totalmem } from 'node:os'

/** One line of the table: a bar, what was found, and whether it holds (`undefined`: told, not judged). */
export type Finding = { id: string; what: string; bar: string; found: string; holds: boolean | undefined }

export function machine(): string {
  const [cpu] = cpus()
  const load = loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} × ${cpu?.model.trim()}, ${memory} GB, ${process.platform}, Node ${process.versions.node}, load ${load}`
}

/** The findings as a Markdown table, fit for docs/bars.md. */
export function tableOf(findings: Finding[]): string {
  const sign = (holds: boolean | undefined) => (holds === undefined ? '–' : holds ? '✓' : '✗')
  const rows = findings.map(({ id, what, bar, found, holds }) => [id, what, bar, found, sign(holds)])
  const head = ['', 'What', 'Bar', 'Found', '']
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]!.length)))
  const line = (cells: string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n')
}

/** `share` 0.5 is the median. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const inMs = (ms: number) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`
export const inSeconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
export const inKb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
export const inMb = (megabytes: number) => `${Math.round(megabytes)} MB`
