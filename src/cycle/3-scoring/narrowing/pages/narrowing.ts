import { actions, button, html, type Html } from '#design'
import { framed, type Frame } from '#people'
import { byNumbers } from '../../submission/words.ts'

export type NarrowingView = {
  readonly frame: Frame
  readonly groupName: string
  /** What the group has not answered and written nothing on. */
  readonly off: readonly { readonly number: number; readonly title: string }[]
  readonly kept: readonly number[]
  readonly here: string
  readonly back: string
  readonly refusal?: string
}

/** Before standards are taken off what a group looks at. */
export const narrowingPage = (view: NarrowingView): Html => {
  const { off, kept, groupName, here, back, refusal } = view
  return framed(view.frame, {
    title: `Take ${byNumbers(off.map(({ number }) => number))} off?`,
    caption: groupName,
    current: 'this-year',
    back: { text: 'All standards of this group', href: back },
    mistakes: refusal === undefined ? [] : [{ text: refusal, href: '#off' }],
    main: html`<p class="govuk-body" id="off">The group has written nothing on:</p>
      <ul class="govuk-list govuk-list--bullet">
        ${off.map(({ number, title }) => html`<li>${number}. ${title}</li>`)}
      </ul>
      <p class="govuk-body narrow">
        It would look at ${byNumbers(kept)} only, and can then submit. Pages that compare groups say that it was not
        asked the others. They can be put back under “Who sits” until the gathering closes.
      </p>
      <form method="post" action="${here}">
        ${off.map(({ number }) => html`<input type="hidden" name="off" value="${number}" />`)}
        ${actions(button({ text: 'Take them off' }), html`<a class="govuk-link" href="${back}">Leave them on</a>`)}
      </form>`,
  })
}
