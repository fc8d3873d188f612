import { html, insetText, type Html } from '#design'
import { dayOf, sayDay, sayInstant } from '#ground'
import type { Frame } from '#people'
import { actionLines } from '../../action/pages/lines.ts'
import { factsIn, nameOf } from '../../lists/entry.ts'
import { listingOf, type ListName } from '../../lists/kinds.ts'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import { prose, said } from '../../pages/prose.ts'
import { wholePriority } from '../../priorities/pages/trace.ts'
import type { Signature } from '../../signature/signature.ts'
import { statementNames, statements, wholeTexts, type WholeText } from '../../words/field.ts'
import type { Outline, OutlineArea } from '../outline.ts'

export type WholeView = PlanView & { readonly outline: Outline; readonly signature?: Signature }

/** The whole plan to read: the draft, or a version as it was signed. */
export const wholePage = (frame: Frame, view: WholeView): Html => {
  const { outline, signature } = view
  const { areas, actions, team, resources, reviews, criteria } = outline
  return leaf(frame, view, {
    title: outline.name,
    caption: `Stocktake ${outline.year} · version ${outline.version}${signature === undefined ? ', draft' : ''}`,
    back: { text: view.name, href: view.paths.plan },
    lede: outline.target === undefined ? 'No target date yet.' : `To be carried out by ${sayDay(outline.target)}.`,
    main: html`${standing(signature)}
      <h2 class="govuk-heading-l">1. Priority areas for change</h2>
      ${areas.map(areaPart)}
      <h2 class="govuk-heading-l" id="prepare">2. Getting ready to change</h2>
      ${areas.map(
        area =>
          html`<h3 class="govuk-heading-m">${area.title}</h3>
            ${entries('inquiry', area.inquiries)}${actionLines(area.actions)}${entries('idea', area.ideas)}`,
      )}
      <h3 class="govuk-heading-m">The plan as a whole</h3>
      ${actionLines(actions)} ${texts(outline, 'prepare')}
      <h2 class="govuk-heading-l" id="support">3. What carries the plan</h2>
      ${entries('member', team, 3)}${entries('resource', resources, 3)}${capacityPart(outline)}${entries('review', reviews, 3)}
      ${texts(outline, 'support')}
      <h2 class="govuk-heading-l" id="criteria">4. Success criteria</h2>
      <ol class="govuk-list govuk-list--number">
        ${criteria.map(({ words }) => html`<li>${said(words)}</li>`)}
      </ol>`,
  })
}

const standing = (signature: Signature | undefined): Html => {
  if (signature === undefined) return insetText({ text: 'This is a draft as it stands now. It can still change.' })
  const { by, as, at, undone } = signature
  return insetText({
    html: html`<p class="govuk-body">
        <b>Signed by ${by.name}, ${as}, on ${sayDay(dayOf(at))}.</b> This is the version as it read then.
      </p>
      ${undone && html`<p class="govuk-body">The signature was undone by ${undone.by}, ${sayInstant(undone.at)}: ${undone.reason}</p>`}`,
  })
}

const areaPart = (area: OutlineArea): Html =>
  html`<h3 class="govuk-heading-m" id="area-${area.section}">${area.title}</h3>
    ${
      area.priorities.length === 0
        ? html`<h4 class="govuk-heading-s">No priority this year</h4>
            ${words(area.whyNone)}`
        : html`<h4 class="govuk-heading-s">Priorities</h4>
            <ol class="govuk-list govuk-list--number govuk-list--spaced">
              ${area.priorities.map(wholePriority)}
            </ol>`
    }
    ${statementNames
      .filter(name => area.priorities.length > 0 || area.statements[name].trim() !== '')
      .map(
        name =>
          html`<h4 class="govuk-heading-s">${statements[name].title}</h4>
            ${words(area.statements[name])}`,
      )}`

const words = (text: string): Html =>
  text.trim() === '' ? html`<p class="govuk-body quiet">Not written yet.</p>` : prose(text, 'govuk-body narrow')

const texts = (outline: Outline, part: 'prepare' | 'support'): Html =>
  html`${Object.entries(wholeTexts)
    .filter(([key]) => key.startsWith(`${part}.`))
    .map(
      ([key, { title }]) =>
        html`<h3 class="govuk-heading-s">${title}</h3>
          ${words(outline.texts[key as WholeText])}`,
    )}`

const entries = (list: ListName, lines: readonly Readonly<Record<string, string>>[], level: 3 | 4 = 4): Html =>
  html`<h${level} class="govuk-heading-s">${listingOf(list).title}</h${level}>
    ${
      lines.length === 0
        ? html`<p class="govuk-body quiet">${listingOf(list).none}</p>`
        : html`<ul class="govuk-list govuk-list--bullet govuk-list--spaced">
            ${lines.map(line => html`<li>${lineOf(list, line)}</li>`)}
          </ul>`
    }`

const lineOf = (list: ListName, line: Readonly<Record<string, string>>): Html => {
  const facts = factsIn(list, line)
  const beside = facts.length > 0 && html`<br />${said(facts.join(' · '), 'quiet govuk-!-font-size-16')}`
  return html`${said(nameOf({ list, says: line }))}${beside}`
}

const capacityPart = ({ capacity }: Outline): Html | undefined =>
  capacity.length === 0
    ? undefined
    : html`<h3 class="govuk-heading-s" id="capacity">Capacity for change</h3>
        <ul class="govuk-list govuk-list--bullet">
          ${capacity.map(
            ({ standard, title, label, lacking }) =>
              html`<li>
                ${standard}. ${title}:
                ${label?.toLowerCase() ?? 'not answered'}${lacking !== '' && `. Lacking: ${lacking}`}
              </li>`,
          )}
        </ul>`
