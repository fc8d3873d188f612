import { button, html, insetText, type Html } from '#design'
import { sayDay } from '#ground'
import type { Notice } from '../notice.ts'

/** What the people of a partnership read while notice to their champion stands; the champion says here that they stay. */
export const noticeStanding = (
  { reason, by, endsFrom }: Notice,
  { action, champion, isOwn }: { readonly action: string; readonly champion: string; readonly isOwn: boolean },
): Html =>
  insetText({
    html: html`<p class="govuk-body">
        ${by.name}, of the programme, means to end ${isOwn ? 'your role' : `the role of ${champion}`} as champion from
        ${sayDay(endsFrom)} on, because nobody here could hand over. The reason they gave: ${reason}
      </p>
      ${
        isOwn
          ? html`<form method="post" action="${action}">
              ${button({ text: 'I am still the champion', preventDoubleClick: true })}
            </form>`
          : html`<p class="govuk-body">If you can reach ${champion}, tell them: they stay if they say so here.</p>`
      }`,
  })
