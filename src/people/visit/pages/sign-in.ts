import { button, html, input, type Html } from '#design'
import type { Mistake } from '#forms'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'

export type SignInView = { readonly typed: string; readonly back: string; readonly mistakes: readonly Mistake[] }

/** Asks for an address. */
export const signInPage = (frame: Frame, { typed, back, mistakes }: SignInView): Html =>
  framed(frame, {
    title: 'Sign in',
    lede: 'We send a link to your e-mail. There is no password.',
    mistakes: mistakes.map(mistake => ({ text: mistake.words, href: `#${mistake.field}` })),
    main: html`<form method="post" action="/sign-in" novalidate class="narrow">
      <input type="hidden" name="back" value="${back}" />
      ${input({
        id: 'email',
        name: 'email',
        type: 'email',
        label: { text: 'E-mail address' },
        hint: { text: 'The one that your invitation was sent to.' },
        autocomplete: 'email',
        spellcheck: false,
        value: typed,
        errorMessage: mistakes[0] && { text: mistakes[0].words },
      })}
      ${button({ text: 'Send me a link', preventDoubleClick: true })}
    </form>`,
  })

/** After asking, whoever asked: the same words for a known and an unknown address. */
export const sentPage = (frame: Frame, kept: { readonly outbox: boolean }): Html =>
  framed(frame, {
    title: 'Look at your e-mail',
    main: html`<div class="narrow">
      <p class="govuk-body">
        If that address belongs to somebody here, a link is on its way to it. It works for ten minutes, once.
      </p>
      <p class="govuk-body">
        Open the link on this device and in this browser. On another device you will be asked for the code in the
        e-mail.
      </p>
      ${
        kept.outbox &&
        html`<p class="govuk-body">
          This installation sends no e-mail yet: it keeps what it would have sent in its outbox. Whoever started it has
          the outbox’s address.
        </p>`
      }
      <p class="govuk-body">
        Nothing after a few minutes? Look in the junk folder, then <a class="govuk-link" href="/sign-in">ask again</a>
        or ask your champion which address they used.
      </p>
    </div>`,
  })
