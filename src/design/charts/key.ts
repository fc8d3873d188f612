import { html, raw, type Html } from '../html.ts'
import { letter } from './marks.ts'

const filled = raw(
  '<svg aria-hidden="true" focusable="false" width="30" height="22" viewBox="0 0 30 22"><rect class="boxes__box boxes__box--agreed" width="30" height="22"/></svg>',
)

/** What the letters stand for, and `agreed`: the words for a filled box. */
export const boxesKey = (
  groups: ReadonlyArray<{ readonly mark: string; readonly name: string }>,
  agreed?: string,
): Html => {
  const items = groups.map(
    ({ mark, name }) =>
      html`<li>
        <svg aria-hidden="true" focusable="false" width="24" height="24" viewBox="0 0 24 24">
          ${letter(mark, 12, 12)}</svg
        >${name}
      </li>`,
  )
  return html`<ul class="key" aria-label="Key">
    ${items}${agreed && html`<li>${filled}${agreed}</li>`}
  </ul>`
}
