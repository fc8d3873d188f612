import { button, html, insetText, type Html } from '#design'
import { releaseBody, titleOf, type Release } from '#overview'
import { framed, type Frame } from '#people'
import { filesList } from './files.ts'

export type ReleaseView = {
  readonly release: Release
  /** `March 2027`. */
  readonly month: string
  readonly href: string
  readonly back?: { readonly text: string; readonly href: string }
  /** The release that corrects this one, if there is one. */
  readonly correctedBy?: number
  /** What the gate said of it before it was approved, in words; for the programme's own. */
  readonly gate?: string
  /** For who may say whether everybody reads it. */
  readonly opening?: { readonly isOpen: boolean; readonly publicHref: string }
}

const openingForm = ({ isOpen, publicHref }: NonNullable<ReleaseView['opening']>, href: string): Html =>
  html`<h2 class="govuk-heading-m">Who can read this release</h2>
    ${
      isOpen
        ? html`<p class="govuk-body">
            Everybody, at <a class="govuk-link" href="${publicHref}">its public page</a>, without signing in.
          </p>`
        : html`<p class="govuk-body">The programme’s staff and its named sponsors, when they are signed in.</p>`
    }
    <form method="post" action="${href}/opening" novalidate>
      <input type="hidden" name="to" value="${isOpen ? 'programme' : 'everybody'}" />
      ${button({
        text: isOpen ? 'Show it to the programme only' : 'Show it to everybody',
        classes: 'govuk-button--secondary',
      })}
    </form>`

/** A published release, for who only reads: charts, each with its table, and the same figures as files. */
export const releasePage = (frame: Frame, view: ReleaseView): Html =>
  framed(frame, {
    title: titleOf(view.release),
    caption: view.release.programme,
    ...(view.back === undefined ? {} : { back: view.back }),
    lede: `Published in ${view.month}.`,
    main: html`${
      view.correctedBy === undefined
        ? undefined
        : insetText({ text: `Release ${view.correctedBy} corrects this one. This one stays as it was published.` })
    }
    ${releaseBody(view.release)} ${view.gate && html`<p class="govuk-body">${view.gate}</p>`}
    ${filesList(`${view.href}/files`, 'The same figures as files')}
    ${view.opening && openingForm(view.opening, view.href)}`,
  })

export type OverviewView = {
  readonly releases: readonly { readonly href: string; readonly title: string; readonly month: string }[]
}

/** The releases that programmes show to everybody. */
export const overviewPage = (frame: Frame, { releases }: OverviewView): Html =>
  framed(frame, {
    title: 'The overview',
    lede: 'The anonymous picture of the country, from what partnerships agree about themselves.',
    main:
      releases.length === 0
        ? html`<p class="govuk-body">No release is open to everybody.</p>`
        : html`<ul class="govuk-list">
            ${releases.map(
              ({ href, title, month }) =>
                html`<li><a class="govuk-link" href="${href}">${title}</a>, published in ${month}</li>`,
            )}
          </ul>`,
  })
