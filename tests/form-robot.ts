import { parseDocument } from 'htmlparser2'
import { ADDRESS, bodyOf, type Client, type TestApp } from './school.ts'

type Node = { type: string; name?: string; attribs?: Record<string, string>; children?: Node[]; data?: string }

/** What a filled form was answered, and where it came from. */
export type Sent = { from: string; to: string; status: number; answer: Response }

/** Types a text into every text field of every form on a page, and sends each form: whoever tries everything. */
export async function fillForms(test: TestApp, client: Client, path: string, typed: () => string): Promise<Sent[]> {
  const page = await client.get(path)
  if (page.status !== 200 || !page.headers.get('Content-Type')?.startsWith('text/html')) return []
  const forms = inside(parseDocument(await page.text()) as unknown as Node).filter(({ name }) => name === 'form')
  const sent: Sent[] = []
  for (const form of forms) {
    const { action = path, method = 'get' } = form.attribs ?? {}
    const fields = filled(form, typed)
    if (!fields.some(({ isText }) => isText)) continue
    const values = Object.groupBy(fields, ({ name }) => name)
    const body = Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all!.map(({ value }) => value)]))
    const to = method === 'post' ? action : `${action}?${query(body)}`
    const answer = await (method === 'post' ? post(test, client, to, body) : client.get(to))
    sent.push({ from: path, to, status: answer.status, answer })
  }
  return sent
}

function post(test: TestApp, client: Client, to: string, body: Record<string, string[]>) {
  const headers = { Origin: ADDRESS, Cookie: `vzaimno=${client.token}` }
  return test.app.request(`${ADDRESS}${to}`, { method: 'POST', body: bodyOf(body), headers })
}

const query = (body: Record<string, string[]>) =>
  new URLSearchParams(Object.entries(body).flatMap(([name, all]) => all.map((value) => [name, value]))).toString()

type Field = { name: string; value: string; isText: boolean }

function filled(form: Node, typed: () => string): Field[] {
  return inside(form).flatMap((node): Field[] => {
    const { name, type = 'text', value = '', ...rest } = node.attribs ?? {}
    if (!name || 'disabled' in rest) return []
    if (node.name === 'textarea') return [{ name, value: typed(), isText: true }]
    if (node.name === 'select') return [{ name, value: chosen(node), isText: false }]
    if (node.name !== 'input') return []
    if (type === 'text' || type === 'search' || type === 'tel') return [{ name, value: typed(), isText: true }]
    if (type === 'checkbox' || type === 'radio') return 'checked' in rest ? [{ name, value, isText: false }] : []
    return type === 'file' ? [] : [{ name, value, isText: false }]
  })
}

function chosen(select: Node): string {
  const options = inside(select).filter(({ name }) => name === 'option')
  const values = options.map(({ attribs }) => attribs?.value ?? '')
  const at = options.findIndex(({ attribs }) => attribs && 'selected' in attribs)
  return values[at] ?? values.find((value) => value !== '') ?? ''
}

function inside(node: Node): Node[] {
  return (node.children ?? []).flatMap((child) => [child, ...inside(child)])
}
