import PizZip from 'pizzip'
import { consentsOfStaff } from '../people/consent-queries.ts'
import type { Context } from '../platform/context.ts'
import { allow, Conflicting, found } from '../platform/refusals.ts'
import { inOrder } from '../platform/words.ts'
import { fillTemplate } from './fill-template.ts'
import { mayKeepPapers } from './journal/document-permissions.ts'
import { templatesInUse } from './own-templates/templates-in-use.ts'
import { inTurns } from './pack/in-turns.ts'
import { paperSchool, readPeople, readSchool } from './pack/pack-queries.ts'
import { fullName, type PaperPerson } from './paper-person.ts'
import { personalDataConsentValues } from './personal-data-consent-values.ts'
import { documentWords } from './words.ts'

/** The consents to data processing as one Word file, a sheet a person. Without ids: of everybody who has not signed. */
export async function personalDataSheets(ctx: Context, ids: readonly string[]): Promise<Uint8Array> {
  allow(mayKeepPapers(ctx.actor))
  const staff = await consentsOfStaff(ctx, 'personal-data')
  const wanted = staff.filter(({ id, signedOn }) => (ids.length > 0 ? ids.includes(id) : !signedOn)).map(({ id }) => id)
  if (wanted.length === 0) throw new Conflicting(documentWords(ctx.language).nobodyWithoutConsent)
  const { school, terms } = await readSchool(ctx)
  const people = await readPeople(ctx, wanted, school.directorName)
  const director = [...people.values()].find((person) => fullName(person) === school.directorName)
  const { endsOn } = found(await programmeEnd(ctx))
  const template = (await templatesInUse(ctx))('personal-data-consent')
  const signatories = wanted
    .map((id): PaperPerson => people.get(id)!)
    .sort((one, other) => inOrder(fullName(one), fullName(other)))
  const alike = {
    school: paperSchool(school, terms, director),
    holdsUntil: endsOn,
    datedOn: null,
    processor: terms.processor || null,
  }
  return bound(
    await inTurns(signatories, (person) =>
      fillTemplate(template.content, personalDataConsentValues({ ...alike, person })),
    ),
  )
}

function programmeEnd({ db, frame }: Context) {
  return db.selectFrom('programme').select('endsOn').where('id', '=', found(frame.programmeId)).executeTakeFirst()
}

const BODY = 'word/document.xml'
const LAST_SECTION = /<w:sectPr(?:(?!<w:sectPr)[\s\S])*<\/w:sectPr>\s*$/

/** Papers from one template as one file: each is a section of its own, so that its pages are counted from one. */
function bound(sheets: readonly Uint8Array[]): Uint8Array {
  const [first] = sheets
  if (!first || sheets.length === 1) return found(first)
  const zip = new PizZip(first)
  const [, before = '', , after = ''] = bodyOf(first)
  const bodies = sheets.map((sheet) => bodyOf(sheet)[2] ?? '')
  const joined = bodies.map((body, index) => (index < bodies.length - 1 ? withSectionEnd(body) : fromPageOne(body)))
  zip.file(BODY, before + joined.join('') + after)
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

function bodyOf(sheet: Uint8Array): RegExpMatchArray {
  const xml = new PizZip(sheet).file(BODY)!.asText()
  return found(xml.match(/^([\s\S]*<w:body>)([\s\S]*)(<\/w:body>[\s\S]*)$/))
}

/** The section's properties move into a last paragraph of no height. */
function withSectionEnd(body: string): string {
  const flat = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
  return fromPageOne(body).replace(LAST_SECTION, (section) => `<w:p><w:pPr>${flat}${section}</w:pPr></w:p>`)
}

function fromPageOne(body: string): string {
  return body.replace(LAST_SECTION, (section) =>
    section.includes('<w:pgNumType') && !/<w:pgNumType\s*\/>/.test(section)
      ? section
      : section
          .replace(/<w:pgNumType\s*\/>/, '')
          .replace(
            /(<w:pgMar[^>]*\/>(?:<w:(?:paperSrc|pgBorders|lnNumType)[^>]*\/>)*)/,
            '$1<w:pgNumType w:start="1"/>',
          ),
  )
}
