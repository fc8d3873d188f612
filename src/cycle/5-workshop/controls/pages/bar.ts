import { html, type Html } from '#design'
import { workshopPagePath } from '../../paths.ts'
import type { Workshop } from '../../room/room.ts'
import { candidatesPath, controlsPath, minutesPath, peoplePath, recordPath, screenPath } from '../paths.ts'

export type Running = 'run' | 'people' | 'candidates' | 'minutes' | 'record'

/** From one page of a running workshop to the others. */
export const runningBar = (workshop: Workshop, current?: Running): Html => {
  const held = { partnership: workshop.partnership, workshop: workshop.id }
  const links: readonly (readonly [string, string, Running?])[] = [
    ['Run', controlsPath(workshop), 'run'],
    ['People', peoplePath(workshop), 'people'],
    ['Notes', workshopPagePath(held, 'notes')],
    ['What the room ranks', candidatesPath(workshop), 'candidates'],
    ['Minutes', minutesPath(workshop), 'minutes'],
    ['Big screen', screenPath(workshop)],
    ['Record', recordPath(workshop), 'record'],
  ]
  return html`<nav class="running" aria-label="Workshop">
    <ul>
      ${links.map(
        ([text, href, key]) =>
          html`<li>
            ${
              key !== undefined && key === current
                ? html`<a class="govuk-link" href="${href}" aria-current="page">${text}</a>`
                : html`<a class="govuk-link" href="${href}">${text}</a>`
            }
          </li>`,
      )}
    </ul>
  </nav>`
}
