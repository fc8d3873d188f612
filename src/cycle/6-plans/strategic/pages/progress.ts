import { actions, button, html, insetText, savedLine, textarea, type Html } from '#design'
import { isBlank, sayDay, sayInstant } from '#ground'
import type { Frame } from '#people'
import { about, prose, said } from '../../pages/prose.ts'
import { sayRegisterState } from '../../register/finding.ts'
import type { Boxes } from '../../words/boxes.ts'
import { statementNames, statements, type Statement } from '../../words/field.ts'
import { otherWords } from '../../words/pages/box.ts'
import { developedKey, saysNowKey } from '../fields.ts'
import { progressOf, progressWords } from '../progress.ts'
import type { StrategicArea } from '../strategic.ts'
import { changedFold, sayStrategic, strategicLeaf, type StrategicView } from './leaf.ts'

export type ProgressView = StrategicView & {
  readonly area: StrategicArea
  readonly number: number
  readonly count: number
  readonly boxes: Boxes
  /** Who wrote each text last. */
  readonly writer: (key: string) => string | undefined
}

/** One headline area: what the outline said, and what is said now. */
export const progressPage = (frame: Frame, view: ProgressView): Html => {
  const { area, boxes, paths, strategic } = view
  const { by, on } = strategic.outline
  const action = paths.progress(area.section)
  return strategicLeaf(frame, view, {
    title: area.title,
    caption: `${sayStrategic(strategic)} · area ${view.number} of ${view.count}`,
    lede: 'Say how each statement has moved on since the outline was signed. If it has not, say that it stands.',
    mistakes: boxes.mistakes,
    ...(boxes.mistakes.length > 0 ? { kept: 'Everything else on this page is saved.' } : {}),
    main: html`${
        !strategic.outline.stands &&
        insetText({ text: 'The outline’s signature was undone. What it said is shown as it was signed.' })
      }
      <form method="post" action="${action}" data-autosave="${action}" novalidate>
        <input type="hidden" name="version" value="${boxes.version}" />
        <button class="govuk-visually-hidden" tabindex="-1" aria-hidden="true">Save</button>
        ${savedLine({
          at: boxes.savedAt && sayInstant(boxes.savedAt),
          note: `The outline, signed by ${by} on ${sayDay(on)}, does not change.`,
        })}
        <div class="moved moved--head" aria-hidden="true">
          <p class="govuk-heading-s">The outline said</p>
          <p class="govuk-heading-s">Now we say</p>
        </div>
        ${developedPart(view)} ${statementNames.map(name => statementPart(view, name))}
        ${actions(
          button({ text: 'Save and go on to the gap', name: 'go', value: 'next' }),
          button({ text: 'Save and stop for now', classes: 'govuk-button--secondary', name: 'go', value: 'stop' }),
        )}
      </form>
      ${resultsPart(view)}`,
  })
}

const box = ({ boxes, paths }: ProgressView, key: string, title: string, below: Html): Html =>
  html`<div>
    ${textarea({
      name: key,
      label: { text: `Now: ${title.charAt(0).toLowerCase()}${title.slice(1)}`, classes: 'govuk-visually-hidden' },
      rows: 4,
      classes: 'govuk-!-margin-bottom-0',
      value: boxes.value(key),
      errorMessage: boxes.mistake(key),
      formGroup: { classes: 'govuk-!-margin-bottom-2' },
    })}
    ${otherWords(boxes, key)} ${below}
    ${
      boxes.hasEarlier(key) &&
      html`<p class="moved__note">
        <a class="govuk-link" href="${paths.earlier(key)}">Earlier texts${about(title)}</a>
      </p>`
    }
  </div>`

const developedPart = (view: ProgressView): Html => {
  const { area } = view
  const [title, key] = ['How our priorities have developed', developedKey(area.section)]
  const list = (words: readonly string[]): Html =>
    html`<ol class="govuk-list govuk-list--number said-then">
      ${words.map(each => html`<li>${said(each)}</li>`)}
    </ol>`
  const now = area.priorities.map(({ words }) => words)
  const isSame = now.join('\n') === area.first.join('\n')
  return html`<div class="moved">
    <h2 class="govuk-heading-s">${title}</h2>
    <div>${area.first.length === 0 ? html`<p class="said-then quiet">No priority.</p>` : list(area.first)}</div>
    ${box(
      view,
      key,
      title,
      html`<p class="moved__note">
          ${isSame ? 'The priorities themselves are as they were.' : 'They have changed in the outline since. They are now:'}
        </p>
        ${!isSame && list(now)}`,
    )}
  </div>`
}

const statementPart = (view: ProgressView, name: Statement): Html => {
  const { title } = statements[name]
  const statement = view.area.statements[name]
  const key = saysNowKey(view.area.section, name)
  return html`<div class="moved">
    <h2 class="govuk-heading-s">${title}</h2>
    <div>
      ${isBlank(statement.said) ? html`<p class="said-then quiet">Nothing.</p>` : prose(statement.said, 'said-then')}
    </div>
    ${box(view, key, title, sayProgress(view, name, key))}
  </div>`
}

const sayProgress = (view: ProgressView, name: Statement, key: string): Html => {
  const statement = view.area.statements[name]
  const progress = progressOf(statement)
  const writer = view.writer(key)
  const stands =
    (progress === 'open' || progress === 'changed') &&
    !isBlank(statement.said) &&
    html`<button class="link-button" name="go" value="stands:${name}">
      ${progress === 'open' ? 'Say that it stands, in the outline’s words' : 'Go back to the outline’s words'}${about(statements[name].title)}
    </button>`
  return html`<p class="moved__note">
      <b>${progressWords[progress]}</b>${progress !== 'open' && writer !== undefined && ` By ${writer}.`} ${stands}
    </p>
    ${progress === 'changed' && changedFold(statement.said, statement.now)}`
}

/** What was tested in this area, which may be why a statement reads otherwise now. */
const resultsPart = ({ area, paths }: ProgressView): Html =>
  html`<h2 class="govuk-heading-m" id="tested">What was tested here</h2>
    ${
      area.results.length === 0
        ? html`<p class="govuk-body">Nothing in the register belongs to this area.</p>`
        : html`<ul class="govuk-list govuk-list--spaced">
            ${area.results.map(
              ({ id, kind, state, words, found }) =>
                html`<li>
                  <b>${sayRegisterState(kind, state)}:</b>
                  <a class="govuk-link" href="${paths.registered(id)}">${words}</a>
                  ${found !== '' && html`<br />${said(found, 'quiet')}`}
                </li>`,
            )}
          </ul>`
    }`
