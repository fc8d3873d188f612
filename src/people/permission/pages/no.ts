import { actions, button, html, insetText, summaryList, warningText, type Html } from '#design'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import type { Permission } from '../permission.ts'

/** What a no does, before it is said. */
export const checkedNo = (
  frame: Frame,
  view: {
    readonly permission: Permission
    readonly own: string
    readonly reason: string
    readonly partnership: string
  },
): Html => {
  const { permission, own, reason } = view
  return framed(frame, {
    title: 'Say no to this request?',
    caption: view.partnership,
    back: { text: 'A permission to tell others', href: own },
    main: html`${insetText({ text: permission.words })}
      ${summaryList({
        rows: [
          { key: { text: 'For whom' }, value: { text: permission.readers } },
          { key: { text: 'Your reason' }, value: { text: reason === '' ? 'None' : reason } },
        ],
      })}
      ${warningText({
        iconFallbackText: 'Warning',
        text: `Your no stands: it cannot be changed into a yes. ${permission.asker.name} gets a mail, reads your reason, and can only ask anew.`,
      })}
      <form method="post" action="${own}/answer">
        <input type="hidden" name="answer" value="no" />
        <input type="hidden" name="reason" value="${reason}" />
        <input type="hidden" name="checked" value="yes" />
        ${actions(
          button({ text: 'Say no', classes: 'govuk-button--warning', preventDoubleClick: true }),
          html`<a class="govuk-link govuk-body" href="${own}">Back, and say nothing yet</a>`,
        )}
      </form>`,
  })
}
