import { actions, button, checkboxes, html, type Html } from '#design'
import { sayList } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import { framed, type Frame } from '#people'
import { captionOf } from '../../noted/pages/form.ts'
import { evidenceWords } from '../../pages/piece.ts'
import type { EvidenceInUse } from '../../response/response.ts'

export type OthersView = {
  readonly frame: Frame
  readonly asked: QuestionAsAsked
  readonly action: string
  readonly back: string
  readonly evidence: readonly EvidenceInUse[]
  readonly mistake?: string
}

/** Evidence that the group has put forward elsewhere, to be used here too. */
export const othersPage = (view: OthersView): Html =>
  framed(view.frame, {
    title: 'Use evidence from another standard',
    caption: captionOf(view.asked),
    current: 'this-year',
    back: { text: `Standard ${view.asked.standard.number}`, href: view.back },
    mistakes: view.mistake === undefined ? [] : [{ text: view.mistake, href: '#evidence' }],
    main: view.evidence.length === 0 ? nothing(view) : choosing(view),
  })

const nothing = ({ back }: OthersView): Html =>
  html`<p class="govuk-body narrow">
    Your group has no other evidence yet. <a class="govuk-link" href="${back}/evidence">Add a new piece</a>.
  </p>`

const choosing = (view: OthersView): Html =>
  html`<form method="post" action="${view.action}" novalidate>
    ${checkboxes({
      name: 'evidence',
      fieldset: { legend: { text: 'Which shows something here too?', classes: 'govuk-fieldset__legend--m' } },
      errorMessage: view.mistake,
      items: view.evidence.map(piece => ({
        value: piece.id,
        html: evidenceWords(piece),
        hint:
          piece.standards.length === 0
            ? 'Not used on any standard now'
            : `Used on ${piece.standards.length === 1 ? 'standard' : 'standards'} ${sayList(piece.standards.map(String))}`,
      })),
    })}
    ${actions(button({ text: 'Use here too' }), html`<a class="govuk-link" href="${view.back}">Leave it</a>`)}
  </form>`
