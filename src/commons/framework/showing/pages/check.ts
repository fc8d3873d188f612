import { actions, button, html, insetText, warningText, type Html } from '#design'
import { dayOf, sayDay, sayList } from '#ground'
import type { Frame, Telling } from '#people'
import type { Version } from '../../document/held.ts'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'
import { readPart } from './public.ts'

type ShowingLeaf = FrameworkView & {
  /** Where everybody reads it, as it can be passed on. */
  readonly address: string
}

export type ShowingCheckView = ShowingLeaf & {
  /** The version that was signed last. */
  readonly last: Version
  /** The version that everybody reads until then. */
  readonly before?: number
  readonly named: readonly Telling[]
}

/** Everything that everybody would read, before they do. */
export const showingCheckPage = (frame: Frame, view: ShowingCheckView): Html => {
  const { paths, last, named, before, address } = view
  const { version, content, at } = last
  return leaf(frame, view, {
    title: `Check before you show version ${version} to everybody`,
    back: { text: 'Who can read it', href: paths.showing },
    main: html`${warningText({ text: 'Anybody on the internet will be able to read what stands below. Is there anything by which a child or a family could be known?', iconFallbackText: 'Warning' })}
      ${namedPart(named)}
      <ul class="govuk-list govuk-list--bullet narrow">
        <li>
          It shows what was signed on ${sayDay(dayOf(at))}, and the day; not who signed, and no list of what is missing.
        </li>
        <li>It shows nothing of the exercise: no score, no position, no answer.</li>
        <li>
          ${before === undefined ? 'Its address will be' : `It takes the place of version ${before} at the address`}
          <span class="typed">${address}</span>
        </li>
        <li>What you write from now on is not shown. When the next version is signed, you are asked again.</li>
        <li>You can take the page back at any time. What people have kept or printed by then stays with them.</li>
      </ul>
      <form method="post" action="${paths.showing}">
        <input type="hidden" name="version" value="${version}" />
        ${actions(
          button({ text: `Show version ${version} to everybody`, preventDoubleClick: true }),
          html`<a class="govuk-link govuk-body" href="${paths.showing}">Leave it</a>`,
        )}
      </form>
      <h2 class="govuk-heading-l">What everybody will read</h2>
      ${readPart(content)}`,
  })
}

const namedPart = (named: readonly Telling[]): Html =>
  named.length === 0
    ? html`<p class="govuk-body narrow">
        No name of anybody who belongs to the partnership here was found in it, no name after a title such as Dr or
        Cllr, no e-mail address and no telephone number. Other names can only be found by reading.
      </p>`
    : insetText({
        html: html`<p class="govuk-body"><b>These stand in it. Should everybody read them?</b></p>
          <ul class="govuk-list govuk-list--bullet">
            ${named.map(({ words, where }) => html`<li><span class="typed">${words}</span>: in ${sayList(where)}</li>`)}
          </ul>
          <p class="govuk-body">
            To take one out, change the text and have the next version signed: what was signed never changes.
          </p>`,
      })

/** What taking the page back means, before it is done. */
export const endPage = (frame: Frame, view: ShowingLeaf & { readonly shown: number }): Html => {
  const { paths, address, shown } = view
  return leaf(frame, view, {
    title: `Check before you stop showing version ${shown}`,
    back: { text: 'Who can read it', href: paths.showing },
    main: html`<ul class="govuk-list govuk-list--bullet narrow">
        <li>Whoever opens <span class="typed">${address}</span> then finds that there is no such page.</li>
        <li>The partnership reads its framework as before, and the signature stands.</li>
        <li>What people have kept or printed stays with them. Search engines can take weeks to forget a page.</li>
        <li>You can show it again. It will have the same address.</li>
      </ul>
      <form method="post" action="${paths.hiding}">
        ${actions(
          button({ text: 'Stop showing it', classes: 'govuk-button--warning', preventDoubleClick: true }),
          html`<a class="govuk-link govuk-body" href="${paths.showing}">Leave it</a>`,
        )}
      </form>`,
  })
}
