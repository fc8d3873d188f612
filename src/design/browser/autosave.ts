import { keeper, type Reply } from './keeper.ts'
import { sayOn } from './line.ts'

/** Above this a browser refuses to finish a request after its page has gone. */
const longestFarewell = 60_000

const typed = (form: HTMLFormElement): URLSearchParams => {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  return fields
}

const versionOf = (form: HTMLFormElement): HTMLInputElement | undefined => {
  const field = form.elements.namedItem('version')
  return field instanceof HTMLInputElement ? field : undefined
}

const readOf = (form: HTMLFormElement): string => {
  const fields = typed(form)
  fields.delete('version')
  return fields.toString()
}

const isReply = (value: unknown): value is Reply => typeof value === 'object' && value !== null && 'saved' in value

const post = async (form: HTMLFormElement, url: string, isLast: boolean): Promise<Reply | undefined> => {
  const body = typed(form)
  const headers = { accept: 'application/json', 'x-autosave': '1' }
  const keepalive = isLast && body.toString().length < longestFarewell
  try {
    const answer = await fetch(url, { method: 'POST', body, headers, keepalive, redirect: 'manual' })
    const reply: unknown = await answer.json()
    if (!isReply(reply)) return undefined
    const version = versionOf(form)
    if (reply.saved && version) version.value = reply.version
    return reply
  } catch {
    return undefined
  }
}

/** Saves a form as one types: a second after typing stops, when a box is left, when the page is. */
export const keepAsTyped = (form: HTMLFormElement): void => {
  const url = form.dataset['autosave'] ?? ''
  let isLeaving = false
  const keeping = keeper({
    read: () => readOf(form),
    send: isLast => post(form, url, isLast),
    say: sayOn(form),
    later: (milliseconds, then) => {
      const timer = window.setTimeout(then, milliseconds)
      return () => window.clearTimeout(timer)
    },
  })

  form.addEventListener('input', keeping.changed)
  form.addEventListener('change', keeping.changed)
  form.addEventListener('focusout', () => void keeping.saveNow())
  document.addEventListener('visibilitychange', () => void keeping.saveNow(document.visibilityState === 'hidden'))
  window.addEventListener('online', () => void keeping.saveNow())
  window.addEventListener('pageshow', () => (isLeaving = false))
  window.addEventListener('beforeunload', event => {
    if (!isLeaving && keeping.isUnsaved()) event.preventDefault()
  })
  form.addEventListener('submit', event => {
    isLeaving = true
    if (!keeping.isSending()) return keeping.stop()
    event.preventDefault()
    void keeping.settled().then(() => form.requestSubmit(event.submitter))
  })
}
