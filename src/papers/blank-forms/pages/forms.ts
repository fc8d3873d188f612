import { button, html, type Html } from '#design'
import { framed, type Frame } from '#people'
import { paperList } from '../../pages/shelf.ts'
import type { OnShelf } from '../../shelf/on-shelf.ts'

export type FormsView = {
  /** The form of each set of standards that a year can be run on. */
  readonly forms: readonly OnShelf[]
  /** Before the first exercise: the other papers are still to come. */
  readonly isFirst: boolean
  /** Where a year is opened, for whoever may. */
  readonly opening?: string
}

/** The questions as forms to print or fill in, of every set of standards, whether a year is open or not. */
export const formsPage = (frame: Frame, { forms, isFirst, opening }: FormsView): Html =>
  framed(frame, {
    title: 'Blank forms',
    current: 'papers',
    lede: 'The questions of each set of standards with their guidance, to read, to print, or to fill in by hand.',
    main: html`${
      isFirst &&
      html`<p class="govuk-body narrow">
        <b>No exercise has been opened yet.</b> The other papers come with one: answers, positions, the plan.
      </p>`
    }
    ${paperList(forms)} ${isFirst && opening !== undefined && button({ text: 'Open a year’s exercise', href: opening })}`,
  })
