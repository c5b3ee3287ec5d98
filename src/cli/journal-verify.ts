import { readConfig } from '../platform/config.ts'
import { OperatorError, say } from '../platform/operator.ts'
import { startPostgres, withClient } from '../platform/supervisor.ts'
import { type JournalFault, type JournalReport, verifyJournals } from '../platform/verify-journal.ts'
import { readArguments } from './arguments.ts'

/** `journal verify [--school SLUG] [--json]`: also while the product runs. @returns 1 where a journal was changed */
export async function journalVerify(args: string[]): Promise<number> {
  const { options } = readArguments(args, { options: ['school'], flags: ['json'] })
  const postgres = await startPostgres(readConfig())
  try {
    const reports = await withClient(postgres.ownerUrl, (owner) => verifyJournals(owner, options.school))
    if (options.school && reports.length === 0) throw noSuchSchool(options.school)
    const text = options.json ? JSON.stringify(reports) : tell(reports)
    process.stdout.write(`${text}\n`)
    return reports.some(({ faults }) => faults.length > 0) ? 1 : 0
  } finally {
    await postgres.stop()
  }
}

function noSuchSchool(slug: string): OperatorError {
  return new OperatorError({ ru: `Нет школы «${slug}».`, en: `There is no school "${slug}".` })
}

export function tell(reports: JournalReport[]): string {
  if (reports.length === 0)
    return say({ ru: 'Школ ещё нет: проверять нечего.', en: 'No school yet: nothing to verify.' })
  return reports
    .flatMap(({ slug, events, head, faults }) => [heading(slug, events, head, faults), ...faults.map(line)])
    .join('\n')
}

function heading(slug: string, events: number, head: string, faults: JournalFault[]): string {
  if (faults.length === 0)
    return say({
      ru: `✓ ${slug}: записей ${events}, цепочка цела, последняя ${head}`,
      en: `✓ ${slug}: ${events} events, the chain is whole, head ${head}`,
    })
  return say({
    ru: `✗ ${slug}: записей ${events}, журнал изменён мимо программы:`,
    en: `✗ ${slug}: ${events} events, the journal was changed behind the product's back:`,
  })
}

function line(fault: JournalFault): string {
  return `    ${say(meaning(fault))}`
}

function meaning(fault: JournalFault): { ru: string; en: string } {
  const { seq } = fault
  if (fault.kind === 'missing') {
    const places = seq === fault.until ? String(seq) : `${seq}–${fault.until}`
    return { ru: `нет записей ${places}`, en: `missing: ${places}` }
  }
  if (fault.kind === 'edited')
    return { ru: `запись ${seq} (${fault.id}) изменена`, en: `event ${seq} (${fault.id}) was edited` }
  if (fault.kind === 'detached')
    return {
      ru: `запись ${seq} (${fault.id}) не продолжает предыдущую: одна из двух подменена`,
      en: `event ${seq} (${fault.id}) does not follow from the one before: one of the two was replaced`,
    }
  if (fault.kind === 'head')
    return {
      ru: `последняя запись ${seq} не та, которой журнал кончался`,
      en: `the last event, ${seq}, is not the one the journal ended with`,
    }
  return { ru: 'нет ни одной записи, даже о создании школы', en: 'no event at all, not even of its creation' }
}
