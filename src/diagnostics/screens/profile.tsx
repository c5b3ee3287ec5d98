import type { Language } from '../../platform/context.ts'
import { Levels } from '../../ui/levels.tsx'
import { nameIn } from '../catalogue/catalogue.ts'
import { diagnosisWords } from '../diagnosis/diagnosis-words.ts'
import { coverageWords } from '../results/coverage-words.ts'
import { isDeficit, isStrength, needOf, type Rules } from '../results/deficit.ts'
import type { AnsweredBlock, AnsweredItem } from '../sheet/sheet-queries.ts'
import { sheetWords } from '../sheet/sheet-words.ts'

type Props = { blocks: AnsweredBlock[]; rules: Rules; language: Language; showsOutside?: boolean }

/** A person's levels as squares, block by block; the outside view beside them for those who may see it. */
export function Profile({ blocks, rules, language, showsOutside = false }: Props) {
  const t = diagnosisWords(language)
  return (
    <>
      {blocks.map((block) => (
        <section class="profile-block">
          <h3>{nameIn(block, language)}</h3>
          <div class="table-wrap">
            <table class="profile">
              <thead>
                <tr>
                  <th scope="col">{coverageWords(language).competence}</th>
                  <th scope="col">{t.selfView}</th>
                  {showsOutside && <th scope="col">{t.outsideView}</th>}
                </tr>
              </thead>
              <tbody>
                {block.items.map((item) => (
                  <ProfileRow item={item} rules={rules} language={language} showsOutside={showsOutside} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </>
  )
}

type RowProps = { item: AnsweredItem; rules: Rules; language: Language; showsOutside: boolean }

function ProfileRow({ item, rules, language, showsOutside }: RowProps) {
  const t = diagnosisWords(language)
  const { level } = item.self
  const need = needOf(item.self, item.isKey, rules)
  const differs = level !== null && item.outside !== null && Math.abs(level - item.outside) >= 2
  return (
    <tr>
      <th scope="row">
        <span class="code">{item.code}</span> {nameIn(item, language)}
        <Marks item={item} rules={rules} language={language} />
      </th>
      <td class="nowrap">
        {level === null ? (
          <span class="quiet">{sheetWords(language).notAnswered}</span>
        ) : (
          <Levels level={level} wanted={item.self.wishes ? (need?.levelWanted ?? null) : null} language={language} />
        )}
      </td>
      {showsOutside && (
        <td>
          {item.outside !== null && <Levels level={item.outside} language={language} />}
          {differs && <small class="small amber">{t.differs(level, item.outside ?? 0)}</small>}
        </td>
      )}
    </tr>
  )
}

function Marks({ item, rules, language }: Omit<RowProps, 'showsOutside'>) {
  const t = sheetWords(language)
  const marks = [
    item.self.isForemost ? t.foremostMark : item.self.wishes ? t.wishMark : '',
    isDeficit(item.self, item.isKey, rules) ? t.deficit : '',
    isStrength(item.self, rules) ? t.strength : item.self.isReady ? t.readyMark : '',
  ].filter(Boolean)
  return marks.length === 0 ? null : <small class="small quiet marks">{marks.join(' · ')}</small>
}
