import { actions, button, html, quoted, savedLine, type Html } from '#design'
import { isBlank, sayDay, sayInstant } from '#ground'
import type { Frame } from '#people'
import { prose } from '../../pages/prose.ts'
import type { Boxes } from '../../words/boxes.ts'
import { textBox } from '../../words/pages/box.ts'
import { strategicTexts } from '../fields.ts'
import { strategicLeaf, type StrategicView } from './leaf.ts'

/** Part 1 of the strategic plan: the vision, and the case for change. */
export const visionPage = (frame: Frame, view: StrategicView & { readonly boxes: Boxes }): Html => {
  const { paths, boxes, strategic } = view
  const { firstCase, outline } = strategic
  return strategicLeaf(frame, view, {
    title: 'Vision and case for change',
    mistakes: boxes.mistakes,
    ...(boxes.mistakes.length > 0 ? { kept: 'Everything else on this page is saved.' } : {}),
    main: html`<form method="post" action="${paths.vision}" data-autosave="${paths.vision}" novalidate>
      <input type="hidden" name="version" value="${boxes.version}" />
      ${savedLine({
        at: boxes.savedAt && sayInstant(boxes.savedAt),
        note: 'Everyone in the partnership can read this draft.',
      })}
      <h2 class="govuk-heading-m govuk-!-margin-top-6">For the plan as a whole</h2>
      ${textBox(boxes, paths, { key: 'strategic.vision', ...strategicTexts['strategic.vision'], rows: 6 })}
      ${textBox(boxes, paths, {
        ...{ key: 'strategic.case', ...strategicTexts['strategic.case'], rows: 10 },
        helping: isBlank(firstCase)
          ? html`<p>The outline said nothing of the case for change.</p>`
          : html`<p><b>How the outline meant to make the case</b></p>
              ${quoted(prose(firstCase, ''), `Signed by ${outline.by} on ${sayDay(outline.on)}`)}`,
      })}
      ${actions(
        button({ text: 'Save and go to area 1', name: 'go', value: 'next' }),
        button({ text: 'Save and stop for now', classes: 'govuk-button--secondary', name: 'go', value: 'stop' }),
      )}
    </form>`,
  })
}
