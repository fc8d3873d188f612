import { actions, button, html, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Edition } from '#instrument'
import { framed, type Frame, type ShownMistake } from '#people'
import { elementKinds, type Element } from '../element.ts'
import type { CatalogPaths } from '../paths.ts'
import { areaField, helpsField, kindField, lineField } from './fields.ts'

export type ElementFormView = {
  readonly programme: string
  readonly paths: CatalogPaths
  readonly editions: readonly Edition[]
  readonly form: Form
  /** What is changed; absent for a new one. */
  readonly element?: Element | undefined
  readonly version: number
  /** Said by the rules after the form was read. */
  readonly refusal?: ShownMistake | undefined
}

/** Where an element of the offer is written. */
export const elementFormPage = (frame: Frame, view: ElementFormView): Html => {
  const { paths, form, element, refusal } = view
  return framed(frame, {
    title: element === undefined ? 'Add an element' : 'Change this element',
    caption: view.programme,
    back:
      element === undefined
        ? { text: 'Universal offer', href: paths.catalog }
        : { text: element.name, href: paths.element(element.id) },
    mistakes: [...summaryOf(form.mistakes), ...(refusal === undefined ? [] : [refusal])],
    kept: 'Nothing is saved yet. What you typed stands below.',
    main: html`<form method="post" novalidate>
      <input type="hidden" name="version" value="${view.version}" />
      <div class="narrow">
        ${lineField({ form, name: 'name', text: 'Name' })} ${kindField(form, elementKinds)}
        ${areaField({ form, name: 'about', text: 'What does it give?', hint: 'Two or three sentences: what people get, and how.' })}
        ${lineField({ form, name: 'audience', text: 'Who is it for?' })}
        ${lineField({ form, name: 'link', text: 'Link', hint: 'Where it is found or asked for, if it is online.' })}
        ${helpsField(form, view.editions)}
      </div>
      ${actions(
        button({ text: element === undefined ? 'Add it to the offer' : 'Save', preventDoubleClick: true }),
        html`<a
          class="govuk-link govuk-body"
          href="${element === undefined ? paths.catalog : paths.element(element.id)}"
          >Leave it</a
        >`,
      )}
    </form>`,
  })
}
