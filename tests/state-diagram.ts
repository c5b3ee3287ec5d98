type Move = { act: string; from: readonly string[]; to: string; who: readonly string[]; when: string }

/** The page of a table of moves: a Mermaid diagram and the same as a table. `vitest -u` rewrites the pages in docs. */
export function stateDiagram(noun: string, states: readonly string[], moves: readonly Move[]): string {
  const key = (state: string) => state.replace(/\W/g, '_')
  const first = states[0] as string
  const arrows = new Map<string, Set<string>>()
  for (const { from, to, act } of moves)
    for (const state of from.filter((one) => one !== to)) {
      const arrow = `${key(state)} --> ${key(to)}`
      arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(act))
    }
  const last = states.filter((state) => !moves.some((move) => move.from.includes(state)))
  const named = states.filter((state) => key(state) !== state)
  return `${[
    `# The states of a ${noun}`,
    '',
    'Drawn from the table of moves in the code; a test fails when this page and the table differ.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...named.map((state) => `  state "${state}" as ${key(state)}`),
    `  [*] --> ${key(first)}`,
    ...[...arrows].map(([arrow, acts]) => `  ${arrow}: ${[...acts].join(', ')}`),
    ...last.map((state) => `  ${key(state)} --> [*]`),
    '```',
    '',
    '| Act | From | To | Who | When |',
    '|---|---|---|---|---|',
    ...moves.map(
      ({ act, from, to, who, when }) => `| ${act} | ${from.join(', ')} | ${to} | ${who.join(', ')} | ${when} |`,
    ),
  ].join('\n')}\n`
}
