import { button, html, type Html } from '#design'
import { framed, type Frame } from '#people'

/** What somebody sees who is not signed in. */
export const welcomePage = (frame: Frame): Html =>
  framed(frame, {
    title: 'From many honest voices to one agreed position',
    lede: 'And from that to a plan that gets done, year after year.',
    main: html`<div class="narrow">
      <p class="govuk-body">
        Councils, health bodies, police, schools and charities of one area use Stocktake to say together how well they
        commission. Groups answer, differences are talked through, the partnership agrees, and out of that comes a plan.
      </p>
      ${button({ text: 'Sign in', href: '/sign-in', isStartButton: false })}
      <p class="govuk-body">
        In a workshop just now? <a class="govuk-link" href="/join">Join it with its code</a>. You need no account.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/overview">The overview</a> is the anonymous picture of the country, as far as it is
        open to everybody. The <a class="govuk-link" href="/exchange">practice exchange</a> has what partnerships tried
        and tell anybody.
      </p>
      <p class="govuk-body">New here? Your champion invites you: look for the mail.</p>
    </div>`,
  })
