import { actions, button, checkboxes, details, folds, html, type Html } from '#design'
import { dayOf, sayCount, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import type { Doubt } from '../../proposing/doubt.ts'
import type { LaidOut } from '../../proposing/proposal.ts'
import { proposalOf } from '../draft.ts'
import { againPart, lostPart } from './held.ts'
import { asidePart, droppedPart } from './aside.ts'
import { columnsPart } from './columns.ts'
import { doubtsPart, type Link } from './doubts.ts'
import { isScaleWrong, scalePart } from './scale.ts'
import { newSection, sectionPart } from './section.ts'
import { stepsPart } from './steps.ts'
import { kind, noneFound, sayWhole, titleBox, undoing, ways } from './top.ts'
import type { DraftView } from './view.ts'

/** The one screen on which a proposal is corrected: doubts first, then everything, the document beside it. */
export const draftPage = (frame: Frame, view: DraftView): Html => {
  const { draft, paths, mistakes } = view
  return framed(frame, {
    title: draft.details.title,
    caption: `Draft, begun by ${draft.beganBy} on ${sayDay(dayOf(draft.beganAt))}`,
    current: 'practice',
    back: { text: 'The standards we use', href: paths.all },
    lede: sayWhole(view),
    mistakes,
    ...(mistakes.length === 0 ? {} : { kept: 'Everything else that you changed is saved.' }),
    main: html`${ways(view)} ${undoing(view)} ${lostPart(view)}
      <form method="post" action="${paths.draft(draft.id)}/corrections" novalidate>
        <input type="hidden" name="version" value="${draft.version}" />
        <button class="govuk-visually-hidden" tabindex="-1" aria-hidden="true"></button>
        ${againPart(view)} ${titleBox(view)} ${noneFound(view)}
        ${doubtsPart(view.doubts, doubt => placeIn(view, doubt), view.landing)} ${kind(view)} ${whole(view)}
        ${actions(button({ text: 'Save what I changed' }), html`<p class="quiet">A text on two lines becomes two texts.</p>`)}
      </form>
      ${away(view)}`,
  })
}

/** Where a doubt is put right by hand. */
const placeIn = ({ layout, paths, draft }: DraftView, { kind: what, about }: Doubt): Link | undefined =>
  what === 'scale-missing' || what === 'scale-length' || what === 'scale-other'
    ? { text: 'Scores and bands', href: `${paths.draft(draft.id)}?open=scale#scale` }
    : standardWith(layout, about)

const standardWith = (layout: LaidOut, about: readonly string[]): Link | undefined => {
  const found = layout.sections
    .flatMap(({ standards }) => standards)
    .find(({ id, title, bands, prompts }) =>
      [
        id,
        title?.id,
        ...bands.flatMap(band => band.statements.map(each => each.id)),
        ...prompts.map(each => each.id),
      ].some(each => each !== undefined && about.includes(each)),
    )
  return found && { text: `Standard ${found.number ?? ''}`, href: `#${found.id}` }
}

const whole = (view: DraftView): Html => {
  const { draft, layout, boxes } = view
  if (draft.corrected.kind === 'checklist') return html`${stepsPart(layout, boxes)} ${beside(view)}`
  const proposal = proposalOf(draft)
  const scale = sayCount(layout.scale.length, 'score')
  return html`<h2 class="govuk-heading-m">Scores, bands and columns</h2>
    ${folds([
      {
        ...{ id: 'scale', title: 'Scores and bands', count: `${scale}, ${sayCount(layout.bands.length, 'band')}` },
        ...{ open: view.open.has('scale') || isScaleWrong(layout, boxes), inside: scalePart(proposal, layout, boxes) },
      },
      ...(proposal.columns.length === 0
        ? []
        : [
            {
              ...{ id: 'columns', title: 'What each column is', count: sayCount(proposal.columns.length, 'column') },
              ...{ open: view.open.has('columns'), inside: columnsPart(proposal, layout) },
            },
          ]),
    ])}
    ${layout.sections.map((section, at) => sectionPart(view, section, at))} ${newSection(boxes)}
    <p class="inline-forms">
      <button class="link-button" name="press" value="number-all">Number all standards from 1</button>
      ${
        proposal.original.blocks.length > 0 &&
        html`<button class="link-button" name="press" value="whole-cells">
          Put the sentences of each cell together
        </button>`
      }
    </p>
    ${beside(view)}`
}

const beside = (view: DraftView): Html =>
  html`<h2 class="govuk-heading-m">What is not in it</h2>
    ${folds([asidePart(view), droppedPart(view)])}`

const away = ({ paths, draft, mistakes }: DraftView): Html =>
  details({
    summaryText: 'Set this draft aside',
    open: mistakes.some(({ href }) => href === '#sure'),
    html: html`<p>It leaves the list of drafts and can’t be changed any more. Nothing that was published changes.</p>
      <form method="post" action="${paths.draft(draft.id)}/setting-aside" novalidate>
        ${checkboxes({ name: 'sure', items: [{ value: 'yes', text: 'Set it aside for good' }] })}
        ${button({ text: 'Set it aside', classes: 'govuk-button--warning' })}
      </form>`,
  })
