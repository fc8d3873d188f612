import { actions, button, checkboxes, html, insetText, radios, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayCount, type Id } from '#ground'
import { standardsOf, type Edition } from '#instrument'
import { framed, type Frame, type Group } from '#people'
import { kindBeside } from '../../pages/kind-beside.ts'
import { yearsPath } from '../../paths.ts'
import { timetableFields } from './timetable.ts'

export type NewView = {
  readonly partnership: Id<'partnership'>
  readonly editions: readonly Edition[]
  readonly groups: readonly Group[]
  /** Somebody asked for what there is only with an exercise, before the first. */
  readonly comesForMore: boolean
  readonly form: Form
}

/** Opening a year’s exercise: on which edition, by when, with which groups. */
export const newPage = (frame: Frame, { partnership, editions, groups, comesForMore, form }: NewView): Html =>
  framed(frame, {
    title: 'Open a year’s exercise',
    current: 'this-year',
    back: { text: 'All years', href: yearsPath(partnership) },
    lede: 'Say which year it is for, by when, and who sits. You can change all of it until the gathering closes.',
    mistakes: summaryOf(form.mistakes),
    main: html`${comesForMore && insetText({ text: nothingYet })}
      <form method="post" action="${yearsPath(partnership)}" novalidate>
        ${timetableFields(form)}${editionField(editions, form)}${groupsField(partnership, groups, form)}
        ${actions(button({ text: 'Open the exercise', preventDoubleClick: true }))}
      </form>`,
  })

const nothingYet = 'There is no exercise yet. Positions, plan and papers begin with one.'

const editionField = (editions: readonly Edition[], form: Form): Html =>
  radios({
    name: 'edition',
    value: form.typed('edition') || editions[0]?.id,
    errorMessage: form.mistakeOf('edition')?.words,
    fieldset: { legend: { text: 'Which standards?', classes: 'govuk-fieldset__legend--s' } },
    hint: 'The exercise keeps this edition, so that its answers can always be read as they were asked.',
    items: editions.map(edition => ({
      value: edition.id,
      text: edition.title,
      hint: `${sayCount(standardsOf(edition).length, 'standard')}, version ${edition.version}`,
    })),
  })

const groupsField = (partnership: Id<'partnership'>, groups: readonly Group[], form: Form): Html =>
  groups.length === 0
    ? html`<h2 class="govuk-heading-s">Which groups sit?</h2>
        <p class="govuk-body">
          There are no groups yet. <a class="govuk-link" href="/partnerships/${partnership}/people">Name the groups</a>
          first; an exercise needs at least one.
        </p>`
    : checkboxes({
        name: 'sits',
        values: form.typedAll('sits'),
        errorMessage: form.mistakeOf('sits')?.words,
        fieldset: { legend: { text: 'Which groups sit?', classes: 'govuk-fieldset__legend--s' } },
        hint: 'Each looks at all the standards, unless you say otherwise on the next page.',
        items: groups.map(group => ({ value: group.id, text: group.name, hint: kindBeside(group) })),
      })
