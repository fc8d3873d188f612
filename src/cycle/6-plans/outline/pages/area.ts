import { actions, button, html, insetText, questionRow, savedLine, type Html } from '#design'
import { sayList, sayInstant } from '#ground'
import type { Frame } from '#people'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import { prose } from '../../pages/prose.ts'
import type { Candidate } from '../../priorities/candidate.ts'
import { candidatesPart } from '../../priorities/pages/candidates.ts'
import { rankedPart } from '../../priorities/pages/ranked.ts'
import type { Priority, RankedPriority } from '../../priorities/priority.ts'
import { promptPart } from '../../prompts/pages/prompt.ts'
import type { Prompt } from '../../prompts/prompt.ts'
import type { Boxes } from '../../words/boxes.ts'
import { noneKey, statementKey, statementNames, statements, type Statement } from '../../words/field.ts'
import { textBox } from '../../words/pages/box.ts'
import type { OutlineArea } from '../outline.ts'
import type { ReadinessRow } from '../readiness.ts'
import { sayNextVersion } from '../../signature/signature.ts'
import { readyList } from './ready-list.ts'

export type AreaView = PlanView & {
  /** `1`, of how many. */
  readonly number: number
  readonly count: number
  readonly plainTitle: string
  readonly area: OutlineArea
  /** The version that changes belong to. */
  readonly version: number
  readonly ranked: readonly RankedPriority[]
  readonly aside: readonly Priority[]
  readonly candidates: readonly Candidate[]
  readonly boxes: Boxes
  /** What was agreed, as where we are now starts out; and whether that is what stands there. */
  readonly agreed: { readonly words: string; readonly standsThere: boolean }
  readonly prompts: {
    readonly used: number
    readonly count: number
    readonly shown?: { readonly prompt: Prompt; readonly boxes: Boxes; readonly nextHref?: string | undefined }
  }
  /** The edition asks whether the capacity is there. */
  readonly asksCapacity: boolean
  readonly rows: readonly ReadinessRow[]
  /** The next area, when there is one. */
  readonly next?: { readonly number: number }
  /** The version whose signature stands last. */
  readonly signed?: number
  /** Why something could not be done. */
  readonly refusal?: string
}

/** One headline area: its priorities, and the five statements about it. One form, so that every button saves what was typed. */
export const areaPage = (frame: Frame, view: AreaView): Html => {
  const { area, boxes, refusal } = view
  return leaf(frame, view, {
    title: area.title,
    caption: `${view.name} ${view.year} · area ${view.number} of ${view.count}`,
    lede: sayStandards(view),
    mistakes: boxes.mistakes,
    ...(boxes.mistakes.length > 0 ? { kept: 'Everything else on this page is saved.' } : {}),
    main: html`${refusal && insetText({ text: refusal })}
      ${view.signed !== undefined && insetText({ text: sayNextVersion(view.signed, view.version) })}
      <form
        method="post"
        action="${view.paths.area(area.section)}"
        data-autosave="${view.paths.area(area.section)}"
        novalidate
      >
        <input type="hidden" name="version" value="${versionOf(view)}" />
        ${firstButton} ${questionRow({ asking: prioritiesPart(view), helping: promptsPart(view) })}
        <h2 class="govuk-heading-m govuk-!-margin-top-6" id="statements">Five statements</h2>
        ${savedLine({
          at: boxes.savedAt && sayInstant(boxes.savedAt),
          note: 'Everyone in the partnership can read this draft.',
        })}
        ${statementNames.map(name => statementPart(view, name))} ${area.priorities.length === 0 && nonePart(view)}
        ${questionRow({
          asking: html`<h2 class="govuk-heading-m">Ready for the Board?</h2>
            ${readyList({ ...view, mayWrite: true }, view.rows)}`,
          helping: html`<p>
            This is what the Board will look for in this area.
            <a class="govuk-link" href="${view.paths.plan}#ready">See the whole list</a>
          </p>`,
        })}
        ${actions(
          button({
            text: view.next ? `Save and go to area ${view.next.number}` : 'Save and go on',
            name: 'go',
            value: 'next',
          }),
          button({ text: 'Save and stop for now', classes: 'govuk-button--secondary', name: 'go', value: 'stop' }),
        )}
      </form>`,
  })
}

/** Of the statements, and of the line of the prompt that stands beside them. */
const versionOf = ({ boxes, prompts }: AreaView): string =>
  [boxes.version, ...(prompts.shown === undefined ? [] : [prompts.shown.boxes.version])].join(';')

/** The Enter key presses the first button of a form: this one only saves. */
const firstButton = html`<button class="govuk-visually-hidden" tabindex="-1" aria-hidden="true">Save</button>`

/** `Standards 1 to 4. We agreed 4, 2, 3 and none this year.` */
const sayStandards = ({ area, plainTitle }: AreaView): string => {
  const numbers = area.standards.map(({ number }) => number)
  const outcomes = area.standards.map(({ outcome }) => {
    if (outcome === undefined) return 'one still open'
    return outcome.kind === 'score' ? String(outcome.score) : 'none this year'
  })
  return `${plainTitle}: standards ${numbers[0]} to ${numbers.at(-1)}. We agreed ${sayList(outcomes)}. Much of this page is filled from what was written; change anything.`
}

const prioritiesPart = (view: AreaView): Html => {
  const { paths, area, ranked } = view
  return html`<h2 class="govuk-heading-m" id="priorities">Our priorities here</h2>
    ${
      ranked.length === 0
        ? html`<p class="govuk-body">
            None yet. Keep some of what was suggested, or
            <a class="govuk-link" href="#${noneKey(area.section)}">say why there is none this year</a>.
          </p>`
        : rankedPart({ paths, ranked, traced: area.priorities })
    }
    <p class="govuk-body">
      <a class="govuk-link" href="${paths.priorities(area.section)}">Add a priority of your own</a>
    </p>
    ${candidatesPart({ ...view, section: area.section })}`
}

const promptsPart = ({ paths, area, prompts, asksCapacity }: AreaView): Html => {
  const { shown } = prompts
  return html`<h2 id="prompts">Questions that may help (${prompts.used} of ${prompts.count} used)</h2>
    ${
      shown
        ? html`<p class="quiet">On standard ${shown.prompt.standard}. None has to be answered.</p>
            ${promptPart(paths.promptInArea(shown.prompt.key), shown.prompt, shown.boxes)}`
        : html`<p>Something was made of every one.</p>`
    }
    <p>
      ${shown?.nextHref !== undefined && html`<a class="govuk-link" href="${shown.nextHref}">Next question</a> · `}
      <a class="govuk-link" href="${paths.prompts(area.section)}">See them all</a>
    </p>
    ${
      asksCapacity &&
      html`<h3>People and money for this</h3>
        <p><a class="govuk-link" href="${paths.capacity}">Do we have the capacity? The answers on all standards</a></p>`
    }`
}

const statementPart = (view: AreaView, name: Statement): Html => {
  const { title, worth } = statements[name]
  return textBox(view.boxes, view.paths, {
    key: statementKey(view.area.section, name),
    title,
    rows: name === 'now' ? 10 : 4,
    helping: name === 'now' ? agreedPart(view) : html`<p><b>Worth saying.</b> ${worth}</p>`,
  })
}

const agreedPart = ({ agreed }: AreaView): Html => {
  if (agreed.words === '') return html`<p>Nothing is agreed in this area yet.</p>`
  if (agreed.standsThere)
    return html`<p>
      <b>From what was agreed.</b> These are the agreed summaries. They follow the positions until you write here.
    </p>`
  return html`<details>
      <summary>What was agreed</summary>
      ${prose(agreed.words, '')}
    </details>
    <p><button class="link-button" name="go" value="agreed-words">Put the agreed words back</button></p>`
}

const nonePart = (view: AreaView): Html =>
  textBox(view.boxes, view.paths, {
    key: noneKey(view.area.section),
    title: 'No priority here this year? Say why',
    hint: 'Then this area holds nothing up, and the five statements are not needed.',
    rows: 3,
  })
