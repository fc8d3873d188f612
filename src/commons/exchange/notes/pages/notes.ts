import { actions, button, details, html, insetText, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayCount, sayInstant } from '#ground'
import { framed, type Frame } from '#people'
import { about, prose } from '#plans'
import { areaField, lineField } from '#support'
import { sayPage, turner } from '../../pages/turner.ts'
import type { Note } from '../note.ts'

export type NotesView = {
  /** Those of this page, and how many there are in all. */
  readonly notes: readonly Note[]
  readonly count: number
  readonly page: number
  readonly form: Form
}

/** One's own diary. */
export const notesPage = (frame: Frame, { notes, count, page, form }: NotesView): Html =>
  framed(frame, {
    title: 'Your private notes',
    back: { text: 'Back to the start', href: '/' },
    lede: 'A diary of events, reading and what you think of them. Nobody else can read it: not your partnership, not the programme.',
    mistakes: summaryOf(form.mistakes),
    kept: 'Nothing is saved yet. What you typed stands below.',
    main: html`<form method="post" action="/you/notes" class="narrow" novalidate>
        ${lineField({ form, name: 'about', text: 'About', hint: 'An event, a record, a person. May be empty.' })}
        ${areaField({ form, name: 'words', text: 'Note' }, 5)}
        ${actions(button({ text: 'Keep the note', preventDoubleClick: true }))}
      </form>
      <h2 class="govuk-heading-m" id="notes">Notes</h2>
      ${
        count === 0
          ? html`<p class="govuk-body">None yet.</p>`
          : html`<p class="govuk-body">
                ${sayPage(sayCount(count, 'note'), count, page)} ·
                <a class="govuk-link" href="/you/notes/notes.txt">Take them all as a text file</a>
              </p>
              ${insetText({ text: 'They are also in the file of your own data, and in no other: not in what your partnership takes out.' })}`
      }
      ${notes.map(notePart)} ${turner({ count, page, of: 'notes' }, number => `/you/notes?page=${number}#notes`)}`,
  })

const notePart = (note: Note): Html =>
  html`<h3 class="govuk-heading-s">
      ${note.about === '' ? '' : `${note.about} · `}<span class="quiet">${sayInstant(note.writtenAt)}</span>
    </h3>
    ${prose(note.words)}
    ${details({
      summaryHtml: html`Remove it${about(nameOf(note))}`,
      html: html`<form method="post" action="/you/notes/out">
        <input type="hidden" name="note" value="${note.id}" />
        <p class="govuk-body">It goes for good. Nobody can bring it back.</p>
        ${button({ html: html`Remove this note${about(nameOf(note))}`, classes: 'govuk-button--warning' })}
      </form>`,
    })}`

const nameOf = ({ about, writtenAt }: Note): string => (about === '' ? sayInstant(writtenAt) : about)
