import type { Language } from '../../platform/context.ts'
import type { Proposals } from '../round/publication.ts'
import { competenceOf, nameOf, namesOf, type Roster } from '../round/roster.ts'
import { matchingWords } from '../words.ts'

type Props = {
  proposals: Proposals
  /** Keys of pairs that are part of circles of three. */
  circle: ReadonlySet<string>
  roster: Roster
  language: Language
}

/** Who is proposed to whom, by name: the pairs with what each helps with, the groups with their people. */
export function ProposalList({ proposals: { pairs, groups }, circle, roster, language }: Props) {
  const t = matchingWords(language)
  const taught = (id: string) => competenceOf(roster, id)
  return (
    <>
      {pairs.length > 0 && (
        <>
          <h3>{t.pairsToSend(pairs.length)}</h3>
          <ul class="proposals">
            {pairs.map((pair) => (
              <li>
                <b>
                  {nameOf(roster, pair.oneId)} {pair.kind === 'reciprocal' ? '⇄' : '→'} {nameOf(roster, pair.otherId)}
                </b>
                {circle.has(pair.key) && <span class="tag blue">{t.circleTag}</span>}
                {pair.directions.map((one) => (
                  <small>
                    {t.helpsWith(nameOf(roster, one.mentorId), taught(one.competenceId))}
                    {one.groupId && ` (${t.inGroupTag})`}
                  </small>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {groups.length > 0 && (
        <>
          <h3>{t.groupsToSend(groups.length, groups.flatMap((one) => one.members).length)}</h3>
          <ul class="proposals">
            {groups.map(({ competenceId, leadIds, members }) => (
              <li>
                <b>{taught(competenceId)}</b>
                <small>
                  {t.leads(leadIds.length)}: {namesOf(roster, leadIds)}
                </small>
                <small>
                  {t.members(members.length)}:{' '}
                  {namesOf(
                    roster,
                    members.map((one) => one.menteeId),
                  )}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
