import { html, type Html } from '#design'
import { framed, type Frame } from '#people'

/** What works, how it was tested, and where it has not been. */
export const accessibilityPage = (frame: Frame): Html =>
  framed(frame, {
    title: 'Accessibility',
    main: html`<div class="narrow">
      <p class="govuk-body">
        Stocktake is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. On every page you should be
        able to:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>do everything with a keyboard, and see where you are;</li>
        <li>use a screen reader: each chart stands beside a table with the same figures;</li>
        <li>
          enlarge to 400%, or use a phone 320 pixels wide, without scrolling sideways (wide tables scroll by
          themselves);
        </li>
        <li>use your own colours, or print;</li>
        <li>do everything with scripts turned off. Only saving as you type needs them.</li>
      </ul>
      <h2 class="govuk-heading-m">How it was tested</h2>
      <p class="govuk-body">
        With automatic checks (axe) on the pages and their error states at each change, and by keyboard. It has not yet
        been tested by people who use assistive technology every day, nor by anybody outside the makers.
      </p>
      <h2 class="govuk-heading-m">Found a barrier?</h2>
      <p class="govuk-body">
        Tell your champion, who can do it with you on paper: every form can be printed. Say what you were doing and what
        you use, so that it can be mended.
      </p>
    </div>`,
  })
