import { courier, type Courier, type Kept, type Reply } from './courier.ts'
import { notify } from './notice.ts'

const patience = 10_000
/** Kept.ts looks for the same word: a shared constant would be a file of its own to fetch. */
const prefix = 'ballot '

type Stored = Kept & { readonly action: string }

const isReply = (value: unknown): value is Reply => typeof value === 'object' && value !== null && 'sent' in value

/** Whoever has been taken out, or has left, is not let in here any more. */
const refusal: Reply = { sent: false, reason: 'refused', message: 'Not sent. Reload this page to see why.' }

const post = async (action: string, fields: string): Promise<Reply | undefined> => {
  try {
    const answer = await fetch(action, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    if (answer.type === 'opaqueredirect' || [401, 403, 404].includes(answer.status)) return refusal
    const reply: unknown = await answer.json()
    return isReply(reply) ? reply : undefined
  } catch {
    return undefined
  }
}

const later = (milliseconds: number, then: () => void): (() => void) => {
  const timer = window.setTimeout(then, milliseconds)
  return () => window.clearTimeout(timer)
}

const keepUnder =
  (key: string, action: string) =>
  (kept: Kept | undefined): void => {
    try {
      if (kept === undefined) sessionStorage.removeItem(prefix + key)
      else sessionStorage.setItem(prefix + key, JSON.stringify({ ...kept, action }))
    } catch {
      // Storage is switched off: the choice is kept as long as the page is.
    }
  }

const storedUnder = (key: string): Stored | undefined => {
  try {
    return (JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null') as Stored | null) ?? undefined
  } catch {
    return undefined
  }
}

const storedNames = (): readonly string[] => {
  try {
    return Object.keys(sessionStorage).filter(name => name.startsWith(prefix))
  } catch {
    return []
  }
}

const readOf = (form: HTMLFormElement): string => {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  return fields.toString()
}

const fill = (form: HTMLFormElement, fields: string): void => {
  const given = new URLSearchParams(fields)
  for (const input of form.querySelectorAll<HTMLInputElement>('[type=radio],[type=checkbox]')) {
    input.checked = given.getAll(input.name).includes(input.value)
  }
  for (const box of form.querySelectorAll('textarea')) box.value = given.get(box.name) ?? box.value
}

const waiting = 'Your choice is kept on this phone and goes by itself when the connection is back.'

/** Writes what has become of it on the form: heavy words, then the rest. */
const sayOn = (form: HTMLFormElement): Parameters<typeof courier>[0]['say'] => {
  const line = form.querySelector<HTMLElement>('[data-ballot-says]')
  const button = form.querySelector<HTMLButtonElement>('button:not([name])')
  let words = button?.textContent ?? ''
  return state => {
    if (!form.isConnected) {
      if (state.kind === 'refused') notify(state.message)
      return
    }
    // The next screen may come at once, and takes the form with what stands on it.
    form.dataset['refused'] = state.kind === 'refused' ? state.message : ''
    const isWaiting = state.kind === 'waiting'
    const [heavy, rest] = {
      sent: ['Sent.', 'You can change it until the reveal.'],
      changed: ['Changed, not sent yet.', 'What you sent before counts until you send this.'],
      waiting: ['Not sent yet.', waiting],
      refused: ['', state.kind === 'refused' ? state.message : ''],
    }[state.kind]
    const strong = document.createElement('b')
    strong.textContent = heavy ?? ''
    line?.replaceChildren(strong, ` ${rest}`)
    if (button === null) return
    // Nothing is sent "differently" before anything was sent.
    if (state.kind === 'sent') words = form.dataset['again'] ?? words
    if (isWaiting) button.setAttribute('aria-disabled', 'true')
    else button.removeAttribute('aria-disabled')
    button.classList.toggle('govuk-button--secondary', state.kind === 'sent')
    button.textContent = isWaiting ? 'Waiting for the network' : words
  }
}

const attended = new Map<HTMLFormElement, Courier>()
const couriers = new Set<Courier>()

const attend = (form: HTMLFormElement): void => {
  const key = form.dataset['ballot'] ?? ''
  const { action } = form
  const stored = storedUnder(key)
  const mine = courier({
    ...{ read: () => readOf(form), post: fields => post(action, fields), say: sayOn(form), later },
    wasSent: (form.querySelector('[data-ballot-says]')?.textContent ?? '').trim() !== '',
    keep: keepUnder(key, action),
  })
  couriers.add(mine)
  attended.set(form, mine)
  form.addEventListener('change', mine.chosen)
  form.addEventListener('submit', event => {
    event.preventDefault()
    mine.send()
  })
  if (stored === undefined) return
  fill(form, stored.fields)
  if (stored.isOff) mine.send()
}

/** What was sent off for a question that this page does not ask any more: the server says what became of it. */
const deliver = (key: string): void => {
  const stored = storedUnder(key)
  keepUnder(key, '')(undefined)
  if (stored === undefined || !stored.isOff) return
  const mine = courier({
    ...{ read: () => stored.fields, wasSent: false, post: fields => post(stored.action, fields), later },
    say: state => state.kind === 'refused' && notify(state.message),
    keep: () => undefined,
  })
  couriers.add(mine)
  mine.send()
}

/** Looks after the ballots of the page as they come and go; nothing of one that is over stays on the phone. */
export const attendBallots = (): void => {
  for (const [form, mine] of attended) {
    if (form.isConnected) continue
    mine.finish()
    if (form.dataset['refused']) notify(form.dataset['refused'])
    form.reset()
    attended.delete(form)
  }
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-ballot]')]
  const here = new Set(forms.map(form => prefix + (form.dataset['ballot'] ?? '')))
  if (forms.length > 0) notify('')
  for (const form of forms) if (!attended.has(form)) attend(form)
  for (const name of storedNames()) if (!here.has(name)) deliver(name.slice(prefix.length))
}

export const sendAgain = (): void => {
  for (const mine of couriers) mine.again()
}
