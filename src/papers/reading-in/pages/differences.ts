import { actions, button, checkboxes, details, flag, html, insetText, quoted, type Html } from '#design'
import type { Mistake } from '#forms'
import { sayCount, sayList } from '#ground'
import { framed, type Frame } from '#people'
import type { WordRead } from '#reading'
import type { Change, Comparison, Field } from '../compare.ts'
import { difference } from './difference.ts'

export type DifferencesView = {
  readonly year: string
  /** What the file is: `Outline change plan`. */
  readonly title: string
  readonly papers: string
  readonly origin: string
  readonly comparison: Comparison
  readonly tracked: WordRead['tracked']
  /** The keys that were ticked. */
  readonly ticked: readonly string[]
  readonly mistakes: readonly Mistake[]
  /** How many were saved before somebody else’s words were met. */
  readonly saved?: number
}

/** What a file says differently, field by field, each to be taken or left. */
export const differencesPage = (frame: Frame, view: DifferencesView): Html => {
  const { changes } = view.comparison
  return framed(frame, {
    title: changes.length === 0 ? 'Nothing to take from this file' : 'What was changed in this file',
    caption: `${view.title}, Stocktake ${view.year}`,
    current: 'papers',
    back: { text: 'Choose another file', href: `${view.papers}/edited` },
    mistakes: view.mistakes.map(({ words }) => ({ text: words, href: '#accept' })),
    main: html`${view.saved !== undefined && met(view.saved)} ${tracking(view.tracked)}
    ${changes.length === 0 ? nothing(view) : form(view)} ${rest(view.comparison)}`,
  })
}

const met = (saved: number): Html =>
  insetText({
    html: html`<b>Somebody else was writing too.</b>
      ${saved === 0 ? 'Nothing was' : saved === 1 ? 'One text was' : `${saved} texts were`} saved. The texts below were
      changed after you opened the page: look again at what stands now, and tick them to put the file’s words in their
      place.`,
  })

const tracking = (tracked: WordRead['tracked']): Html | false =>
  tracked.length > 0 &&
  html`<p class="govuk-body">
    Changes are tracked in this file:
    ${sayList(
      tracked.map(
        ({ by, insertions, deletions }) =>
          `${by} (${sayCount(insertions, 'insertion')}, ${sayCount(deletions, 'deletion')})`,
      ),
    )}.
    It is read as if all of them were accepted.
  </p>`

const form = ({ papers, origin, comparison: { changes }, ticked }: DifferencesView): Html =>
  html`<p class="govuk-body">
      What goes is <del>struck through</del>, what comes is <ins>underlined</ins>. Tick the texts that you want to take;
      everything else stays as it is.
    </p>
    <form method="post" action="${papers}/edited/accepted" novalidate>
      <input type="hidden" name="origin" value="${origin}" />
      ${changes.map((change, at) => one(change, at, ticked))} ${actions(button({ text: 'Take the ticked texts' }))}
    </form>`

const one = ({ field, now, said, isChangedHere, trackedBy }: Change, at: number, ticked: readonly string[]): Html =>
  html`<h2 class="govuk-heading-m">${field.called}</h2>
    <p class="govuk-body quiet">
      ${field.place}${trackedBy.length > 0 && `. Changes tracked here by ${sayList(trackedBy)}`}
    </p>
    ${
      isChangedHere &&
      html`<p class="govuk-body">
        ${flag('Changed here too', 'late')} Since this paper was made somebody wrote here as well. Taking the file’s
        words puts them in the place of what stands now.
      </p>`
    }
    ${difference(now, said)}
    ${details({
      summaryText: `Both texts in full: ${field.called}`,
      html: html`<p class="govuk-body"><b>What stands now</b></p>
        ${quoted(now === '' ? '(nothing)' : now)}
        <p class="govuk-body"><b>What the file says</b></p>
        ${quoted(said === '' ? '(nothing)' : said)}`,
    })}
    <input type="hidden" name="words.${field.key}" value="${said}" />
    <input type="hidden" name="seen.${field.key}" value="${field.seen}" />
    ${checkboxes({
      name: 'accept',
      idPrefix: at === 0 ? 'accept' : `accept-${at + 1}`,
      values: ticked,
      items: [
        {
          value: field.key,
          html: html`Take the file’s words<span class="govuk-visually-hidden">: ${field.called}, ${field.place}</span>`,
        },
      ],
    })}`

const nothing = ({ papers }: DifferencesView): Html =>
  html`<p class="govuk-body">
    No text in this file differs from what stands here, or what differs was not changed in the file.
    <a class="govuk-link" href="${papers}/edited">Choose another file</a>
  </p>`

const rest = ({ alreadyHere, notInFile, untouched }: Comparison): Html =>
  html`${listed('Changed in the file to what stands here already', alreadyHere)}
    ${listed('Not found in the file: their place was deleted or its mark lost. They stay as they are', notInFile)}
    <p class="govuk-body">
      ${sayCount(untouched, 'text')} in the file ${untouched === 1 ? 'was' : 'were'} left as made.
    </p>`

const listed = (title: string, fields: readonly Field[]): Html | false =>
  fields.length > 0 &&
  html`<h2 class="govuk-heading-s">${title}</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${fields.map(({ called, place }) => html`<li>${called} (${place})</li>`)}
    </ul>`
