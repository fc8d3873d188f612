import { html, type Html } from '#design'
import type { Trouble } from '#http'
import { framed, type Frame } from '#people'

type Words = { readonly title: string; readonly happened: string; readonly next: string }

const words: Readonly<Record<Trouble, Words>> = {
  absent: {
    title: 'There is no such page',
    happened: 'The address may be mistyped, or the page belongs to a partnership that you have no role in.',
    next: 'Start from the first page, or ask your champion for the link.',
  },
  fault: {
    title: 'Something went wrong here',
    happened: 'This is our fault, not yours. What was saved before is safe; what you just sent may not be saved.',
    next: 'Go back: your words are still in the form. Copy them, then try again.',
  },
  down: {
    title: 'Stocktake cannot reach its database',
    happened: 'What was saved is safe. What you just sent is not saved, but your text is still here: go back to it.',
    next: 'Wait a minute, go back and send it again.',
  },
  restarting: {
    title: 'Stocktake is being started again',
    happened: 'What was saved is safe. What you just sent is not saved, but your text is still here: go back to it.',
    next: 'Wait a minute, go back and send it again.',
  },
  full: {
    title: 'Stocktake has no room left',
    happened: 'What was saved is safe, and all of it can be read. What you just sent is not saved.',
    next: 'Go back: your words are still in the form. Copy them, tell whoever runs Stocktake, and send it again later.',
  },
  strained: {
    title: 'That took too long',
    happened: 'What was saved is safe. What you just sent is not saved, and a page that you asked for was not made.',
    next: 'Go back: your words are still in the form. Wait a minute, then try again.',
  },
  kept: {
    title: 'It was saved, and then something went wrong',
    happened: 'This is our fault, not yours. What you just sent is saved: do not send it again.',
    next: 'Open the page again to see it there.',
  },
  'too-many': {
    title: 'Too many tries from here',
    happened: 'To keep people’s accounts safe, this page can be used only so often in a minute.',
    next: 'Wait a minute, then try again.',
  },
  'too-large': {
    title: 'That is too large to take',
    happened: 'Nothing of it was saved. A form may hold about a million characters, a file 25 MB.',
    next: 'Go back: your words are still in the form. Make it smaller, or use a link instead of a file.',
  },
  'too-long': {
    title: 'That address is too long',
    happened: 'What was asked for does not fit into an address. Nothing was changed.',
    next: 'Go back and use fewer words.',
  },
  'too-slow': {
    title: 'That took too long to arrive',
    happened: 'What you sent did not arrive whole. Nothing of it was saved.',
    next: 'Go back: your words are still in the form. Send it again when the line is better.',
  },
  'cross-site': {
    title: 'This did not come from a page of Stocktake',
    happened: 'Nothing was changed. A form that was sent from another site is not accepted.',
    next: 'Open Stocktake itself and do it there.',
  },
  unreadable: {
    title: 'This could not be read',
    happened: 'What was sent is not in a form that Stocktake understands. Nothing was changed.',
    next: 'Go back and try again.',
  },
}

/** A page for when nothing else can be shown: what happened, what was kept, what to do. */
export const troublePage = (frame: Frame, what: Trouble): Html => {
  const { title, happened, next } = words[what]
  return framed(frame, {
    title,
    main: html`<div class="narrow">
      <p class="govuk-body">${happened}</p>
      <p class="govuk-body">${next}</p>
      <p class="govuk-body"><a class="govuk-link" href="/">Go to the first page</a></p>
    </div>`,
  })
}
