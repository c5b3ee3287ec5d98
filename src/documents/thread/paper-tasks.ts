import { fillTemplate } from '../fill-template.ts'
import type { Paper } from '../journal/document.ts'
import type { Pack } from '../pack/mentoring.ts'
import { paperValues } from '../pack/paper-values.ts'
import { bindSheets } from './bind-sheets.ts'

type Filling = { template: Uint8Array; values: object }

/** What the papers have done in a thread: declension, Word files. All of it from plain values, which are copied there and back. */
export const paperTasks = {
  paperValues: ({ papers, pack }: { papers: readonly Paper[]; pack: Pack }) =>
    papers.map((paper) => paperValues(paper, pack)),
  paperFile: ({ template, values }: Filling) => fillTemplate(template, values),
  boundSheets: ({ template, values }: { template: Uint8Array; values: readonly object[] }) =>
    bindSheets(values.map((one) => fillTemplate(template, one))),
}
