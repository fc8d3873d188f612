import { button, html, type Html } from '#design'
import { framed, type Frame } from '#people'
import { phonePagePath, phonePath } from '../../paths.ts'

/** Asks before somebody goes: a slip of the thumb should not end it. */
export const leavingPage = (frame: Frame, view: { readonly name: string; readonly shownAs: string }): Html =>
  framed(frame, {
    title: 'Leave the workshop?',
    back: { text: 'Stay', href: phonePath },
    main: html`<form method="post" action="${phonePagePath('leave')}" class="narrow">
      <p class="govuk-body">
        You are in <b>${view.name}</b> as ${view.shownAs}. When you leave, an answer that you have sent stays counted,
        and you are not asked again. While the workshop goes on you can come back with this phone.
      </p>
      ${button({ text: 'Leave', classes: 'govuk-button--warning', preventDoubleClick: true })}
    </form>`,
  })
