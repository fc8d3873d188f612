import { button, html, insetText, type Html } from '#design'
import type { GateStanding } from '../gate.ts'
import { sayFinding, sayGate, sayTried, type PlaceNames } from '../words.ts'

/** Where the buttons post to; without them the section only says how it stands. */
export type GateActions = { readonly start: string; readonly stop: string; readonly resume: string }

export type GateView = {
  readonly standing: GateStanding
  readonly names: PlaceNames
  readonly actions?: GateActions
  /** Why the last press did nothing. */
  readonly refusal?: string
}

const press = (action: string, text: string, classes = ''): Html =>
  html`<form method="post" action="${action}">${button({ text, classes, preventDoubleClick: true })}</form>`

const buttons = ({ state }: GateStanding, { start, stop, resume }: GateActions): Html | undefined => {
  if (state === 'none')
    return html`<p class="govuk-body">
        A program reads the files of this draft and of all releases before it, and tries to work out single scores from
        them. It takes some minutes. Nobody can approve the draft before.
      </p>
      ${press(start, 'Start the disclosure check')}`
  if (state === 'stopped') return press(resume, 'Let the disclosure check go on')
  if (state !== 'running') return undefined
  return html`<p class="govuk-body">
      It goes on by itself, also when you leave this page. Look again in a minute. Parts that are done stay done.
    </p>
    ${press(stop, 'Stop the disclosure check', 'govuk-button--secondary')}
    <p class="govuk-body">
      If it stands still, Stocktake was started again meanwhile. It then goes on by itself after about five minutes,
      behind the last part that was done. You can let it go on at once.
    </p>
    ${press(resume, 'Go on at once', 'govuk-button--secondary')}`
}

/** For who only reads how far it is. */
const waiting = ({ state }: GateStanding): Html | undefined =>
  state === 'running'
    ? html`<p class="govuk-body">
        It goes on by itself. If it stands still, Stocktake was started again meanwhile: then it goes on after about
        five minutes, behind the last part that was done.
      </p>`
    : undefined

const found = ({ standing: { findings }, names }: GateView): Html | undefined =>
  findings.length === 0
    ? undefined
    : html`<h3 class="govuk-heading-s">What it found, and what to do</h3>
        <ul class="govuk-list govuk-list--bullet">
          ${[...new Set(findings.map(each => sayFinding(each, names)))].map(words => html`<li>${words}</li>`)}
        </ul>`

/** The gate of a draft on its page: how far it is, what was tried, what was found, and its buttons. */
export const gateSection = (view: GateView): Html => {
  const { standing, actions, refusal } = view
  return html`<h2 class="govuk-heading-m" id="gate">The disclosure check</h2>
    ${refusal === undefined ? undefined : insetText({ text: refusal })}
    <p class="govuk-body"><b>${sayGate(standing)}</b></p>
    ${
      standing.attacks === 0
        ? undefined
        : html`<p class="govuk-body">Tried so far, each on every score:</p>
            <ul class="govuk-list govuk-list--bullet">
              ${sayTried(standing).map(words => html`<li>${words}</li>`)}
            </ul>`
    }
    ${found(view)} ${actions === undefined ? waiting(standing) : buttons(standing, actions)}`
}
