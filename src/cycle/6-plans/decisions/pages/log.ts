import { button, html, insetText, questionRow, type Html } from '#design'
import type { Frame } from '#people'
import { leaf, type PlanView } from '../../pages/leaf.ts'
import type { Decided } from '../decided.ts'
import { decisionLines } from './lines.ts'

export type LogView = PlanView & { readonly decisions: readonly Decided[]; readonly mayWrite: boolean }

/** The decision log: what was decided, by whom and when, the latest first. */
export const logPage = (frame: Frame, { decisions, mayWrite, ...view }: LogView): Html =>
  leaf(frame, view, {
    title: 'Decisions',
    lede: 'What was decided at reviews and elsewhere, by whom and when. A decision is never reworded.',
    main: html`${
        decisions.length === 0
          ? insetText({ text: 'No decision is on record yet.' })
          : questionRow({ whole: true, asking: decisionLines(view.paths, decisions) })
      }
      ${mayWrite && button({ text: 'Record a decision', href: view.paths.newDecision() })}
      <p class="govuk-body"><a class="govuk-link" href="${view.paths.reviews}">Reviews</a></p>`,
  })
