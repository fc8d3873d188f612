import { actions, button, fileUpload, html, input, insetText, summaryList, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayCount, sayInstant } from '#ground'
import { framed, type Frame } from '#people'
import { sayBytes } from '#scoring'
import { sayArchiveRefusal, type ArchiveRefusal } from '../refusal.ts'

/** What an archive says of itself, for somebody who decides whether to read it in. */
export type Found = {
  readonly token: string
  readonly name: string
  readonly takenAt: string
  readonly takenBy: string
  readonly years: readonly string[]
  readonly rows: number
  readonly people: number
  readonly files: number
  readonly fileBytes: number
}

export type ReadingInView = {
  readonly action: string
  readonly back: { readonly text: string; readonly href: string }
  /**
   * Whose name and address are asked for: of whoever reads it in, where nobody is there yet; of whom a programme's desk
   * invites to lead it.
   */
  readonly asks: 'reader' | 'champion'
  readonly form: Form
  readonly refusal?: ArchiveRefusal
  readonly found?: Found
}

/** Where the file of everything is chosen, looked into, and then read in. */
export const readingInPage = (frame: Frame, view: ReadingInView): Html => {
  const { refusal, form, found } = view
  const refused = refusal === undefined ? [] : [{ text: sayArchiveRefusal(refusal), href: '#archive' }]
  return framed(frame, {
    title: found === undefined ? 'Read a partnership in' : `Read in ${found.name}?`,
    back: view.back,
    lede:
      found === undefined
        ? 'From the file of everything that it took out of another Stocktake. You see what is in it before anything is stored.'
        : 'Every part of the file is as it was when it was made. Nothing is stored yet.',
    mistakes: [...refused, ...summaryOf(form.mistakes)],
    main: found === undefined ? choosing(view) : confirming(view, found),
  })
}

const asked = {
  reader: {
    heading: 'About you',
    name: 'Your name',
    email: 'Your e-mail address',
    hint: 'You sign in with it from now on.',
    becomes: 'It becomes a partnership of its own, and you its champion; you can hand over.',
  },
  champion: {
    heading: 'Who leads it from now on?',
    name: 'Name of the champion',
    email: 'Their e-mail address',
    hint: 'An invitation goes there, which works for seven days. They become champion when they accept.',
    becomes:
      'It becomes a partnership of its own in this programme. You invite its champion, who invites the others; you do not get a role there.',
  },
} as const

const who = ({ asks, form }: ReadingInView): Html => {
  const words = asked[asks]
  const autocomplete = (what: string) => (asks === 'reader' ? { autocomplete: what } : {})
  return html`<h2 class="govuk-heading-m">${words.heading}</h2>
    ${input({
      ...{ id: 'name', name: 'name', label: { text: words.name }, ...autocomplete('name') },
      ...{ value: form.typed('name'), errorMessage: form.mistakeOf('name')?.words },
    })}
    ${input({
      ...{ id: 'email', name: 'email', type: 'email', label: { text: words.email }, ...autocomplete('email') },
      ...{ hint: { text: words.hint }, spellcheck: false },
      ...{ value: form.typed('email'), errorMessage: form.mistakeOf('email')?.words },
    })}`
}

const choosing = (view: ReadingInView): Html =>
  html`<form method="post" action="${view.action}" enctype="multipart/form-data" novalidate class="narrow">
    ${fileUpload({
      ...{ id: 'archive', name: 'archive', attributes: { accept: '.zip,application/zip' } },
      label: { text: 'The file that Stocktake made', classes: 'govuk-label--m' },
      hint: { text: 'A zip file of at most 1.3 GB. It is checked part by part, which can take some minutes.' },
      errorMessage: view.refusal && { text: sayArchiveRefusal(view.refusal) },
    })}
    ${actions(button({ text: 'Look into it' }))}
  </form>`

const confirming = (view: ReadingInView, found: Found): Html =>
  html`${summaryList({
      rows: [
        { key: { text: 'Partnership' }, value: { text: found.name } },
        { key: { text: 'Taken' }, value: { text: `At ${sayInstant(found.takenAt)}, by ${found.takenBy}` } },
        { key: { text: 'Years' }, value: { text: found.years.length === 0 ? 'None' : found.years.join(', ') } },
        { key: { text: 'On record' }, value: { text: `${sayCount(found.rows, 'row')}, ${sayPeople(found.people)}` } },
        {
          key: { text: 'Files' },
          value: {
            text: found.files === 0 ? 'None' : `${sayCount(found.files, 'file')}, ${sayBytes(found.fileBytes)}`,
          },
        },
      ],
    })}
    ${insetText({
      html: html`<p class="govuk-body">${asked[view.asks].becomes}</p>
        <p class="govuk-body">
          Everybody else comes as a name on what they did. Nobody can sign in by it, whatever address the file has for
          them: those who go on are invited.
        </p>`,
    })}
    <form method="post" action="${view.action}" novalidate class="narrow">
      ${who(view)}
      <input type="hidden" name="found" value="${found.token}" />
      ${actions(button({ text: 'Read it in', preventDoubleClick: true }), html`<a class="govuk-link" href="${view.action}">Choose another file</a>`)}
    </form>`

const sayPeople = (count: number): string => (count === 1 ? 'one person named' : `${count} people named`)
