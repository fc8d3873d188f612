import { button, html, input, warningText, type Html } from '#design'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import { linkRefusalWords, type LinkRefusal } from '../link.ts'

export type LinkView = {
  readonly action: string
  /** Another browser than the one that asked: the code from the mail is needed. */
  readonly needsCode: boolean
  readonly problem?: LinkRefusal['kind']
  readonly typed?: string
}

/** The page behind a sign-in link. Opening it uses nothing up; pressing the button does. */
export const linkPage = (frame: Frame, { action, needsCode, problem, typed }: LinkView): Html => {
  const words = problem && linkRefusalWords[problem]
  return framed(frame, {
    title: 'Sign in to Stocktake',
    mistakes: words === undefined ? [] : [{ text: words, href: '#code' }],
    main: html`<form method="post" action="${action}" novalidate class="narrow">
      ${
        needsCode
          ? input({
              id: 'code',
              name: 'code',
              label: { text: 'Code from the e-mail' },
              hint: { text: 'Six digits. We ask because this is not the browser in which you asked for the link.' },
              inputmode: 'numeric',
              autocomplete: 'one-time-code',
              classes: 'govuk-input--width-10',
              value: typed ?? '',
              errorMessage: words === undefined ? undefined : { text: words },
            })
          : html`<p class="govuk-body">Press the button to sign in on this device.</p>`
      }
      ${button({ text: 'Sign in', preventDoubleClick: true })}
    </form>`,
  })
}

/** A link that no longer opens anything, with the way on. */
export const deadLinkPage = (frame: Frame, problem: LinkRefusal['kind']): Html =>
  framed(frame, {
    title: 'This link does not work any more',
    main: html`${warningText({ text: linkRefusalWords[problem], iconFallbackText: 'Warning' })}
    ${button({ text: 'Ask for a new link', href: '/sign-in' })}`,
  })
