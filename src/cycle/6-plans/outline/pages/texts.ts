import { actions, button, html, savedLine, type Html } from '#design'
import { sayInstant } from '#ground'
import type { PlanPaths } from '../../paths.ts'
import type { Boxes } from '../../words/boxes.ts'
import { wholeTexts, type WholeText } from '../../words/field.ts'
import { textBox } from '../../words/pages/box.ts'

/** The texts of one page that belong to the plan as a whole, saved as one types. */
export const textsForm = (
  paths: PlanPaths,
  boxes: Boxes,
  { action, title, keys, next }: { action: string; title: string; keys: readonly WholeText[]; next: string },
): Html =>
  html`<form method="post" action="${action}" data-autosave="${action}" novalidate>
    <input type="hidden" name="version" value="${boxes.version}" />
    <h2 class="govuk-heading-m govuk-!-margin-top-6" id="texts">${title}</h2>
    ${savedLine({
      at: boxes.savedAt && sayInstant(boxes.savedAt),
      note: 'Everyone in the partnership can read this draft.',
    })}
    ${keys.map(key => textBox(boxes, paths, { key, ...wholeTexts[key] }))}
    ${actions(
      button({ text: next, name: 'go', value: 'next' }),
      button({ text: 'Save and stop for now', classes: 'govuk-button--secondary', name: 'go', value: 'stop' }),
    )}
  </form>`
