import { details, html, type Html } from '#design'
import { sayInstant, type Instant } from '#ground'
import { framed, type Frame } from '#people'

type Mail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly at: Instant
  readonly attached?: { readonly name: string; readonly text: string }
}

/** The text of a mail with its addresses as links: all of them are our own. */
const withLinks = (text: string): readonly (string | Html)[] =>
  text
    .split(/(https?:\/\/\S+)/)
    .map(part => (/^https?:/.test(part) ? html`<a class="govuk-link" href="${part}">${part}</a>` : part))

/** What would have been sent, newest first. */
export const outboxPage = (frame: Frame, mails: readonly Mail[]): Html =>
  framed(frame, {
    title: 'Outbox',
    lede: 'This installation sends no mail yet. What it would have sent stands here, newest first, the last hundred.',
    main:
      mails.length === 0
        ? html`<p class="govuk-body">Nothing yet. Load the page again after asking for a link or inviting someone.</p>`
        : html`${mails.map(
            mail =>
              html`<section class="mail" aria-labelledby="mail-${mail.id}">
                <h2 class="govuk-heading-s" id="mail-${mail.id}">${mail.subject}</h2>
                <p class="govuk-body-s">To ${mail.to}, ${sayInstant(mail.at)}</p>
                <div class="govuk-inset-text typed">${withLinks(mail.text)}</div>
                ${
                  mail.attached &&
                  details({
                    summaryText: `With it: ${mail.attached.name}`,
                    html: html`<p class="typed">${mail.attached.text}</p>`,
                  })
                }
              </section>`,
          )}`,
  })
