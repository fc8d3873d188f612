import { html, type Html } from '#design'
import { capital } from '#ground'
import type { Fault } from '../../fault.ts'

/** What has to be put right before a list of changes can be fixed. */
export const faultsPart = (all: readonly Fault[]): Html | undefined =>
  all.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m" id="faults">To put right before it is published</h2>
        <ul class="govuk-list govuk-list--bullet">
          ${all.map(({ problem, remedy }) => html`<li>${capital(problem)}. ${remedy}</li>`)}
        </ul>`
