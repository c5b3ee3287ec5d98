type Props<T extends string> = {
  label: string
  tabs: readonly (readonly [key: T, label: string, href: string])[]
  current: T
  class?: string
}

/** Rooms of one section, side by side. */
export function Tabs<T extends string>({ label, tabs, current, class: more }: Props<T>) {
  return (
    <nav aria-label={label}>
      <ul class={more ? `tabs ${more}` : 'tabs'}>
        {tabs.map(([key, name, href]) => (
          <li>
            <a href={href} aria-current={key === current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
