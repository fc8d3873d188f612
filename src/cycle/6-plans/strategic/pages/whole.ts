import { details, html, insetText, type Html } from '#design'
import { dayOf, isBlank, sayDay, sayInstant } from '#ground'
import type { Frame } from '#people'
import { actionLines } from '../../action/pages/lines.ts'
import { factsIn } from '../../lists/entry.ts'
import { listingOf } from '../../lists/kinds.ts'
import { prose, said } from '../../pages/prose.ts'
import { wholePriority } from '../../priorities/pages/trace.ts'
import { sayRegisterState } from '../../register/finding.ts'
import type { Signature } from '../../signature/signature.ts'
import { statementNames, statements } from '../../words/field.ts'
import type { Differing } from '../changes.ts'
import { aspectNames, aspects, aspectStands, strategicTexts, type StrategicText } from '../fields.ts'
import { progressOf, progressWords } from '../progress.ts'
import type { OperationalPlan, Progressed, Result, StrategicArea, StrategicPlan } from '../strategic.ts'
import { sayMeasured } from '../../indicators/value.ts'
import { saySpan } from '../span.ts'
import { changedWords, strategicLeaf, type StrategicView } from './leaf.ts'

export type WholeStrategicView = StrategicView & {
  readonly signature?: Signature
  /** Against the signed version before this one. */
  readonly changed?: { readonly version: number; readonly differences: readonly Differing[] }
}

/** The whole strategic plan to read: the draft, or a version as it was signed. */
export const wholeStrategicPage = (frame: Frame, view: WholeStrategicView): Html => {
  const { strategic: plan, signature, changed } = view
  // What was signed may name an operational plan that was taken out since.
  const hrefOf = ({ id }: OperationalPlan): string | undefined =>
    signature === undefined ? view.paths.operation(id) : undefined
  return strategicLeaf(frame, view, {
    title: plan.name,
    caption: `${plan.from} to ${plan.to} · version ${plan.version}${signature === undefined ? ', draft' : ''}`,
    main: html`${standing(signature)}
      <p class="govuk-body">
        It stands beside version ${plan.outline.version} of the outline, signed by ${plan.outline.by} on
        ${sayDay(plan.outline.on)}.
      </p>
      ${changed && changedPart(changed)}
      <h2 class="govuk-heading-l" id="vision">1. Change vision and priority areas</h2>
      ${textPart(plan, 'strategic.vision')} ${textPart(plan, 'strategic.case')} ${plan.areas.map(areaPart)}
      <h2 class="govuk-heading-l" id="content">2. Content and implementation</h2>
      ${plan.areas.map(area => contentPart(area, hrefOf))} ${indicatorsPart(plan)}
      <h2 class="govuk-heading-l" id="support">3. What carries the plan</h2>
      ${linesPart('carrier', plan.team)} ${textPart(plan, 'strategic.team')} ${linesPart('commitment', plan.resources)}
      ${textPart(plan, 'strategic.resources')} ${textPart(plan, 'strategic.communication')}
      <h2 class="govuk-heading-l" id="criteria">4. Success criteria</h2>
      <ol class="govuk-list govuk-list--number">
        ${plan.criteria.map(({ words }) => html`<li>${said(words)}</li>`)}
      </ol>`,
  })
}

const standing = (signature: Signature | undefined): Html => {
  if (signature === undefined) return insetText({ text: 'This is a draft as it stands now. It can still change.' })
  const { by, as, at, undone } = signature
  return insetText({
    html: html`<p class="govuk-body">
        <b>Signed by ${by.name}, ${as}, on ${sayDay(dayOf(at))}.</b> This is the version as it read then.
      </p>
      ${undone && html`<p class="govuk-body">The signature was undone by ${undone.by}, ${sayInstant(undone.at)}: ${undone.reason}</p>`}`,
  })
}

const changedPart = ({ version, differences }: NonNullable<WholeStrategicView['changed']>): Html =>
  differences.length === 0
    ? html`<p class="govuk-body">Nothing differs from version ${version}.</p>`
    : details({
        id: 'changed',
        summaryText: `What changed since version ${version} (${differences.length})`,
        html: html`${differences.map(
          ({ of, what, before, now }) =>
            html`<h2 class="govuk-heading-s">${of}: ${what}</h2>
              ${changedWords(before, now)}`,
        )}`,
      })

const words = (text: string): Html =>
  isBlank(text) ? html`<p class="govuk-body quiet">Not written yet.</p>` : prose(text, 'govuk-body narrow')

const textPart = ({ texts }: StrategicPlan, key: StrategicText): Html =>
  html`<h3 class="govuk-heading-m">${strategicTexts[key].title}</h3>
    ${words(texts[key])}`

const areaPart = (area: StrategicArea): Html =>
  html`<h3 class="govuk-heading-m" id="area-${area.section}">${area.title}</h3>
    <h4 class="govuk-heading-s">Priorities as the outline named them</h4>
    ${plainList(area.first, 'The outline named none here.')}
    <h4 class="govuk-heading-s">Priorities now</h4>
    ${
      area.priorities.length === 0
        ? html`<p class="govuk-body quiet">No priority.</p>`
        : html`<ol class="govuk-list govuk-list--number govuk-list--spaced">
            ${area.priorities.map(wholePriority)}
          </ol>`
    }
    <h4 class="govuk-heading-s">How our priorities have developed</h4>
    ${words(area.developed)} ${statementNames.map(name => statementPart(statements[name].title, area.statements[name]))}`

const statementPart = (title: string, statement: Progressed): Html =>
  html`<div class="moved">
    <h4 class="govuk-heading-s">${title}</h4>
    <div>
      <p class="moved__note">The outline said</p>
      ${isBlank(statement.said) ? html`<p class="said-then quiet">Nothing.</p>` : prose(statement.said, 'said-then')}
    </div>
    <div>
      <p class="moved__note">Now: ${progressWords[progressOf(statement)]}</p>
      ${words(statement.now)}
    </div>
  </div>`

const plainList = (all: readonly string[], none: string): Html =>
  all.length === 0
    ? html`<p class="govuk-body quiet">${none}</p>`
    : html`<ul class="govuk-list govuk-list--bullet">
        ${all.map(each => html`<li>${said(each)}</li>`)}
      </ul>`

const contentPart = (area: StrategicArea, hrefOf: (operation: OperationalPlan) => string | undefined): Html =>
  html`<h3 class="govuk-heading-m" id="content-${area.section}">${area.title}</h3>
    <h4 class="govuk-heading-s">The gap</h4>
    ${area.gaps.length === 0 && html`<p class="govuk-body quiet">Not described yet.</p>`}
    ${area.gaps.map(
      ({ now, needed, outcomes }) =>
        html`<p class="govuk-body narrow">
          <b>Now:</b> ${said(now)}<br /><b>Needed:</b> ${said(needed)}<br /><b>Closed when it shows in:</b>
          ${outcomes.length === 0 ? 'no outcome is picked yet' : outcomes.join('; ')}
        </p>`,
    )}
    <h4 class="govuk-heading-s">Change solutions</h4>
    ${area.solutions.length === 0 && html`<p class="govuk-body quiet">None yet.</p>`}
    ${area.solutions.map(
      each =>
        html`<p class="govuk-body narrow">
          ${said(each.words)}<br /><b>How that leads to the impact:</b> ${said(each.leads)}
          ${each.priorities.length > 0 && html`<br /><b>For the priorities:</b> ${each.priorities.join('; ')}`}
        </p>`,
    )}
    <h4 class="govuk-heading-s">The rationale</h4>
    ${words(area.rationale)}
    <h4 class="govuk-heading-s">What was tested, failed first</h4>
    ${
      area.results.length === 0
        ? html`<p class="govuk-body quiet">Nothing.</p>`
        : html`<ul class="govuk-list govuk-list--bullet govuk-list--spaced">
            ${area.results.map(resultItem)}
          </ul>`
    }
    <h4 class="govuk-heading-s">Every aspect of the change</h4>
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      ${aspectNames.map(name => {
        const { stands, words: how } = area.aspects[name]
        return html`<li>
          <b>${aspects[name].title}.</b>
          ${stands === '' ? 'Not said yet' : aspectStands[stands]}${!isBlank(how) && html`: ${said(how)}`}
        </li>`
      })}
    </ul>
    <h4 class="govuk-heading-s">Operational plans</h4>
    ${area.operations.length === 0 && html`<p class="govuk-body quiet">None yet.</p>`}
    ${area.operations.map(each => operationPart(each, hrefOf(each)))}`

const resultItem = ({ kind, state, words: what, found, evidence, decisions }: Result): Html =>
  html`<li>
    <b>${sayRegisterState(kind, state)}:</b> ${said(what)} ${found !== '' && html`<br />${said(found)}`}
    ${evidence !== '' && html`<br />Evidence: ${said(evidence)}`}
    ${decisions.map(each => html`<br />Decided on ${sayDay(each.on)}: ${said(each.words)}`)}
  </li>`

const operationPart = (operation: OperationalPlan, href: string | undefined): Html => {
  const line = (title: string, text: string): Html | false =>
    !isBlank(text) && html`<b>${title}:</b> ${said(text)}<br />`
  const name = href === undefined ? operation.words : html`<a class="govuk-link" href="${href}">${operation.words}</a>`
  return html`<h5 class="govuk-heading-s govuk-!-margin-bottom-1">${name}</h5>
    <p class="govuk-body narrow">
      ${line('Detailed objectives', operation.objectives)} ${line('Outcomes', operation.outcomes.join('; '))}
      ${line('Timescales', [saySpan(operation), operation.timescale].filter(Boolean).join('. '))}
      ${line('Accountabilities', operation.accountable)} ${line('Resources', operation.resources)}
      ${line('For the priorities', operation.priorities.join('; '))}
    </p>
    ${actionLines(operation.actions)}`
}

const indicatorsPart = ({ indicators }: StrategicPlan): Html =>
  html`<h3 class="govuk-heading-m" id="indicators">Local indicators</h3>
    ${plainList(
      indicators.map(
        ({ name, unit, baseline, baselineOn, target, targetBy }) =>
          `${name}: from ${sayMeasured(baseline, unit)} on ${sayDay(baselineOn)} to ${sayMeasured(target, unit)} by ${sayDay(targetBy)}`,
      ),
      'None yet.',
    )}`

const linesPart = (list: 'carrier' | 'commitment', lines: readonly Readonly<Record<string, string>>[]): Html =>
  html`<h3 class="govuk-heading-m">${listingOf(list).title}</h3>
    ${plainList(
      lines.map(line => [line['words'] ?? '', ...factsIn(list, line)].join(' · ')),
      listingOf(list).none,
    )}`
