export type Named = { surname: string; given: string; patronymic: string }

/** «Назарова Б. Г.»: how a person is named in lists. */
export function shortName({ surname, given, patronymic }: Named): string {
  return surname + initial(given) + initial(patronymic)
}

const initial = (name: string) => (name ? `\u00a0${name[0]}.` : '')

export function fullName({ surname, given, patronymic }: Named): string {
  return [surname, given, patronymic].filter(Boolean).join(' ')
}

/** «Бэлла Гавриловна»: how a person is addressed. */
export function nameAndPatronymic({ surname, given, patronymic }: Named): string {
  return [given, patronymic].filter(Boolean).join(' ') || surname
}

export function Initials({ person }: { person: Named }) {
  return (
    <span class="initials" aria-hidden="true">
      {`${person.surname[0] ?? ''}${person.given[0] ?? ''}`.toUpperCase()}
    </span>
  )
}

/** Initials in a circle, the short name, and a quiet line below. */
export function PersonChip({ person, note, href }: { person: Named; note?: string; href?: string }) {
  return (
    <span class="chip">
      <Initials person={person} />
      <span>
        <b>{href ? <a href={href}>{shortName(person)}</a> : shortName(person)}</b>
        {note && <small>{note}</small>}
      </span>
    </span>
  )
}
