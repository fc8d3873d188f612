import { details, html, type Html } from '#design'
import { sayCount, sayDay } from '#ground'
import { about, said } from '../../pages/prose.ts'
import { sayActionState, type ActionLine } from '../action.ts'
import type { ActionPaths } from '../paths.ts'

/** What an action's line in the plan says beside its words. */
const factsIn = ({ owner, due, state }: ActionLine): string =>
  [
    ...(owner === '' ? [] : [`Who answers for it: ${owner}`]),
    ...(due === '' ? [] : [`By when: ${sayDay(due)}`]),
    sayActionState(state),
  ].join(' · ')

const lineOf = (line: ActionLine): Html =>
  html`${said(line.words)}<br />${said(factsIn(line), 'quiet govuk-!-font-size-16')}`

/** The actions of a plan to read, also of one that was signed long ago. */
export const actionLines = (lines: readonly ActionLine[]): Html =>
  html`<h4 class="govuk-heading-s">Actions needed</h4>
    ${
      lines.length === 0
        ? html`<p class="govuk-body quiet">No action yet.</p>`
        : html`<ul class="govuk-list govuk-list--bullet govuk-list--spaced">
            ${lines.map(line => html`<li>${lineOf(line)}</li>`)}
          </ul>`
    }`

export type ActionsPartView = {
  readonly paths: ActionPaths
  /** Where one is added under the same heading. */
  readonly add: string
  readonly anchor: string
  readonly of: string
  readonly lines: readonly ActionLine[]
  readonly removed: readonly ActionLine[]
}

/** The actions under a heading of the plan, each with the way to its page. */
export const actionsPart = ({ paths, add, anchor, of, lines, removed }: ActionsPartView): Html =>
  html`<h3 class="govuk-heading-s" id="${anchor}">Actions needed</h3>
    ${
      lines.length === 0
        ? html`<p class="govuk-body">No action yet.</p>`
        : html`<ol class="govuk-list govuk-list--spaced">
            ${lines.map(
              line =>
                html`<li>
                  ${lineOf(line)}
                  <div class="inline-forms">
                    <a class="govuk-link" href="${paths.one(line.id)}">See how far it is${about(line.words)}</a>
                    <a class="govuk-link" href="${paths.wording(line.id)}">Change${about(line.words)}</a>
                  </div>
                </li>`,
            )}
          </ol>`
    }
    <p class="govuk-body"><a class="govuk-link" href="${add}">Add an action${about(of)}</a></p>
    ${
      removed.length > 0 &&
      details({
        summaryText: `Actions taken out (${sayCount(removed.length, 'action')})`,
        html: html`${removed.map(
          ({ id, words }) =>
            html`<form method="post" action="${paths.place(id)}" class="inline-forms">
              ${said(words)} <button class="link-button" name="move" value="back">Put back${about(words)}</button>
            </form>`,
        )}`,
      })
    }`
