import { actions, button, html, insetText, questionRow, quoted, savedLine, type Html } from '#design'
import { sayDay, sayInstant } from '#ground'
import type { Frame } from '#people'
import { said, type Boxes } from '#plans'
import { standingLines, type Line } from '../../lines/line.ts'
import { linesPart } from '../../lines/pages/list.ts'
import { leaf, type SupportView } from '../../pages/leaf.ts'
import { textBox } from '../../words/pages/box.ts'
import type { Agreement } from '../agreement.ts'
import { classes, classNames } from '../classes.ts'
import { parts, textNames, type PartName } from '../field.ts'
import { budgetField, contactFields, periodFields } from './fields.ts'

export type PartView = SupportView & {
  readonly part: PartName
  /** The part that follows, where there is one. */
  readonly next?: PartName
  readonly agreement: Agreement
  readonly lines: readonly Line[]
  readonly boxes: Boxes
  /** What whoever changes it should know of signatures. */
  readonly warning?: string
}

const ledes: Readonly<Record<PartName, string>> = {
  background: 'What led here, in the partnership’s own words, and the priorities that the support is for.',
  other: 'Who else supports the partnership, and how it all fits together.',
  support: 'What the programme gives: the offer that is open to all, and consultancy.',
  scope: 'What the support deals with, and what it does not.',
  responsibilities: 'What each side answers for.',
  contacts: 'One person each to turn to. All three are needed.',
  confidentiality: 'What may be passed on to whom, and who owns what.',
  reviewing: 'Who signs, and how changes are agreed.',
}

/** One page on which a part of the agreement is written. Texts save as one types. */
export const partPage = (frame: Frame, view: PartView): Html => {
  const { part, boxes, paths, next, warning } = view
  return leaf(frame, view, {
    title: parts[part].title,
    lede: ledes[part],
    mistakes: boxes.mistakes,
    ...(boxes.mistakes.length > 0 ? { kept: 'Everything else on this page is saved.' } : {}),
    main: html`${warning && insetText({ text: warning })} ${before[part]?.(view)}
      <form method="post" action="${paths.part(part)}" data-autosave="${paths.part(part)}" novalidate>
        <input type="hidden" name="version" value="${boxes.version}" />
        ${savedLine({
          at: boxes.savedAt === undefined ? undefined : sayInstant(boxes.savedAt),
          note: 'Everyone in the partnership, its consultants and the programme’s signatory can read this.',
        })}
        ${fieldsPart(view)}
        ${actions(
          button({
            text: next === undefined ? 'Save' : `Save and go to ${parts[next].title.toLowerCase()}`,
            name: 'go',
            value: next === undefined ? 'stop' : 'next',
          }),
          next !== undefined &&
            button({ text: 'Save and stop for now', classes: 'govuk-button--secondary', name: 'go', value: 'stop' }),
        )}
      </form>`,
  })
}

const fieldsPart = ({ part, boxes, paths, agreement }: PartView): Html => {
  const names = textNames.filter(name => parts[part].starts.some(start => name.startsWith(start)))
  const boxesOf = (start: string): readonly Html[] =>
    names.filter(name => name.startsWith(start)).map(name => textBox(boxes, paths, name))
  if (part === 'contacts') return contactFields(boxes)
  if (part !== 'support') return html`${names.map(name => textBox(boxes, paths, name))}`
  return html`${boxesOf('support.')} ${periodFields(boxes)}
    <h2 class="govuk-heading-m govuk-!-margin-top-6" id="universal">The offer that is open to all</h2>
    ${takenPart(agreement, paths.offer)} ${boxesOf('universal.')}
    <h2 class="govuk-heading-m govuk-!-margin-top-6" id="consultancy">Consultancy</h2>
    ${boxesOf('consultancy.')} ${budgetField(boxes)}
    <p class="govuk-body">
      <a class="govuk-link" href="${paths.consultancy}">The consultancy plan, activity by activity</a>
    </p>`
}

const takenPart = ({ offer }: Agreement, href: string): Html =>
  html`${
      offer.length === 0
        ? html`<p class="govuk-body">Nothing of it is taken up so far.</p>`
        : html`<ul class="govuk-list govuk-list--bullet govuk-list--spaced">
            ${offer.map(({ title, facts }) => html`<li><b>${title}</b><br />${said(facts.join(' · '), 'quiet govuk-!-font-size-16')}</li>`)}
          </ul>`
    }
    <p class="govuk-body">
      <a class="govuk-link" href="${href}">Take up more of it, or put somebody down for an event</a>
    </p>`

const priorities = ({
  agreement: {
    priorities: { areas, agreed },
  },
}: PartView): Html =>
  questionRow({
    asking: html`<h2 class="govuk-heading-m" id="priorities">Priorities, from the outline change plan</h2>
      ${areas.map(
        ({ title, words }) =>
          html`<h3 class="govuk-heading-s">${title}</h3>
            ${
              words.length === 0
                ? html`<p class="govuk-body">No priority this year.</p>`
                : html`<ol class="govuk-list govuk-list--number">
                    ${words.map(each => html`<li>${said(each)}</li>`)}
                  </ol>`
            }`,
      )}`,
    helping:
      agreed === undefined
        ? html`<p>The outline plan is not signed yet. These are its priorities as they read now.</p>`
        : html`<p>
            As they stand in version ${agreed.planVersion}, signed on ${sayDay(agreed.on)}. They are not retyped: when a
            new version is signed, they follow.
          </p>`,
  })

const list =
  (name: 'link' | 'provider') =>
  (view: PartView): Html =>
    linesPart(view.paths, name, standingLines(view.lines, name), view.lines)

const classesPart = (): Html =>
  questionRow({
    asking: html`<h2 class="govuk-heading-m">Two classes of information</h2>
      ${classNames.map(
        name =>
          html`<h3 class="govuk-heading-s">${classes[name].title}</h3>
            ${quoted(classes[name].words)}`,
      )}`,
    helping: html`<p>These words stand in every agreement, and Stocktake keeps to them.</p>`,
  })

const signatories = ({ agreement: { signatories: by } }: PartView): Html =>
  questionRow({
    asking: html`<h2 class="govuk-heading-m">Who signs</h2>
      <p class="govuk-body">For the partnership: <b>${by.partnership}</b>.</p>
      <p class="govuk-body">For the programme: <b>${by.programme}</b>.</p>`,
    helping: html`<p>Nobody can sign for both. The programme names its signatory.</p>`,
  })

/** What stands above the texts of a page. */
const before: Readonly<Partial<Record<PartName, (view: PartView) => Html>>> = {
  background: view => html`${priorities(view)}${questionRow({ asking: list('link')(view) })}`,
  other: view => questionRow({ asking: list('provider')(view) }),
  confidentiality: classesPart,
  reviewing: signatories,
}
