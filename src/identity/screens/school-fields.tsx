import type { Language } from '../../platform/context.ts'
import { RadioField, SelectField, TextField } from '../../ui/fields.tsx'
import type { Problems, Typed } from '../../ui/read-form.ts'
import { TIME_ZONES } from '../set-up/time-zones.ts'
import { setUpWords } from '../set-up/words.ts'

type Props = { language: Language; typed: Typed; problems?: Problems }

/** The particulars of a school: at set-up and in the settings. */
export function SchoolFields({ language, typed, problems }: Props) {
  const t = setUpWords(language)
  const field = (name: string) => ({ name, value: typed[name] ?? '', problems })
  return (
    <>
      <h2>{t.school}</h2>
      <TextField {...field('fullName')} label={t.fullName} hint={t.fullNameHint} required />
      <TextField {...field('shortName')} label={t.shortName} hint={t.shortNameHint} required />
      <TextField {...field('founderLine')} label={t.founderLine} hint={t.founderLineHint} />
      <TextField {...field('address')} label={t.address} hint={t.addressHint} required />
      <TextField {...field('place')} label={t.place} hint={t.placeHint} required />
      <div class="row-of-fields">
        <TextField {...field('inn')} label={t.inn} hint={t.laterHint} inputmode="numeric" />
        <TextField {...field('ogrn')} label={t.ogrn} hint={t.laterHint} inputmode="numeric" />
      </div>
      <h2>{t.director}</h2>
      <TextField {...field('directorName')} label={t.directorName} required />
      <TextField {...field('directorPosition')} label={t.directorPosition} required />
      <h2>{t.orders}</h2>
      <div class="row-of-fields">
        <TextField {...field('orderMask')} label={t.orderMask} hint={t.maskHint} required />
        <TextField {...field('personnelOrderMask')} label={t.personnelOrderMask} hint={t.maskHint} required />
      </div>
      <RadioField
        {...field('workingDays')}
        label={t.workingDays}
        inline
        choices={[
          { value: '5', label: t.fiveDays },
          { value: '6', label: t.sixDays },
        ]}
      />
      <SelectField
        {...field('timeZone')}
        label={t.timeZone}
        options={TIME_ZONES.map((one) => ({ value: one.zone, label: one[language] }))}
      />
    </>
  )
}
