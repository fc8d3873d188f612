import type { State } from './keeper.ts'

const link = (words: string, href: string, apart: boolean): HTMLAnchorElement => {
  const anchor = document.createElement('a')
  anchor.className = 'govuk-link'
  anchor.href = href
  anchor.textContent = words
  if (apart) Object.assign(anchor, { target: '_blank', rel: 'noopener' })
  return anchor
}

/**
 * Writes the saved line of a form. The live part changes only when the state does, so that it speaks once; the time,
 * which changes at every save, stands outside it.
 */
export const sayOn = (form: HTMLFormElement): ((state: State) => void) => {
  const line = form.querySelector<HTMLElement>('[data-saved]')
  const time = form.querySelector<HTMLElement>('[data-saved-at]')
  let said = line?.textContent === '' ? '' : 'saved'
  return state => {
    if (line === null || time === null) return
    time.textContent = state.kind === 'saved' ? `at ${state.at}.` : ''
    line.parentElement?.classList.toggle('saved__line--not', state.kind === 'unsaved')
    line.closest('.saved')?.classList.toggle('saved--alarm', state.kind === 'unsaved')
    const words = state.kind === 'saved' ? 'saved' : `Not saved yet: ${state.words}`
    if (words === said) return
    said = words
    line.textContent = state.kind === 'saved' ? 'Saved' : words
    if (state.kind === 'unsaved' && state.href !== undefined) {
      line.append(' ', link(state.apart ? 'Sign in (opens in a new tab)' : 'See what to do', state.href, state.apart))
    }
  }
}
