import { actions, button, html, summaryList, type Html } from '#design'
import { capital, sayCount } from '#ground'
import type { Frame } from '#people'
import { said } from '#plans'
import type { Missing } from '../../document/completeness.ts'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'

export type AskingCheckView = FrameworkView & {
  readonly version: number
  readonly missing: readonly Missing[]
  /** A mark of that list; posted back as `seen`. */
  readonly mark: string
  readonly signatory: string
  readonly reason: string
}

/** What will stand where, before the signatory is asked. */
export const askingCheckPage = (frame: Frame, view: AskingCheckView): Html => {
  const { paths, version, missing, mark, signatory, reason } = view
  return leaf(frame, view, {
    title: 'Check before you ask for the signature',
    back: { text: 'Ask for the signature', href: paths.asking },
    main: html`${summaryList({
        rows: [
          { key: { text: 'Who is asked' }, value: { text: capital(signatory) } },
          { key: { text: 'To sign' }, value: { text: `Version ${version}, as it reads on the day of the signature` } },
          { key: { text: 'The reason' }, value: { html: said(reason) } },
          {
            key: { text: 'What is missing' },
            value: {
              html: html`${sayCount(missing.length, 'element')}:
                <ul class="govuk-list govuk-list--bullet">
                  ${missing.map(({ what }) => html`<li>${what}</li>`)}
                </ul>`,
            },
          },
        ],
      })}
      <p class="govuk-body narrow">
        Reason and list stand with the version, in its Word and PDF, under your name. They are not on the page that
        everybody sees, if you show it. You can take the question back until it is signed.
      </p>
      <form method="post" action="${paths.asking}">
        <input type="hidden" name="reason" value="${reason}" />
        <input type="hidden" name="seen" value="${mark}" />
        ${actions(
          button({ text: 'Ask for the signature', name: 'go', value: 'ask', preventDoubleClick: true }),
          button({ text: 'Change the reason', name: 'go', value: 'change', classes: 'govuk-button--secondary' }),
        )}
      </form>`,
  })
}
