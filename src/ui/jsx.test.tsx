import { expect, test } from 'vitest'
import { raw } from './jsx.ts'

const Chip = ({ name, children }: { name: string; children?: unknown }) => <b title={name}>{children as string}</b>

test('elements, components, fragments and lists become text', () => {
  const page = (
    <>
      <ul class="list">
        {[1, 2].map((n) => (
          <li>{n}</li>
        ))}
      </ul>
      <Chip name="А">Б</Chip>
      <input name="a" required disabled={false} aria-invalid={false} spellcheck={false} value={undefined} />
      {null}
      {false}
      {0}
    </>
  )
  expect(String(page)).toBe(
    '<ul class="list"><li>1</li><li>2</li></ul><b title="А">Б</b><input name="a" required="" aria-invalid="false" spellcheck="false">0',
  )
})

test('whatever is typed by people is escaped, in texts and in attributes; finished HTML is not', () => {
  const hostile = `"><script>alert('1')</script>&`
  const safe = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;'
  expect(String(<p title={hostile}>{hostile}</p>)).toBe(`<p title="${safe}">${safe}</p>`)
  expect(String(<p>{raw('<i>1</i>')}</p>)).toBe('<p><i>1</i></p>')
})

test('an object that only looks like finished HTML is refused', () => {
  const forged = { isEscaped: true, toString: () => '<script>' } as unknown as string
  expect(() => String(<p>{forged}</p>)).toThrow(TypeError)
  expect(() => String(<p title={forged}>1</p>)).toThrow(TypeError)
})
