import { actions, button, dateInput, html, insetText, questionRow, select, type Html } from '#design'
import { capital, sayDay } from '#ground'
import type { Frame } from '#people'
import { otherWords, type Boxes } from '#plans'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'
import { sayChair, type MaySign, type Signatory } from '../../signing/signatory.ts'
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
  const { paths, boxes, people, signatory, warning } = view
  const nobody = sayChair(signatory)
  const sayPerson = (id: string): string => people.find(each => each.id === id)?.name ?? nobody
  return leaf(frame, view, {
    title: 'Signature and review',
    // A day is put right in its first box.
    mistakes: boxes.mistakes.map(each =>
      each.href === `#${reviewKey}` ? { ...each, href: `#${reviewKey}-day` } : each,
    ),
    ...(boxes.mistakes.length > 0 ? { kept: 'Everything else on this page is saved.' } : {}),
    main: html`${warning && insetText({ text: warning })}
      ${signatory.hasLapsed && insetText({ text: `Whoever was named to sign can’t sign here any more, so it is for ${nobody} now. Name somebody, or save it so.` })}
      <form method="post" action="${paths.details}" novalidate>
        <input type="hidden" name="version" value="${boxes.version}" />
        ${questionRow({
          thin: true,
          asking: select({
            name: signatoryKey,
            label: { text: 'Who signs it?', classes: 'govuk-label--s' },
            hint: 'For the partnership, by name and date. The person needs a role here.',
            value: boxes.value(signatoryKey),
            errorMessage: boxes.mistake(signatoryKey),
            items: [
              { value: '', text: capital(nobody) },
              ...people.map(({ id, name, role }) => ({ value: id, text: `${name}, ${role}` })),
            ],
          }),
          helping: otherWords(boxes, signatoryKey, sayPerson),
        })}
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
