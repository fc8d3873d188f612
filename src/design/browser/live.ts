import { attendBallots, sendAgain } from './ballot.ts'
import { setClock, tick } from './clock.ts'
import { morph } from './morph.ts'
import { watch, type Answer, type Network, type Stream } from './watch.ts'

const patience = 8_000

const later = (milliseconds: number, then: () => void): (() => void) => {
  const timer = window.setTimeout(then, milliseconds)
  return () => window.clearTimeout(timer)
}

const at = (url: string, revision: string): URL => {
  const full = new URL(url, location.href)
  full.searchParams.set('revision', revision)
  return full
}

const openStream = (url: string, revision: string, stream: Stream): (() => void) => {
  const source = new EventSource(at(url, revision))
  const on = (name: string, then: (value: never) => void) =>
    source.addEventListener(name, ({ data }: MessageEvent<string>) => then(JSON.parse(data) as never))
  on('frame', (answer: Answer) => stream.seen(answer))
  on('count', (count: string) => stream.seen({ count }))
  on('beat', (now: string) => stream.seen({ now }))
  on('poll', stream.full)
  on('gone', stream.gone)
  source.addEventListener('error', () => stream.lost(source.readyState === EventSource.CLOSED))
  return () => source.close()
}

const ask = async (url: string, revision: string): Promise<Answer | 'gone' | undefined> => {
  try {
    const signal = AbortSignal.timeout(patience)
    const answer = await fetch(at(url, revision), {
      ...{ signal, headers: { accept: 'application/json' }, redirect: 'manual', cache: 'no-store' },
    })
    if (answer.type === 'opaqueredirect' || [401, 403, 404].includes(answer.status)) return 'gone'
    return answer.ok ? ((await answer.json()) as Answer) : undefined
  } catch {
    return undefined
  }
}

const say = (selector: string, words: string): void => {
  const line = document.querySelector(selector)
  if (line !== null && line.textContent !== words) line.textContent = words
}

/** Said once by the one polite region of the page, also when the same words come again. */
const announce = (words: string): void => {
  say('[data-announces]', '')
  later(100, () => say('[data-announces]', words))
}

/** Whoever was inside what has gone goes on at its heading; for others the page begins at its top, as a new one would. */
const goOn = (root: HTMLElement, wasInside: boolean): void => {
  const heading = wasInside ? root.querySelector<HTMLElement>('h1, h2') : null
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
  window.scrollTo(0, 0)
}

type Attend = (form: HTMLFormElement) => void

const swap = (root: HTMLElement, markup: string, keepAsTyped: Attend): void => {
  const box = document.createElement('template')
  box.innerHTML = markup
  const fresh = box.content.firstElementChild
  const old = root.firstElementChild
  if (!(fresh instanceof HTMLElement) || !(old instanceof HTMLElement)) return
  const words = fresh.dataset['announce'] ?? ''
  const isNews = words !== old.dataset['announce']
  if (fresh.dataset['title']) document.title = `${fresh.dataset['title']} – Stocktake`
  if (fresh.dataset['step'] === old.dataset['step']) {
    morph(old, fresh)
    if (isNews) announce(words)
  } else {
    const wasInside = root.contains(document.activeElement)
    // What was being typed is saved before its box goes.
    for (const form of old.querySelectorAll('form[data-autosave]')) form.dispatchEvent(new Event('focusout'))
    root.replaceChildren(fresh)
    for (const form of fresh.querySelectorAll<HTMLFormElement>('form[data-autosave]')) keepAsTyped(form)
    goOn(root, wasInside)
    if (!wasInside) announce(words)
  }
  attendBallots()
  tick()
}

/** Keeps this part of the page as the server has it. */
const follow = (root: HTMLElement, keepAsTyped: Attend): void => {
  const url = root.dataset['live'] ?? ''
  const line = document.querySelector<HTMLElement>('[data-network-words]')
  let wasWell = false

  const show = ({ now, frame, count }: Partial<Answer>): void => {
    wasWell = true
    if (now !== undefined) setClock(now)
    if (frame !== undefined) swap(root, frame, keepAsTyped)
    if (count !== undefined) for (const each of root.querySelectorAll('[data-count]')) each.textContent = count
  }
  const become = (network: Network): void => {
    document.documentElement.dataset['network'] = network
    say('[data-network-words]', network === 'lost' ? (line?.dataset['networkWords'] ?? '') : '')
    if (network !== 'lost') sendAgain()
  }
  const watching = watch(root.dataset['revision'] ?? '', {
    open: (revision, stream) => openStream(url, revision, stream),
    ask: revision => ask(url, revision),
    ...{ show, say: become, later },
    // The page itself says why, once: it is loaded again only if it was well here before.
    gone: () => {
      if (wasWell) location.reload()
      else say('[data-network-words]', 'This page has come to its end. Reload it to see why.')
    },
  })

  setClock(root.dataset['now'] ?? '')
  window.setInterval(tick, 250)
  watching.start()
  window.addEventListener('online', () => {
    watching.catchUp()
    sendAgain()
  })
  window.addEventListener('offline', watching.offline)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') watching.catchUp()
  })
  window.addEventListener('pagehide', watching.stop)
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    watching.start()
    watching.catchUp()
  })
}

/** Brings a live page, or one that still has an answer to deliver, to life. */
export const start = (keepAsTyped: Attend): void => {
  attendBallots()
  for (const root of document.querySelectorAll<HTMLElement>('[data-live]')) follow(root, keepAsTyped)
}
