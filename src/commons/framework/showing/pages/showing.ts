import { actions, button, html, insetText, questionRow, type Html } from '#design'
import { dayOf, sayDay, sayInstant } from '#ground'
import type { Frame } from '#people'
import type { Version } from '../../document/held.ts'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'
import type { Publication } from '../shown.ts'

export type ShowingView = FrameworkView & {
  /** The version that was signed last. */
  readonly last?: Version
  /** The version that everybody may read now, and where. */
  readonly shown?: { readonly version: number; readonly href: string }
  /** The whole address, for those who are given it. */
  readonly address: string
  readonly publications: readonly Publication[]
  readonly refusal?: string
}

/** Who can read the framework, and the ways to show it and to take it back. */
export const showingPage = (frame: Frame, view: ShowingView): Html => {
  const { last, shown, refusal } = view
  return leaf(frame, view, {
    title: 'Who can read it',
    lede:
      shown === undefined
        ? 'Only the partnership, so far.'
        : `Everybody can read version ${shown.version}, without signing in.`,
    main: html`${refusal && insetText({ text: refusal })} ${shown && shownPart(view, shown)}
    ${
      last === undefined
        ? html`<p class="govuk-body">
            No version is signed yet. Once one is, you can show it to providers and families.
            <a class="govuk-link" href="${view.paths.signing}">See the signatures</a>
          </p>`
        : last.version !== shown?.version && signedPart(view, last)
    }
    ${pastPart(view.publications)}`,
  })
}

const shownPart = ({ paths, address }: ShowingView, { href, version }: NonNullable<ShowingView['shown']>): Html =>
  questionRow({
    asking: html`<p class="govuk-body">
        Give this address to providers and families: <a class="govuk-link typed" href="${href}">${address}</a>
      </p>
      <p class="govuk-body">
        The same text to send or to print:
        <a class="govuk-link" href="${paths.paper('docx', { version, isForAll: true })}">Word</a>,
        <a class="govuk-link" href="${paths.paper('pdf', { version, isForAll: true })}">PDF</a>
      </p>
      <p class="govuk-body"><a class="govuk-link" href="${paths.hiding}">Stop showing it</a></p>`,
    helping: html`<p>Neither the page nor these files name who signed or what is missing.</p>`,
  })

const signedPart = ({ paths, shown }: ShowingView, { version, at, by }: Version): Html =>
  html`<h2 class="govuk-heading-m">Version ${version}</h2>
    <p class="govuk-body narrow">
      It was signed by ${by.name} on ${sayDay(dayOf(at))}.
      ${shown === undefined ? 'Providers and families can’t read it.' : `Everybody still reads version ${shown.version}.`}
    </p>
    ${actions(button({ text: 'See what everybody would read', href: paths.showingCheck }))}`

const pastPart = (publications: readonly Publication[]): Html | false =>
  publications.length > 0 &&
  html`<h2 class="govuk-heading-m">What was shown when</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${publications.map(
        ({ version, at, by, withdrawn }) =>
          html`<li>
            Version ${version}: shown by ${by} at
            ${sayInstant(at)}${withdrawn && `, until ${withdrawn.by} ended that at ${sayInstant(withdrawn.at)}`}.
          </li>`,
      )}
    </ul>`
