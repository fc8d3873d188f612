import { sayOutcome } from '#agreement'
import { html, type Html } from '#design'
import { sayCount, sayList } from '#ground'
import { said } from '../../pages/prose.ts'
import type { OutlinePriority, Trace } from '../../outline/outline.ts'
import type { PlanPaths } from '../../paths.ts'

/** What a priority rests on, each with the way to it: standard and position, whose words, evidence, dissent. */
export const tracePart = ({ traces }: Pick<OutlinePriority, 'traces'>, paths?: PlanPaths): Html =>
  html`<span class="quiet govuk-!-font-size-16"
    >${
      traces.length === 0
        ? 'Our own: from no standard.'
        : html`From ${traces.map((trace, at) => html`${at > 0 && '; from '}${one(trace, paths)}`)}.`
    }</span
  >`

const one = (trace: Trace, paths: PlanPaths | undefined): Html => {
  const outcome = trace.outcome === undefined ? 'not agreed yet' : sayOutcome(trace.outcome)
  const words = `standard ${trace.standard}, ${outcome}`
  const evidence =
    trace.evidenceCount === 0 ? 'no evidence yet' : `${sayCount(trace.evidenceCount, 'piece')} of evidence`
  const said = [...trace.groups, evidence, ...(trace.dissentCount > 0 ? [sayCount(trace.dissentCount, 'dissent')] : [])]
  const link =
    paths === undefined ? words : html`<a class="govuk-link" href="${paths.position(trace.standard)}">${words}</a>`
  return html`${link}: ${sayList(said)}`
}

/** A priority to read whole: its words, those that were put together with it, and what it rests on. */
export const wholePriority = (priority: OutlinePriority): Html =>
  html`<li>
    ${said(priority.words)}${priority.merged.map(each => html`<br />Together with: ${said(each)}`)}<br />${tracePart(priority)}
  </li>`
