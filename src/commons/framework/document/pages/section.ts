import { actions, button, html, insetText, questionRow, savedLine, type Html } from '#design'
import { sayInstant, type Day, sayDay } from '#ground'
import type { Frame } from '#people'
import { sayActionState, type Action, type Boxes } from '#plans'
import type { AgreedThere } from '../../agreed/agreed.ts'
import { agreedPart } from '../../agreed/pages/agreed.ts'
import { definitionPart, type Defined } from '../../defining/pages/box.ts'
import { listPart } from '../../lists/pages/list.ts'
import type { Line } from '../../lists/line.ts'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'
import { boxesIn, listsIn, type Drawn, type Section } from '../../sections/section.ts'
import { numberOf } from '../../sections/sections.ts'
import type { Regional } from '../../region/adopted.ts'
import { regionalPart } from '../../region/pages/part.ts'
import { boxPart } from '../../words/pages/box.ts'
import { phasesOf, type Framework } from '../framework.ts'
import { structureOf } from '../structure.ts'
import { tellSection } from '../told.ts'
import { cyclePart, structurePart, toldPart } from './told.ts'

export type SectionView = FrameworkView & {
  readonly section: Section
  /** The section that follows, where there is one. */
  readonly next?: Section
  readonly draft: Framework
  readonly lines: readonly Line[]
  readonly boxes: Boxes
  readonly answered: readonly AgreedThere[]
  readonly actions: readonly Action[]
  readonly defined: Defined
  /** In the section on principles: those of the region, and what was adopted of them. */
  readonly regional?: Regional
  /** An organisation of the partnership is no partner here yet. */
  readonly canAddOrganisations: boolean
  /** What whoever changes it should know of what is signed. */
  readonly warning?: string
  readonly refusal?: string
}

/** One section of the framework, to write or to read. Texts save as one types. */
export const sectionPage = (frame: Frame, view: SectionView): Html => {
  const { section, boxes, mayWrite, warning, refusal, draft } = view
  return leaf(frame, view, {
    title: section.title,
    caption: `Commissioning framework, section ${numberOf(section.key)} of 13`,
    lede: section.lede,
    mistakes: boxes.mistakes,
    ...(boxes.mistakes.length > 0 ? { kept: 'Everything else on this page is saved.' } : {}),
    main: html`${mayWrite && firstButton} ${refusal && insetText({ text: refusal })}
    ${mayWrite && warning && insetText({ text: warning })}
    ${questionRow({ asking: aboutPart(section), helping: html`${agreedPart(view.answered)}` })}
    ${view.regional && regionalPart({ paths: view.paths, mayWrite, regional: view.regional })}
    ${mayWrite ? writing(view) : toldPart([tellSection(draft, section)], 'Not written yet')} ${actionsPart(view)}`,
  })
}

/** What the Enter key presses in a line or a choice: it saves, where the first button of the page would do more. */
const firstButton = html`<button class="govuk-visually-hidden" form="texts" tabindex="-1" aria-hidden="true">
  Save
</button>`

const aboutPart = ({ readers, good }: Section): Html =>
  html`<p class="govuk-body"><b>Who reads it.</b> ${readers}</p>
    <p class="govuk-body"><b>What good looks like.</b></p>
    <ul class="govuk-list govuk-list--bullet">
      ${good.map(each => html`<li>${each}</li>`)}
    </ul>`

const writing = (view: SectionView): Html => {
  const { section, lines, mayWrite, canAddOrganisations } = view
  const lists = listsIn(section)
  const organisations = startButton('Start from the organisations of the partnership')
  return html`${lists.map(list =>
    questionRow({
      whole: true,
      asking: listPart({ mayWrite, lines }, list, list === 'partner' && canAddOrganisations && organisations),
    }),
  )}
  ${examplesPart(view)} ${textsPart(view)} ${drawnPart(view)}`
}

const textsPart = ({ section, boxes, paths, next, defined }: SectionView): Html => {
  const own = paths.section(section.key)
  return html`<form method="post" action="${own}" id="texts" data-autosave="${own}" novalidate>
    <input type="hidden" name="version" value="${boxes.version}" />
    ${savedLine({
      at: boxes.savedAt === undefined ? undefined : sayInstant(boxes.savedAt),
      note: 'Everyone in the partnership can read this. Nobody else can, until it is signed and you choose to show it.',
    })}
    ${section.key === 'definition' && definitionPart(boxes, paths, defined)}
    ${boxesIn(section).map(box => boxPart(boxes, paths, box))}
    ${actions(
      button({
        text: next === undefined ? 'Save' : `Save and go to ${next.title.toLowerCase()}`,
        ...{ name: 'go', value: next === undefined ? 'stop' : 'next' },
      }),
      next !== undefined &&
        button({ text: 'Save and stop for now', classes: 'govuk-button--secondary', name: 'go', value: 'stop' }),
    )}
  </form>`
}

/** Sends the texts of the page as well, so that nothing typed is lost without scripts either. */
const startButton = (text: string, value = 'start'): Html =>
  button({ text, classes: 'govuk-button--secondary', name: 'go', value, attributes: { form: 'texts' } })

/** Starting from examples: they are written into the box, below what stands there. */
const examplesPart = ({ section: { key } }: SectionView): Html | false => {
  if (key !== 'vision' && key !== 'principles') return false
  const what = key === 'vision' ? 'values' : 'principles'
  return html`<p class="govuk-body">
      There are ten ${what} to start from. They are put into the box below what stands there; keep, change or delete
      each.
    </p>
    ${startButton(`Put the example ${what} in`)}`
}

const drawnPart = ({ section, draft, paths }: SectionView): Html =>
  html`${section.parts
    .filter((part): part is Drawn => part.kind === 'drawn')
    .map(({ drawn }) => {
      switch (drawn) {
        case 'cycle':
          return phasesOf(draft).length > 1 && titled('How it looks', cyclePart(phasesOf(draft)))
        case 'structure':
          return draft.lists.body.length > 0 && titled('How it looks', structurePart(structureOf(draft.lists.body)))
        case 'glossary':
          return titled(
            'The words of this framework',
            html`<p class="govuk-body">
              ${
                draft.glossary.length === 0
                  ? 'No word of the glossary is used so far.'
                  : `Explained at the end of this section: ${draft.glossary.map(({ word }) => word).join(', ')}.`
              }
              <a class="govuk-link" href="${paths.glossary}">Explain a word, or change what one means</a>
            </p>`,
          )
        case 'definition':
          return false
      }
    })}`

const titled = (title: string, inside: Html): Html =>
  html`<h2 class="govuk-heading-m">${title}</h2>
    ${inside}`

const actionsPart = ({ actions: list, mayWrite }: SectionView): Html | false =>
  (mayWrite || list.length > 0) &&
  html`<h2 class="govuk-heading-m" id="actions">Actions from this section</h2>
    ${
      list.length > 0 &&
      html`<ul class="govuk-list govuk-list--bullet">
        ${list.map(({ words, owner, due, state }) => html`<li>${words} (${sayDetails(sayActionState(state), owner?.name, due)})</li>`)}
      </ul>`
    }
    ${mayWrite && startButton('Add an action', 'action')}`

const sayDetails = (state: string, owner: string | undefined, due: Day | undefined): string =>
  [state.toLowerCase(), owner, due === undefined ? undefined : `by ${sayDay(due)}`].filter(Boolean).join(', ')
