import { sayLeft, serverClock } from './left.ts'

const clock = serverClock(() => performance.now())

/** Counts every countdown of the page by the server's clock. */
export const tick = (): void => {
  for (const each of document.querySelectorAll<HTMLElement>('[data-clock-ends]')) {
    const words = sayLeft(Date.parse(each.dataset['clockEnds'] ?? '') - clock.now())
    if (each.textContent !== words) each.textContent = words
  }
}

export const setClock = (instant: string): void => {
  clock.set(instant)
  tick()
}
