import type { Context } from '../../platform/context.ts'
import { CheckField, CheckGroup, RadioField, SelectField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { pathsOf } from '../../ui/paths.ts'
import type { Problems } from '../../ui/read-form.ts'
import { uiWords } from '../../ui/words.ts'
import type { StandingFigures } from '../draft/figures.ts'
import {
  CRITERIA,
  DEMANDABLE,
  DIRECTION_KINDS,
  GROUP_RANGES,
  isOpen,
  type Round,
  type RoundSettings,
  STRENGTHS,
} from '../round/round.ts'
import { isRunning } from '../runs/run.ts'
import { matchingWords } from '../words.ts'
import { DeskTabs } from './desk-tabs.tsx'
import { EffectSection } from './effect-section.tsx'
import { RunNotice, refreshOf } from './run-notice.tsx'

type Props = {
  ctx: Context
  round: Round
  settings: RoundSettings
  /** What has been proposed or agreed, which no setting changes. */
  standing: StandingFigures
  problems?: Problems
  /** Why these settings, though whole, lead to no draft; they are not kept. */
  refused?: string | undefined
}

/** What a round is chosen by. */
export function SettingsPage({ ctx, round, settings, standing, problems, refused }: Props) {
  const t = matchingWords(ctx.language)
  return (
    <Page
      ctx={ctx}
      title={t.settingsTitle}
      section="matching"
      lead={isOpen(round) ? undefined : t.isPublished}
      refresh={refreshOf(round)}
      script="desk"
    >
      <DeskTabs ctx={ctx} roundId={round.id} tab="settings" />
      {isRunning(round.run) && round.run?.kind !== 'effect' && <RunNotice ctx={ctx} round={round} />}
      <Form
        ctx={ctx}
        action={pathsOf(ctx.school).roundSettings(round.id)}
        version={round.version}
        problems={problems}
        labels={{ kinds: t.kindsLabel, groupSize: t.groupSize }}
        class="stacked matching-settings"
      >
        {refused && (
          <p class="note bad" role="alert">
            {refused} {t.settingsNotKept}
          </p>
        )}
        {standing.standing > 0 && <p class="note">{t.settingsSpare(standing.standing)}</p>}
        <Rules ctx={ctx} settings={settings} standing={standing} problems={problems} />
        <Groups ctx={ctx} settings={settings} standing={standing} problems={problems} />
        <Weights ctx={ctx} settings={settings} />
        {isOpen(round) && (
          <div class="actions">
            <button class="button" type="submit" name="next" value="run">
              {t.saveAndRun}
            </button>
            <button class="button quiet-button" type="submit">
              {uiWords(ctx.language).save}
            </button>
          </div>
        )}
      </Form>
      <EffectSection ctx={ctx} round={round} />
    </Page>
  )
}

type PartProps = Omit<Props, 'round' | 'refused'>

function Rules({ ctx, settings, standing, problems }: PartProps) {
  const t = matchingWords(ctx.language)
  const upTo = (n: number) => Array.from({ length: n }, (_, k) => ({ value: `${k + 1}`, label: `${k + 1}` }))
  return (
    <>
      <RadioField
        name="objective"
        label={t.objective}
        value={settings.objective}
        choices={[
          { value: 'coverage', label: t.coverageFirst, note: t.coverageNote },
          { value: 'total', label: t.totalFirst, note: t.totalNote },
        ]}
      />
      <CheckGroup
        name="kinds"
        label={t.kindsLabel}
        hint={t.kindsHint}
        problems={problems}
        chosen={settings.kinds}
        choices={DIRECTION_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind], note: t.kindNotes[kind] }))}
      />
      <div class="row-of-fields">
        <SelectField
          name="reciprocity"
          label={t.reciprocity}
          value={settings.reciprocity}
          options={STRENGTHS.map((value, k) => ({ value: `${value}`, label: t.reciprocityLevels[k] ?? '' }))}
        />
        <SelectField name="menteeLimit" label={t.menteeLimit} value={settings.menteeLimit} options={upTo(3)} />
        <SelectField name="levelsAbove" label={t.levelsAbove} value={settings.levelsAbove} options={upTo(3)} />
      </div>
      <CheckField name="circles" label={t.circles} note={t.circlesNote} checked={settings.circles} />
      <CheckField name="fair" label={t.fair} note={t.fairNote} checked={settings.fair} />
      <CheckField
        name="onlyExchanges"
        label={t.onlyExchanges}
        note={[t.onlyExchangesNote, standing.oneWay > 0 && t.oneWayStands(standing.oneWay)].filter(Boolean).join('. ')}
        checked={settings.onlyExchanges}
      />
      <CheckField name="balance" label={t.balance} note={t.balanceNote} checked={settings.balance} />
      <CheckField
        name="barsSubordination"
        label={t.barsSubordination}
        note={t.barsNote}
        checked={settings.barsSubordination}
      />
      <CheckField
        name="countsSilentGaps"
        label={t.countsSilentGaps}
        note={t.silentNote}
        checked={settings.countsSilentGaps}
      />
      <CheckGroup
        name="demands"
        label={t.demands}
        chosen={settings.demands}
        choices={DEMANDABLE.map((one) => ({ value: one, label: t.demandLabels[one] }))}
      />
    </>
  )
}

function Groups({ ctx, settings, standing, problems }: PartProps) {
  const t = matchingWords(ctx.language)
  const { groupLeast, groupMost } = settings
  return (
    <>
      <RadioField
        name="groups"
        label={t.groupsSetting}
        hint={[t.groupsHint, standing.groups > 0 && t.groupsStand(standing.groups)].filter(Boolean).join(' ')}
        value={settings.groups}
        choices={[
          { value: 'off', label: t.groupsOff },
          { value: 'left', label: t.groupsLeft },
          { value: 'all', label: t.groupsAll },
        ]}
      />
      <SelectField
        name="groupSize"
        label={t.groupSize}
        value={`${groupLeast}–${groupMost}`}
        options={rangesWith(groupLeast, groupMost).map(([from, to]) => ({
          value: `${from}–${to}`,
          label: t.groupRange(from, to),
        }))}
        problems={problems}
      />
      <CheckField name="twoLead" label={t.twoLead} note={t.twoLeadNote} checked={settings.twoLead} />
    </>
  )
}

/** The ranges offered, and the one that is set if it is another. */
function rangesWith(least: number, most: number): (readonly [number, number])[] {
  const isOffered = GROUP_RANGES.some(([from, to]) => from === least && to === most)
  const all = isOffered ? GROUP_RANGES : [...GROUP_RANGES, [least, most] as const]
  return all.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
}

function Weights({ ctx, settings }: Pick<PartProps, 'ctx' | 'settings'>) {
  const t = matchingWords(ctx.language)
  const options = Array.from({ length: 11 }, (_, k) => ({ value: `${k}`, label: `${k}` }))
  return (
    <fieldset class="field">
      <legend>{t.weights}</legend>
      <span class="hint">{t.weightsHint}</span>
      <div class="row-of-fields">
        {CRITERIA.map((one) => (
          <SelectField name={one} label={t.criteriaLong[one]} value={settings.weights[one]} options={options} />
        ))}
      </div>
    </fieldset>
  )
}
