import { actions, button, details, held, html, insetText, summaryList, table, type Html } from '#design'
import { sayCount, sayInstant } from '#ground'
import { framed, roleWords, type Frame } from '#people'
import { sayBytes } from '#scoring'
import type { Outside } from '../leaving.ts'
import { sayTakingRefusal, type TakingRefusal } from '../may-take.ts'
import type { Taking, ReadingIn, ToInvite } from '../record.ts'

export type EverythingView = {
  readonly action: string
  /** `2026/27`, the newest first. */
  readonly years: readonly string[]
  /** How many rows are on record. */
  readonly rows: number
  /** Of the files that were attached, in bytes. */
  readonly fileBytes: number
  readonly takings: readonly Taking[]
  readonly readings: readonly ReadingIn[]
  /** Who had a role until it came in. */
  readonly cameWith: readonly ToInvite[]
  /** Where people are invited. */
  readonly inviting: string
  readonly outside: readonly Outside[]
  readonly held?: TakingRefusal | undefined
  /** What was sent could not be understood. */
  readonly isAgain?: boolean
}

/** What the archive holds, how big it is, who has taken it, and the button that takes it. */
export const everythingPage = (frame: Frame, view: EverythingView): Html =>
  framed(frame, {
    title: 'Everything in one file',
    current: 'papers',
    lede: 'What your partnership wrote is yours. Take all of it with you, to keep or to go on with in another Stocktake.',
    mistakes: view.isAgain === true ? [{ text: 'Press the button to take everything', href: '#take' }] : [],
    main: html`${contents(view)} ${taking(view)} ${record(view)} ${cameFrom(view)} ${outside(view.outside)}`,
  })

const contents = ({ years, rows, fileBytes, takings }: EverythingView): Html => {
  const last = takings.find(({ bytes }) => bytes !== undefined)
  return html`<h2 class="govuk-heading-m">What is in it</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>a page to open first, which lists the rest</li>
      <li>
        every paper ${years.length === 0 ? 'there is' : `of ${sayCount(years.length, 'year')} (${years.join(', ')})`},
        as Word files, PDFs and tables
      </li>
      <li>every file that somebody attached, as it was: ${fileBytes === 0 ? 'none yet' : sayBytes(fileBytes)}</li>
      <li>
        everything on record, ${sayCount(rows, 'row')}, as JSON that
        <a class="govuk-link" href="/everything/schema.json">a published schema</a> describes
      </li>
    </ul>
    ${
      last?.bytes !== undefined &&
      html`<p class="govuk-body">The last one came to ${sayBytes(last.bytes)}, as a zip file.</p>`
    }`
}

const taking = ({ action, held: refusal }: EverythingView): Html =>
  refusal === undefined
    ? html`<form method="post" action="${action}" novalidate>
        ${insetText({
          text: 'It holds names, addresses, drafts and what groups said. Keep it where only those can read it who may read everything.',
        })}
        <input type="hidden" name="do" value="take" />
        ${actions(button({ text: 'Take everything', id: 'take' }))}
        <p class="govuk-body quiet">Papers are made on the way, so it can take some minutes.</p>
      </form>`
    : held({ text: 'Take everything', reason: sayTakingRefusal(refusal), id: 'take' })

const record = ({ takings, readings }: EverythingView): Html =>
  html`<h2 class="govuk-heading-m">Who took it</h2>
    ${
      takings.length === 0
        ? html`<p class="govuk-body">Nobody so far.</p>`
        : table({
            caption: 'Who took everything, and when',
            captionClasses: 'govuk-visually-hidden',
            firstCellIsHeader: true,
            head: [{ text: 'When' }, { text: 'Who' }, { text: 'Size' }],
            rows: takings.map(({ at, by, bytes }) => [
              { text: sayInstant(at) },
              { text: by },
              { text: bytes === undefined ? sayUnfinished(at, readings) : sayBytes(bytes) },
            ]),
          })
    }`

/** A file cannot say how large it became itself. */
const sayUnfinished = (at: string, readings: readonly ReadingIn[]): string =>
  readings.some(({ takenAt }) => takenAt === at) ? 'Read in here' : 'Not all of it went'

const cameFrom = ({ readings, cameWith, inviting }: EverythingView): Html | false =>
  readings.length > 0 &&
  html`<h2 class="govuk-heading-m">Where it came from</h2>
    ${readings.map(
      ({ at, by, name, takenAt, takenBy }) =>
        html`<p class="govuk-body">
          ${by} read it in at ${sayInstant(at)}, from a file of ${name} that ${takenBy} took at ${sayInstant(takenAt)}.
          What stands here from before that day is as the file said it.
        </p>`,
    )}
    ${cameWith.length > 0 && people(cameWith, inviting)}`

const people = (cameWith: readonly ToInvite[], inviting: string): Html =>
  html`<p class="govuk-body">
      These people had a part until then. Nobody signs in until somebody
      <a class="govuk-link" href="${inviting}">invites them</a>.
    </p>
    ${summaryList({
      rows: cameWith.map(({ name, role, group, email }) => ({
        key: { text: name },
        value: {
          html: html`${group === undefined ? roleWords[role] : `${roleWords[role]}, ${group}`}
          ${email !== undefined && html`<br />${email}`}`,
        },
      })),
    })}`

const outside = (all: readonly Outside[]): Html =>
  details({
    summaryText: 'What is not in it, and why',
    html: html`<ul class="govuk-list govuk-list--bullet">
      ${all.map(({ what, because }) => html`<li><b>${what}</b>: ${because}</li>`)}
    </ul>`,
  })
