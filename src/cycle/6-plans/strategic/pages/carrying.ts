import { actions, button, html, questionRow, savedLine, type Html } from '#design'
import { sayInstant } from '#ground'
import type { Frame } from '#people'
import { standingIn, type Entry } from '../../lists/entry.ts'
import type { ListName } from '../../lists/kinds.ts'
import { listPart } from '../../lists/pages/list.ts'
import type { Boxes } from '../../words/boxes.ts'
import { textBox } from '../../words/pages/box.ts'
import { strategicTexts } from '../fields.ts'
import { strategicLeaf, type StrategicView } from './leaf.ts'

export type CarryingView = StrategicView & { readonly entries: readonly Entry[]; readonly boxes: Boxes }

/** Parts 3 and 4: who carries the change through these years and with what, and how one will know that it works. */
export const carryingPage = (frame: Frame, view: CarryingView): Html => {
  const { paths, boxes, entries } = view
  const list = (name: ListName, isRanked = false): Html =>
    listPart({ paths, list: name, all: entries, entries: standingIn(entries, name), isRanked })
  return strategicLeaf(frame, view, {
    title: 'What carries it, and how we will know',
    lede: 'The team, the people and money, and what everybody hears, through Deliver and Sustain.',
    mistakes: boxes.mistakes,
    ...(boxes.mistakes.length > 0 ? { kept: 'Everything else on this page is saved.' } : {}),
    main: html`${questionRow({ asking: list('carrier') })} ${questionRow({ asking: list('commitment') })}
      ${questionRow({
        asking: list('measure', true),
        helping: html`<p>These started as the outline’s. Put the most telling first.</p>`,
      })}
      <form method="post" action="${paths.carrying}" data-autosave="${paths.carrying}" novalidate>
        <input type="hidden" name="version" value="${boxes.version}" />
        <h2 class="govuk-heading-m govuk-!-margin-top-6">How it is carried</h2>
        ${savedLine({
          at: boxes.savedAt && sayInstant(boxes.savedAt),
          note: 'Everyone in the partnership can read this draft.',
        })}
        ${(['strategic.team', 'strategic.resources', 'strategic.communication'] as const).map(key =>
          textBox(boxes, paths, { key, ...strategicTexts[key] }),
        )}
        ${actions(button({ text: 'Save and go back to the plan' }))}
      </form>`,
  })
}
