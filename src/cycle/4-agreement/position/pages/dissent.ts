import { button, checkboxes, html, quoted, textarea, type Html } from '#design'
import { positionPath } from '../../paths.ts'
import { prose } from '../../pages/prose.ts'
import type { Dissent } from '../../dissent/dissent.ts'
import type { AgreeView } from '../view.ts'

/** Dissent from the position on record, and a box for one’s own. */
export const dissentPart = (view: AgreeView): Html => {
  const [latest] = view.history
  const dissents = latest?.dissents ?? []
  return html`<h2 class="govuk-heading-m" id="dissent">Dissent</h2>
    ${dissents.length === 0 && html`<p class="govuk-body quiet">None is written.</p>`}
    ${dissents.map(each => dissentRow(each, latest?.version ?? 0, view))}${ownWords(view)}`
}

const dissentRow = (dissent: Dissent, version: number, view: AgreeView): Html => {
  const { partnership, exercise, standard, confirmation } = view
  const source = [
    dissent.name ?? 'Without a name',
    ...(dissent.about < version ? [`written about version ${dissent.about}`] : []),
  ].join(', ')
  return html`${quoted(prose(dissent.words), source)}
  ${
    dissent.isOwn &&
    confirmation === undefined &&
    html`<form
      method="post"
      action="${positionPath(partnership, exercise.id, standard.number)}/dissents/${dissent.id}/withdrawal"
    >
      ${button({ text: 'Withdraw my dissent', classes: 'govuk-button--secondary' })}
    </form>`
  }`
}

const ownWords = ({ partnership, exercise, standard, history, confirmation, mayDissent, dissenting }: AgreeView) => {
  if (!mayDissent || confirmation !== undefined) return undefined
  if (history.length === 0)
    return html`<p class="govuk-body">When a position is on record, any member can write dissent from it here.</p>`
  return html`<form
    method="post"
    action="${positionPath(partnership, exercise.id, standard.number)}/dissents"
    novalidate
  >
    ${textarea({
      name: 'words',
      label: { text: 'I see it differently', classes: 'govuk-label--s' },
      hint: 'In your own words. It prints without a name, unless you put yours to it.',
      rows: 3,
      value: dissenting.typed('words'),
      errorMessage: dissenting.mistakeOf('words')?.words,
    })}
    ${checkboxes({
      name: 'named',
      values: dissenting.typedAll('named'),
      classes: 'govuk-checkboxes--small',
      items: [{ value: 'yes', text: 'Put my name to it' }],
    })}
    ${button({ text: 'Record my dissent', classes: 'govuk-button--secondary' })}
  </form>`
}
