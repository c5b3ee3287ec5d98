/**
 * The matching desk without new pages: what its links and forms lead to is fetched, and only the work and the margin are replaced,
 * so that the place on the page stays. Without this file every link and form does the same by itself.
 */

const content = () => document.getElementById('content')
/** Not while a refusal stands in its place: from there every link leads on as a link does. */
const isShown = () => document.querySelector('.desk-tabs') !== null
const isDesk = (url: URL) => isShown() && url.origin === location.origin && url.pathname === location.pathname
const CONTROLS = 'a[href], button, input:not([type=hidden]), select'

let isBusy = false

type Answer = { page: Document; url: URL; isGood: boolean }

/** A document is asked for as such: nothing here ever turns text into HTML. */
function ask(method: string, address: URL | string, body?: URLSearchParams): Promise<Answer> {
  return new Promise((answered, failed) => {
    const request = new XMLHttpRequest()
    request.open(method, address)
    request.responseType = 'document'
    request.onload = () => {
      const page = request.responseXML
      if (!page?.getElementById('content') && request.status < 400) return failed(new Error('no page'))
      if (!page) return failed(new Error('no document'))
      answered({ page, url: new URL(request.responseURL), isGood: request.status < 400 })
    }
    request.onerror = () => failed(new Error('no connection'))
    request.send(body)
  })
}

/** Where the focus is, in words that hold after the page has been replaced. */
function keepFocus(): () => void {
  const active = document.activeElement
  const home = active?.closest<HTMLElement>('[id]')
  if (!active || !home || !content()?.contains(active)) return () => {}
  const at = [...home.querySelectorAll(CONTROLS)].indexOf(active)
  const typed = active instanceof HTMLInputElement && active.type === 'search' ? active : null
  return () => {
    const place = document.getElementById(home.id)
    const again = at < 0 ? place : (place?.querySelectorAll<HTMLElement>(CONTROLS)[at] ?? place)
    again?.focus({ preventScroll: true })
    if (!typed || !(again instanceof HTMLInputElement)) return
    again.value = typed.value
    again.setSelectionRange(typed.selectionStart, typed.selectionEnd)
  }
}

function replace(selector: string, page: Document): void {
  const [old, fresh] = [document.querySelector(selector), page.querySelector(selector)]
  if (old && fresh) old.replaceWith(document.importNode(fresh, true))
}

function show({ page, url, isGood }: Answer, history: 'push' | 'replace' | 'stay'): void {
  if (!isGood) document.body.replaceWith(document.importNode(page.body, true))
  else if (isDesk(url)) showDesk(page, url, history)
  else if (history === 'stay') location.reload()
  else location.assign(url)
}

function showDesk(page: Document, url: URL, history: 'push' | 'replace' | 'stay'): void {
  const refocus = keepFocus()
  const top = window.scrollY
  replace('#content', page)
  replace('aside.margin', page)
  document.title = page.title
  if (history !== 'stay') window.history[`${history}State`](null, '', url)
  window.scrollTo(0, top)
  refocus()
  begin()
}

/** One thing at a time; what cannot be fetched is left to the browser. */
async function go(method: 'GET' | 'POST', address: URL, body?: URLSearchParams, history: 'push' | 'replace' = 'push') {
  if (isBusy) return
  isBusy = true
  try {
    const answer = await ask(method, address, body)
    if (method === 'GET' && address.hash) answer.url.hash = address.hash
    show(answer, method === 'POST' ? 'replace' : history)
  } catch {
    if (method === 'GET') location.assign(address)
    else location.reload()
  } finally {
    isBusy = false
  }
}

document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('#content a, aside.margin a') : null
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const url = new URL(link.href)
  if (!isDesk(url) || (url.search === location.search && url.hash)) return
  event.preventDefault()
  void go('GET', url)
})

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !content()?.contains(form)) return
  const url = new URL(form.action)
  const fields = new URLSearchParams(
    [...new FormData(form, event.submitter)].map(([name, value]) => [name, String(value)]),
  )
  if (form.method === 'get' && isDesk(url)) {
    event.preventDefault()
    url.search = String(fields)
    void go('GET', url)
  } else if (isShown() && form.method === 'post' && url.pathname.startsWith(`${location.pathname}/`)) {
    event.preventDefault()
    void go('POST', url, fields)
  }
})

window.addEventListener('popstate', () => {
  void ask('GET', location.href).then(
    (answer) => show(answer, 'stay'),
    () => location.reload(),
  )
})

let typing = 0

document.addEventListener('input', (event) => {
  const field = event.target
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return
  const form = field.closest<HTMLFormElement>('form.pair-filter')
  if (!form) return
  clearTimeout(typing)
  typing = window.setTimeout(
    () => form.isConnected && form.requestSubmit(),
    field instanceof HTMLSelectElement ? 0 : 300,
  )
})

const cards = () => [...document.querySelectorAll<HTMLElement>('.pair-list .pair-open')]

/** Letters act only while the focus is in the list of pairs; they are told by their place, so that the layout does not matter. */
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return
  const inList = event.target.closest('.pair-list') !== null
  const inSearch = event.target.closest('form.pair-filter') !== null && event.code === 'ArrowDown'
  const act = inList || inSearch ? KEYS[event.code] : undefined
  if (!act || event.target instanceof HTMLSelectElement) return
  event.preventDefault()
  void act(event.target)
})

const KEYS: Record<string, (at: HTMLElement) => void | Promise<void>> = {
  ArrowDown: (at) => step(at, 1),
  ArrowUp: (at) => step(at, -1),
  KeyL: async (at) => (await opened(at))?.querySelector<HTMLElement>('.pair-acts button')?.click(),
  KeyF: async (at) => (await opened(at))?.querySelector<HTMLElement>('.pair-acts a')?.click(),
  KeyU: () => document.querySelector<HTMLElement>('.undo-last')?.click(),
  Slash: () => document.querySelector<HTMLElement>('form.pair-filter input[type=search]')?.focus(),
}

function step(at: HTMLElement, by: 1 | -1): void {
  const all = cards()
  const here = all.findIndex((card) => card.closest('.pair') === at.closest('.pair'))
  all[here < 0 ? 0 : Math.min(all.length - 1, Math.max(0, here + by))]?.focus()
}

/** The card, chosen first if it is not. */
async function opened(at: HTMLElement): Promise<Element | null> {
  const card = at.closest('.pair')
  if (!card || card.classList.contains('selected')) return card
  const link = card.querySelector<HTMLAnchorElement>('.pair-open')
  if (link) await go('GET', new URL(link.href))
  return document.getElementById(card.id)
}

let watching = 0
const OWN_PLACE = 'section.effect'

/** While something is being looked for, how far it is, without touching what is being read or pressed. */
async function watch(): Promise<void> {
  const answer = await ask('GET', location.href).catch(() => null)
  const [old, fresh] = [document.getElementById('run'), answer?.page.getElementById('run')]
  if (answer && old && !fresh) {
    // what is told in a place of its own leaves alone the form beside it, which may be half filled in
    if (!answer.isGood || !old.closest(OWN_PLACE)) return show(answer, 'stay')
    return replace(OWN_PLACE, answer.page)
  }
  for (const part of ['[role=status]', '.run-time', 'progress']) {
    const [was, is] = [old?.querySelector(part), fresh?.querySelector(part)]
    if (was && is && was.textContent !== is.textContent) was.textContent = is.textContent
    if (was instanceof HTMLProgressElement && is instanceof HTMLProgressElement && is.hasAttribute('value'))
      was.value = is.value
  }
  begin()
}

function begin(): void {
  for (const hint of document.querySelectorAll<HTMLElement>('[data-with-script]')) hint.hidden = false
  clearTimeout(watching)
  if (document.getElementById('run')) watching = window.setTimeout(() => void watch(), 700)
}

begin()
