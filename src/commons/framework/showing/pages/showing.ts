import { actions, button, html, insetText, questionRow, warningText, type Html } from '#design'
import { dayOf, sayDay, sayInstant } from '#ground'
import type { Frame } from '#people'
import { toldPart } from '../../document/pages/told.ts'
import { tell } from '../../document/told.ts'
import type { Version } from '../../document/held.ts'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'
import type { Publication } from '../shown.ts'

export type ShowingView = FrameworkView & {
  /** The version that was signed last. */
  readonly last?: Version
  /** The version that everybody may read now, and where. */
  readonly shown?: { readonly version: number; readonly href: string }
  /** What the address of the page begins with, for those who are given it. */
  readonly publicUrl: string
  readonly publications: readonly Publication[]
  readonly refusal?: string
}

/** Who can read the framework: a check before it is shown to everybody, and taking it back. */
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
          </p>`
        : last.version !== shown?.version && checkPart(view, last)
    }
    ${pastPart(view.publications)}`,
  })
}

const shownPart = ({ paths, publicUrl }: ShowingView, { href }: NonNullable<ShowingView['shown']>): Html =>
  questionRow({
    asking: html`<p class="govuk-body">
        Give this address to providers and families:
        <a class="govuk-link typed" href="${href}">${publicUrl}${href}</a>
      </p>
      <form method="post" action="${paths.hiding}">
        ${button({ text: 'Stop showing it', classes: 'govuk-button--secondary' })}
      </form>`,
    helping: html`<p>
      Whoever opens the address then finds that there is no such page. What people have kept or printed stays with them.
      You can show it again.
    </p>`,
  })

const checkPart = ({ paths }: ShowingView, { version, content, at }: Version): Html =>
  html`<h2 class="govuk-heading-m">Check before you show version ${version} to everybody</h2>
    ${warningText({ text: 'Anybody on the internet will be able to read what stands below. Is there a person’s name in it, or anything by which a child or a family could be known?', iconFallbackText: 'Warning' })}
    <ul class="govuk-list govuk-list--bullet narrow">
      <li>It shows what was signed on ${sayDay(dayOf(at))}, and the day; not who signed.</li>
      <li>It shows nothing of the exercise: no score, no position, no answer.</li>
      <li>What you write from now on is not shown. When the next version is signed, you are asked again.</li>
    </ul>
    <form method="post" action="${paths.showing}">
      <input type="hidden" name="version" value="${version}" />
      ${actions(button({ text: `Show version ${version} to everybody`, preventDoubleClick: true }), html`<a class="govuk-link govuk-body" href="${paths.own}">Leave it</a>`)}
    </form>
    <h2 class="govuk-heading-m">What everybody will read</h2>
    ${toldPart(tell(content), 'Nothing written')}`

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
