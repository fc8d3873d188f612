import { button, html, quoted, type Html } from '#design'
import { sayCount } from '#ground'
import { framed, type Frame } from '#people'
import type { Differing } from '../../held/differing.ts'
import type { EditionPaths } from '../../paths.ts'

export type SecondView = {
  readonly paths: EditionPaths
  readonly kind: 'edition' | 'checklist'
  /** What is here already. */
  readonly here: { readonly href: string; readonly title: string; readonly version: number }
  readonly differing: readonly Differing[]
  /** The file, to be sent back. */
  readonly text: string
}

/** Most that are shown of what differs. */
const most = 5

/** Asks before a second edition, or checklist, of one name and version is taken in. */
export const secondPage = (frame: Frame, { paths, kind, here, differing, text }: SecondView): Html =>
  framed(frame, {
    title: `Take in a second ${kind} of the same name and version?`,
    current: 'practice',
    back: { text: 'Bring your own standards', href: paths.begin },
    main: html`<form method="post" action="${paths.takeIn}" class="narrow">
      <p class="govuk-body">
        <b>You hold ${kind === 'edition' ? 'standards' : 'a checklist'} with this name and version already:</b>
        <a class="govuk-link" href="${here.href}">${here.title}, version ${here.version}</a>. This file says something
        else in ${sayCount(differing.length, 'place')}${differing.length > most && `. The first ${most}`}:
      </p>
      ${differing.slice(0, most).map(
        ({ ours, theirs }) =>
          html`<h2 class="govuk-heading-s">${ours === '' ? 'Only in the file' : 'What you hold says'}</h2>
            ${quoted(ours === '' ? theirs : ours)}
            ${
              ours !== '' &&
              html`<p class="govuk-body">
                  ${theirs === '' ? 'Nothing stands there in the file.' : html`<b>The file says</b>`}
                </p>
                ${theirs !== '' && quoted(theirs)}`
            }`,
      )}
      <p class="govuk-body">
        Taken in, both stand on every list, told apart by the first digits of their fingerprints. Whoever gave you the
        file can say which of the two they meant, or publish theirs as the next version.
      </p>
      <input type="hidden" name="text" value="${text}" />
      <div class="govuk-button-group">
        ${button({ text: 'Take it in as well', preventDoubleClick: true })}
        <a class="govuk-link" href="${paths.all}">Leave it</a>
      </div>
    </form>`,
  })
