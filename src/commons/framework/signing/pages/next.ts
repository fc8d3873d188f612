import { html, oneNext, type Html } from '#design'
import { sayDay } from '#ground'
import type { Version } from '../../document/held.ts'
import type { FrameworkView } from '../../pages/leaf.ts'

export type NextView = FrameworkView & {
  /** The version that was signed last. */
  readonly last: Version
  /** The version that everybody may read. */
  readonly shown?: { readonly version: number; readonly href: string }
}

/** The one next thing once a version is signed: whether everybody may read it. */
export const nextAfterSigning = ({
  paths,
  mayWrite,
  last: { version },
  shown,
}: Omit<NextView, 'last'> & { readonly last: Pick<Version, 'version'> }): Html | false => {
  if (shown?.version === version) return false
  return oneNext({
    title: shown === undefined ? 'Should everybody read it?' : `Should everybody read version ${version}?`,
    words: `${shown === undefined ? 'Only the partnership can read it so far.' : `Everybody still reads version ${shown.version}.`} ${
      mayWrite
        ? 'It can have a page for providers and families. You see all of that page first, and can stop showing it.'
        : 'The champion and the deputy decide whether it has a page for providers and families.'
    }`,
    ...(mayWrite ? { action: { text: 'See what they would read', href: paths.showingCheck } } : {}),
  })
}

/** What is to be had of a signed version, and when it comes back. */
export const afterSigning = (view: NextView): Html => {
  const { paths, mayWrite, last, shown } = view
  const { version, content } = last
  return html`${nextAfterSigning(view)}
    <h2 class="govuk-heading-m">With version ${version}</h2>
    <ul class="govuk-list govuk-list--spaced">
      <li>
        Take it as <a class="govuk-link" href="${paths.paper('docx', { version })}">Word</a> or as
        <a class="govuk-link" href="${paths.paper('pdf', { version })}">PDF</a>, or
        <a class="govuk-link" href="${paths.version(version)}">read it on one page</a>.
      </li>
      ${
        shown?.version === version &&
        html`<li>
          Everybody can read it: <a class="govuk-link" href="${shown.href}">see the page that everybody sees</a>.
        </li>`
      }
      ${
        content.reviewOn !== undefined &&
        html`<li>
          It is looked at again on ${sayDay(content.reviewOn)}, and comes back on “What waits on me” of the champion and
          the deputy a month before.
          ${mayWrite && html`<a class="govuk-link" href="${paths.details}">Choose another day</a>`}
        </li>`
      }
    </ul>`
}
