import {
  actions,
  attributes,
  bandedRadios,
  button,
  details,
  explainer,
  folds,
  held,
  html,
  insetText,
  questionRow,
  savedLine,
  textarea,
  type Explainer,
  type Html,
} from '#design'
import { sayTime, sayInstant, dayOf, type Instant } from '#ground'
import { saySpan, type Explained, type QuestionAsAsked } from '#instrument'
import { framed, type Frame } from '#people'
import type { WordsBefore } from '../../before/before.ts'
import { beforePart } from '../../before/pages/before.ts'
import { notedFolds, type NotedView } from '../../noted/pages/folds.ts'
import { leaving } from '../../pages/piece.ts'
import type { Shown } from '../../pages/typed.ts'
import { workshopTallies } from '../../tally/pages/tally.ts'
import type { Left } from '../../workshop-notes/left.ts'
import { toStandard } from '../onwards.ts'
import { sayTaken } from '../../workshop-notes/pages/notes.ts'

/** The page of one standard, for a group that is writing. */
export type StandardView = NotedView & {
  readonly frame: Frame
  readonly asked: QuestionAsAsked
  /** The words that are explained where they first stand. */
  readonly glossary: readonly Explained[]
  readonly groupName: string
  readonly onBehalf: boolean
  readonly version: number
  readonly savedAt?: Instant
  readonly now: Instant
  /** What stands in the boxes: what was typed where that could not be saved, else what is stored. */
  readonly shown: Shown
  readonly here: string
  readonly groupHref: string
  /** Where one comes from, where that is not the list of the group's standards. */
  readonly back?: { readonly text: string; readonly href: string }
  readonly next?: number
  readonly answered: number
  readonly askedCount: number
  readonly standardCount: number
  readonly earlierCount: number
  /** What workshops left with the group on this standard. */
  readonly left: Left
  /** The group’s own words of the year before; nothing in its first. */
  readonly before?: WordsBefore
  /** Why nothing can be saved now; the page is then for reading. */
  readonly shut?: string
  /** What stands at the end instead of saving, where it is only shown. */
  readonly ending?: Html
  /** The place of the menu it is in; without it, this year. */
  readonly current?: 'practice'
}

export const standardPage = (view: StandardView): Html => {
  const { asked } = view
  const { number, title, plain } = asked.standard
  const explained = explainer(view.glossary)
  return framed(view.frame, {
    title,
    current: view.current ?? 'this-year',
    caption: `Standard ${number} of ${view.standardCount} · ${asked.section.title}`,
    ...(plain === title ? {} : { lede: html`<b>In plain words:</b> ${explained(plain)}` }),
    back: view.back ?? { text: 'All standards of this group', href: view.groupHref },
    mistakes: view.shown.mistakes,
    kept: 'Everything else on this page is saved. Your group’s answers are not submitted yet.',
    main: html`${view.shut && insetText({ text: view.shut })}
      <form${attributes({ method: 'post', action: view.here, novalidate: true, 'data-autosave': view.shut ? undefined : view.here })}>
        <input type="hidden" name="version" value="${view.version}" />
        ${!view.shut && whenEnterIsPressed(view)}
        ${savedLine({ at: view.savedAt && saidAt(view.savedAt, view.now), note: noteOf(view) })} ${fromWorkshop(view)}
        ${scoreQuestion(view, explained)} ${view.asked.promptsBeside === 'bands' && questionsBesideBands(view, explained)}
        ${summaryQuestion(view)} ${strategicQuestion(view)} ${implicationsQuestion(view, explained)} ${endOfForm(view)}
      </form>`,
  })
}

const thenOf = ({ next }: StandardView): string => (next === undefined ? 'list' : toStandard(next))

/** Enter on a score presses the first button of a form, which must not be one of those that lead to something noted. */
const whenEnterIsPressed = (view: StandardView): Html =>
  html`<button
    class="govuk-visually-hidden"
    name="then"
    value="${thenOf(view)}"
    tabindex="-1"
    aria-hidden="true"
  ></button>`

/** Today the time is enough. */
const saidAt = (saved: Instant, now: Instant): string =>
  dayOf(saved) === dayOf(now) ? sayTime(saved) : sayInstant(saved)

const noteOf = ({ groupName, onBehalf, shut }: StandardView): string | undefined => {
  if (shut) return undefined
  return onBehalf
    ? `You enter the answers of the group “${groupName}” for it. Every page that shows them will say so.`
    : `You answer for the whole group “${groupName}”. Others in the partnership see it once you submit.`
}

/** How the group's own room scored it, before the group says its score. */
const fromWorkshop = ({ left, groupName }: StandardView): Html | undefined => {
  const taken = sayTaken(left.notes)
  if (left.tallies.length === 0 && taken === '') return undefined
  return questionRow({
    asking: html`${workshopTallies(left.tallies, () => groupName)}${taken !== '' && html`<p class="govuk-body-s">${taken}</p>`}`,
  })
}

const scoreQuestion = ({ asked, shown }: StandardView, explained: Explainer): Html => {
  const { scale, bands, cannotJudge } = asked.answer
  const isIn = (score: number, { from, to }: { readonly from: number; readonly to: number }): boolean =>
    from <= score && score <= to
  const labelled = (points: typeof scale) => points.map(({ score, label }) => labelOf(score, label))
  // A framework may have no bands: its scores stand by themselves then.
  const bare = scale.filter(({ score }) => !bands.some(band => isIn(score, band)))
  return bandedRadios({
    name: 'score',
    legend: {
      text: `1. ${asked.fields.score?.question ?? 'Score'}`,
      classes: 'govuk-fieldset__legend--m',
      headingLevel: 2,
    },
    hint: asked.fields.score?.hint,
    errorMessage: shown.mistakeOf('score'),
    value: shown.value('score'),
    bands: [
      ...(bare.length === 0 ? [] : [{ items: labelled(bare) }]),
      ...bands.map(band => ({
        items: labelled(scale.filter(({ score }) => isIn(score, band))),
        beside: { title: titleOf(band), inside: statements(band.statements, explained) },
      })),
      { items: [{ value: 'none', text: cannotJudge.label, hint: cannotJudge.hint }] },
    ],
  })
}

const labelOf = (score: number, label: string) => ({ value: score, number: score, text: label })

const titleOf = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  `What ${saySpan({ from, to })} often looks like`

const statements = (list: QuestionAsAsked['answer']['bands'][number]['statements'], explained: Explainer): Html =>
  html`<ul>
    ${list.map(({ words }) => html`<li>${explained(words)}</li>`)}
  </ul>`

const box = (view: StandardView, name: 'summary' | 'strategic' | 'implications', at: number, rows: number): Html => {
  const field = view.asked.fields[name]
  return textarea({
    name,
    rows,
    label: { text: `${at}. ${field?.question ?? name}`, classes: 'govuk-label--m', headingLevel: 2 },
    hint: field?.hint,
    value: view.shown.value(name),
    errorMessage: view.shown.mistakeOf(name),
  })
}

const summaryQuestion = (view: StandardView): Html =>
  questionRow({
    asking: html`${box(view, 'summary', 2, 8)}${folds(notedFolds(view))}`,
    helping: html`${beforePart(view.before, view.asked)}
      <h3>A good summary</h3>
      <ul>
        <li>says what is in place and what is not</li>
        <li>says where it differs, and for whom</li>
        <li>names what shows it, so that somebody else can look</li>
      </ul>
      ${view.earlierCount > 0 && html`<p>${earlierVersions(view)}</p>`}`,
  })

const earlierVersions = ({ here, earlierCount, shut }: StandardView): Html => {
  const words = `Earlier versions of this page (${earlierCount})`
  return shut ? html`<a class="govuk-link" href="${here}/earlier">${words}</a>` : leaving('earlier', words)
}

const strategicQuestion = (view: StandardView): Html | undefined =>
  view.asked.fields.strategic && questionRow({ asking: box(view, 'strategic', 3, 4) })

const shownAtOnce = 3

const implicationsQuestion = (view: StandardView, explained: Explainer): Html => {
  const { prompts, fields, promptsBeside } = view.asked
  const [first, rest] = [prompts.slice(0, shownAtOnce), prompts.slice(shownAtOnce)]
  const asking = box(view, 'implications', fields.strategic ? 4 : 3, 5)
  if (promptsBeside === 'bands') return questionRow({ asking })
  return questionRow({
    asking,
    helping: html`<h3>Questions that may help</h3>
      ${promptList(first, explained)}
      ${
        rest.length > 0 &&
        details({
          summaryText: rest.length === 1 ? 'One more' : `${rest.length} more`,
          html: promptList(rest, explained),
        })
      }`,
  })
}

/** Where the edition prints its questions beside the bands, they help with the score. */
const questionsBesideBands = ({ asked }: StandardView, explained: Explainer): Html =>
  questionRow({ asking: details({ summaryText: 'Questions to consider', html: promptList(asked.prompts, explained) }) })

const promptList = (prompts: QuestionAsAsked['prompts'], explained: Explainer): Html =>
  html`<ul>
    ${prompts.map(({ words }) => html`<li>${explained(words)}</li>`)}
  </ul>`

const endOfForm = (view: StandardView): Html => {
  const { next, answered, askedCount, shut, ending } = view
  if (ending) return ending
  const go = next === undefined ? 'Save and go to the list' : `Save and go to standard ${next}`
  if (shut) return actions(held({ text: go, id: 'why-held', reason: shut }))
  return actions(
    button({ text: go, name: 'then', value: thenOf(view) }),
    next !== undefined &&
      button({ text: 'Save and stop for now', name: 'then', value: 'list', classes: 'govuk-button--secondary' }),
    html`<p class="quiet">
      ${answered} of ${askedCount} answered. ${askedCount > 1 && 'You submit them together, at the end.'}
    </p>`,
  )
}
