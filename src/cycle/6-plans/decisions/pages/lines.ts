import { html, type Html } from '#design'
import { sayDay } from '#ground'
import { said } from '../../pages/prose.ts'
import type { PlanPaths } from '../../paths.ts'
import type { Decided } from '../decided.ts'

/** `The Board, 14 May 2026`. */
const sayDecider = ({ by, on }: Pick<Decided, 'by' | 'on'>): string => `${by}, ${sayDay(on)}`

/** Decisions one after another, each with the way to its page. */
export const decisionLines = (paths: PlanPaths, decisions: readonly Decided[]): Html =>
  html`<ol class="govuk-list govuk-list--spaced">
    ${decisions.map(
      each =>
        html`<li>
          <a class="govuk-link" href="${paths.decision(each.id)}">${each.words}</a>
          ${each.why !== '' && html`<br />${said(`Because: ${each.why}`)}`}
          <br /><span class="quiet govuk-!-font-size-16">${sayDecider(each)}</span>
          ${each.struck && html`<br /><b>Struck out by ${each.struck.by}: ${each.struck.because}</b>`}
        </li>`,
    )}
  </ol>`
