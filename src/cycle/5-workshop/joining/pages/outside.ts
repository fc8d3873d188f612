import { button, html, type Html } from '#design'
import { framed, type Frame } from '#people'
import { joinPath } from '../../paths.ts'

/** Why somebody who was in is not in any more. */
export type Outside =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'closed'; readonly name: string }
  | { readonly kind: 'taken-out'; readonly name: string }
  | { readonly kind: 'left'; readonly name: string; readonly code: string; readonly shownAs: string }

export const outsideWords: Readonly<Record<Outside['kind'], string>> = {
  nobody: 'You are not in a workshop. Join with its code.',
  closed: 'This workshop is closed.',
  'taken-out': 'The facilitator has taken you out of this workshop.',
  left: 'You have left this workshop.',
}

/** What was typed on a page that nobody takes any more, so that nothing is lost. */
export type Typed = readonly { readonly name: string; readonly value: string }[]

/** Says where one stands and the way on, with what was typed. */
export const outsidePage = (frame: Frame, outside: Outside, typed: Typed = []): Html =>
  framed(frame, {
    title: titles[outside.kind],
    main: html`<div class="narrow">${bodyOf(outside)}${typedPart(typed)}</div>`,
  })

const titles: Readonly<Record<Outside['kind'], string>> = {
  nobody: 'You are not in a workshop',
  closed: 'The workshop is closed',
  'taken-out': 'You are not in this workshop any more',
  left: 'You have left the workshop',
}

const bodyOf = (outside: Outside): Html => {
  switch (outside.kind) {
    case 'nobody':
      return html`<p class="govuk-body">This phone or computer has not joined one, or was away for too long.</p>
        ${button({ text: 'Join with the code', href: joinPath() })}`
    case 'closed':
      return html`<p class="govuk-body">
          <b>${outside.name}</b> is over and its record is done. Thank you for taking part. Nothing of it stays on this
          phone.
        </p>
        <p class="govuk-body">The champion of your partnership can show you the record.</p>`
    case 'taken-out':
      return html`<p class="govuk-body">
        The facilitator has withdrawn the link, or taken this phone or computer out of <b>${outside.name}</b>. If that
        was a mistake, tell them.
      </p>`
    case 'left':
      return html`<p class="govuk-body">
          You were in <b>${outside.name}</b> as ${outside.shownAs}. While it goes on you can come back with this phone.
        </p>
        <form method="post" action="${joinPath(outside.code)}">
          <input type="hidden" name="again" value="yes" />
          ${button({ text: `Come back as ${outside.shownAs}`, preventDoubleClick: true })}
        </form>`
  }
}

const typedPart = (typed: Typed): Html | undefined =>
  typed.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">What you wrote</h2>
        <p class="govuk-body">It was not saved. Copy what you still need.</p>
        ${typed.map(({ value }) => html`<div class="govuk-inset-text typed">${value}</div>`)}`
