import { checkboxes, html, quoted, select, type Html } from '#design'
import type { Form } from '#forms'
import { sayDay, sayList } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import { variationKinds } from '#scoring'
import { agreedTexts, leftOfAgreed } from '../answer.ts'
import { boxesIn } from '../../reading-in/form/score.ts'
import type { Packed } from '../packed.ts'

/** One standard as it was found. */
export type Shown = {
  readonly asked: QuestionAsAsked
  readonly packed: Packed
  /** `3`, or `none`; nothing where it has to be said. */
  readonly score?: string
  /** Why it has to be said. */
  readonly why?: string
  /** The headings of columns that were not found. */
  readonly missing: readonly string[]
}

type Way = { readonly form: Form; readonly isGroup: boolean }

/** What one standard of the form says, and the score as it will be stored. */
export const standardPart = (shown: Shown, way: Way): Html => {
  const { asked, packed, missing } = shown
  const { number, title } = asked.standard
  return html`<h2 class="govuk-heading-m govuk-!-margin-top-6">${number}. ${title}</h2>
    <input type="hidden" name="said.${number}" value="${JSON.stringify(packed)}" />
    ${sameField(shown, way)} ${scoreField(shown, way)}
    ${missing.length > 0 && html`<p class="govuk-body">No column for: ${sayList(missing)}.</p>`}
    ${way.isGroup ? groupTexts(shown, way) : positionTexts(shown)}`
}

/** A row that has only the number of a standard is that standard when a person says so. */
const sameField = ({ asked, packed }: Shown, { form }: Way): Html | false => {
  const name = `same.${asked.standard.number}`
  return (
    packed.called !== undefined &&
    checkboxes({
      ...{ name, values: form.typedAll(name), errorMessage: form.mistakeOf(name)?.words },
      fieldset: { legend: { text: `In the file: “${packed.called}”`, classes: 'govuk-fieldset__legend--s' } },
      hint: 'Only the number is the same. If it is another standard, leave this one out below.',
      items: [{ value: 'yes', text: `It is our standard ${asked.standard.number}, under another name` }],
    })
  )
}

/** Of a row of boxes only those that are ticked; anything else as it stands there. */
const sayScored = (scored: string): string => {
  const boxes = boxesIn(scored)
  if (boxes.length < 2) return `“${scored.replace(/\s+/g, ' ').trim().slice(0, 300)}”`
  const ticked = boxes.filter(({ isTicked }) => isTicked).map(({ words }) => `“${words.slice(0, 100)}”`)
  return ticked.length === 0 ? 'no box is ticked' : `ticked is ${sayList(ticked)}`
}

const scoreField = ({ asked, packed, score, why }: Shown, { form, isGroup }: Way): Html => {
  const name = `score.${asked.standard.number}`
  const said = packed.scored.replace(/\s+/g, ' ').trim()
  const standsThere = said === '' ? 'Nothing stands in its box.' : `In the file: ${sayScored(packed.scored)}.`
  return select({
    name,
    label: { text: 'Score', classes: 'govuk-label--s' },
    hint: score === undefined ? `${standsThere}${why === undefined ? '' : ` ${why}.`}` : standsThere,
    value: form.has(name) ? form.typed(name) : (score ?? ''),
    errorMessage: form.mistakeOf(name)?.words,
    items: [
      { value: '', text: 'Choose' },
      ...asked.answer.scale.map(point => ({ value: String(point.score), text: `${point.score}: ${point.label}` })),
      { value: 'none', text: isGroup ? asked.answer.cannotJudge.label : 'There was no agreed position' },
      { value: 'leave', text: 'Leave this standard out' },
    ],
  })
}

const text = (heading: string, words: string): Html | false =>
  words !== '' &&
  html`<h3 class="govuk-heading-s">${heading}</h3>
    ${quoted(words)}`

const headingOf = (asked: QuestionAsAsked, name: keyof QuestionAsAsked['fields']): string =>
  asked.fields[name]?.heading ?? name

const positionTexts = ({ asked, packed }: Shown): Html => {
  const { summary, variations, implications } = agreedTexts(packed)
  const left = leftOfAgreed(packed)
  return html`${text(headingOf(asked, 'summary'), summary)} ${text(headingOf(asked, 'variations'), variations)}
  ${text(headingOf(asked, 'implications'), implications)}
  ${left !== undefined && html`<p class="govuk-body">Not stored with an agreed position, which has no box for it: ${left}.</p>`}`
}

const groupTexts = ({ asked, packed }: Shown, { form }: Way): Html => {
  const { texts, variations, evidence, voices } = packed
  const { number } = asked.standard
  return html`${(['summary', 'strategic', 'implications'] as const).map(name =>
    text(headingOf(asked, name), texts[name] ?? ''),
  )}
  ${variations.map(({ kind, whose, words }, at) => {
    const name = `kind.${number}.${at + 1}`
    return html`${text(
      kind === undefined ? headingOf(asked, 'variations') : variationKinds[kind],
      whose === '' ? words : `${whose}: ${words}`,
    )}
    ${
      kind === undefined &&
      select({
        name,
        label: { text: 'How does this vary?', classes: 'govuk-label--s' },
        value: form.typed(name),
        errorMessage: form.mistakeOf(name)?.words,
        items: [
          { value: '', text: 'Choose' },
          ...Object.entries(variationKinds).map(([value, said]) => ({ value, text: said })),
        ],
      })
    }`
  })}
  ${evidence.map(({ title, dated, owner, shows }) =>
    text(
      headingOf(asked, 'evidence'),
      [title, dated === undefined ? '' : sayDay(dated), owner, shows].filter(each => each !== '').join('; '),
    ),
  )}
  ${voices.map(({ said, source }) => text(headingOf(asked, 'voice'), source === '' ? said : `${said} (${source})`))}`
}
