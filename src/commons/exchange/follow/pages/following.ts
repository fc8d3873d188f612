import { button, html, insetText, type Html } from '#design'
import { framed, type Frame } from '#people'
import type { ExchangePaths } from '../../paths.ts'
import type { Follow } from '../follow.ts'

/** Whom and what one follows, and the way to stop. */
export const followingPage = (frame: Frame, paths: ExchangePaths, follows: readonly Follow[]): Html =>
  framed(frame, {
    current: 'practice',
    title: 'Whom and what you follow',
    caption: 'Practice exchange',
    back: { text: 'Practice exchange', href: paths.exchange },
    lede: 'New records of these show on the exchange’s first page and in your weekly mail. Nobody else sees this list.',
    main: html`${follows.length === 0 && insetText({ text: 'You follow nothing yet. Open a record to follow its standards, or whoever wrote it.' })}
    ${follows.map(
      ({ kind, of, called }) =>
        html`<form method="post" action="${paths.follow}">
          <input type="hidden" name="kind" value="${kind}" /><input type="hidden" name="of" value="${of}" />
          <input type="hidden" name="stops" value="yes" />
          <p class="govuk-body">${called}</p>
          ${button({ html: html`Stop following<span class="govuk-visually-hidden"> ${called}</span>`, classes: 'govuk-button--secondary' })}
        </form>`,
    )}`,
  })
