import { actions, button, dateInput, html, insetText, questionRow, type Html } from '#design'
import { sayDay } from '#ground'
import type { Frame, MaySign, Signatory } from '#people'
import { lapsedPart, otherWords, signatoryBox, type Boxes } from '#plans'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'
import { reviewKey, signatoryKey } from '../details.ts'

export type DetailsView = FrameworkView & {
  readonly boxes: Boxes
  /** Whoever may sign, with their roles. */
  readonly people: readonly MaySign[]
  readonly signatory: Signatory
  /** What whoever changes it should know of what is signed. */
  readonly warning?: string
}

/** Who signs the framework, and when it is looked at again. */
export const detailsPage = (frame: Frame, view: DetailsView): Html => {
  const { paths, boxes, signatory, warning } = view
  return leaf(frame, view, {
    title: 'Signature and review',
    // A day is put right in its first box.
    mistakes: boxes.mistakes.map(each =>
      each.href === `#${reviewKey}` ? { ...each, href: `#${reviewKey}-day` } : each,
    ),
    ...(boxes.mistakes.length > 0 ? { kept: 'Everything else on this page is saved.' } : {}),
    main: html`${warning && insetText({ text: warning })} ${lapsedPart(signatory)}
      <form method="post" action="${paths.details}" novalidate>
        <input type="hidden" name="version" value="${boxes.version}" />
        ${signatoryBox({ ...view, key: signatoryKey })}
        ${questionRow({
          thin: true,
          asking: reviewField(boxes),
          helping: html`${otherWords(boxes, reviewKey, words => (words === '' ? words : sayDay(words)))}
            <p>It comes back on “What waits on me” of the champion and the deputy.</p>`,
        })}
        ${actions(button({ text: 'Save' }))}
      </form>`,
  })
}

const reviewField = (boxes: Boxes): Html => {
  const parts = ['day', 'month', 'year'].map(part => `${reviewKey}-${part}`)
  return dateInput({
    ...{ id: reviewKey, namePrefix: reviewKey, hint: 'For example, 27 3 2028' },
    fieldset: { legend: { text: 'When will you look at it again?', classes: 'govuk-fieldset__legend--s' } },
    errorMessage: [reviewKey, ...parts].map(boxes.mistake).find(Boolean),
    values: Object.fromEntries(parts.map(part => [part, boxes.value(part)])),
  })
}
