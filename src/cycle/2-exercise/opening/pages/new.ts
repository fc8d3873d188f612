import { actions, button, checkboxes, html, insetText, radios, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayCount, type Id } from '#ground'
import { sayOrigin, standardsOf, versionAmong } from '#instrument'
import { framed, type Frame, type Group } from '#people'
import { kindBeside } from '../../pages/kind-beside.ts'
import { blankFormsPath, yearsPath } from '../../paths.ts'
import { yearIn } from '../../year/label.ts'
import { timetableFields } from '../../year/pages/timetable.ts'
import type { Phase } from '../../year/milestone.ts'
import type { Found } from '../found.ts'
import { firstChoice } from '../starting.ts'

export type NewView = Omit<Found, 'exercises'> & {
  readonly partnership: Id<'partnership'>
  /** Somebody asked for what there is only with an exercise, before the first. */
  readonly comesForMore: boolean
  readonly form: Form
  /** The year’s own exercise beside which this one runs, and the next year that is free. */
  readonly beside?: { readonly label: string; readonly standards: string; readonly next: string }
}

/** Opening a year’s exercise: on which edition, by when, with which groups. */
export const newPage = (frame: Frame, view: NewView): Html => {
  const { partnership, last, comesForMore, form, beside } = view
  return framed(frame, {
    title: 'Open a year’s exercise',
    current: 'this-year',
    back: { text: 'All years', href: yearsPath(partnership) },
    lede: 'Say which year it is for, by when, and who sits. You can change all of it until the gathering closes.',
    mistakes: summaryOf(form.mistakes),
    main: html`${last && (beside === undefined ? html`${startsFrom(last)}${besideWhich(last)}` : runsBeside(view, beside))}
      ${comesForMore && insetText({ text: nothingYet })}
      <form method="post" action="${yearsPath(partnership)}" novalidate>
        ${timetableFields(form, last !== undefined)}${editionField(view)}${groupsField(view)}
        ${actions(button({ text: 'Open the exercise', preventDoubleClick: true }))}
      </form>`,
  })
}

const startsFrom = ({ exercise }: NonNullable<NewView['last']>): Html =>
  insetText({
    text: `Filled in from ${exercise.label}: the groups, the standards, and the dates where they have not passed, on the same days of the week. Last year’s words and evidence come forward for each group to look at again. No score does.`,
  })

const running: Readonly<Partial<Record<Phase, string>>> = {
  gather: 'is still gathering answers',
  agree: 'is still agreeing its positions',
}

/** Two years at once are rarely meant. */
const besideWhich = ({ exercise: { label, phase } }: NonNullable<NewView['last']>): Html | undefined => {
  const words = running[phase]
  return words === undefined
    ? undefined
    : html`<p class="govuk-body narrow">
        <b>${label} ${words}.</b> It goes on beside a year that you open now. Other standards can run in
        ${yearIn(label)} as well, as a second exercise with a name.
      </p>`
}

/** Other standards in a year that has its exercise. */
const runsBeside = ({ partnership, form }: NewView, { label, standards, next }: NonNullable<NewView['beside']>): Html =>
  insetText({
    html: html`<p class="govuk-body">
        <b>This exercise runs beside ${label}, which is on “${standards}”.</b> Its answers, positions, plan and papers
        are its own; its name tells the two apart.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="${yearsPath(partnership)}/new?edition=${form.typed('edition')}&year=${next}"
          >Open it for ${next} instead</a
        >
      </p>`,
  })

const nothingYet = 'There is no exercise yet. Positions, plan and support begin with one.'

const editionField = ({ partnership, editions, origins, last, form }: NewView): Html =>
  radios({
    name: 'edition',
    value: form.typed('edition') || firstChoice(editions, origins)?.id,
    errorMessage: form.mistakeOf('edition')?.words,
    fieldset: { legend: { text: 'Which standards?', classes: 'govuk-fieldset__legend--s' } },
    hint: {
      html: html`The exercise keeps this edition, so that its answers can always be read as they were asked.
        <a class="govuk-link" href="/partnerships/${partnership}/editions">Read them whole, or bring your own</a>;
        <a class="govuk-link" href="${blankFormsPath(partnership)}">take them as blank forms</a>`,
    },
    items: editions.map(edition => ({
      value: edition.id,
      text: edition.title,
      hint: [
        sayCount(standardsOf(edition).length, 'standard'),
        versionAmong(editions)(edition),
        ...(origins.has(edition.id) ? [sayOrigin(origins.get(edition.id) ?? 'own').toLowerCase()] : []),
        ...(edition.id === last?.exercise.editionId ? [`used last, in ${last.exercise.label}`] : []),
      ].join(', '),
    })),
  })

const groupsField = ({ partnership, groups, last, form, beside }: NewView): Html =>
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
        items: groups.map(group => ({
          value: group.id,
          text: group.name,
          hint: hintOf(group, beside ? undefined : last),
        })),
      })

/** What kind of group it is, and where it did not look at all the standards the last time. */
const hintOf = (group: Group, last: NewView['last']): string | undefined => {
  const sat = last?.sat.find(each => each.group === group.id)
  const hints = [
    kindBeside(group),
    last && sat && sat.looked < sat.of
      ? `Looked at ${sat.looked} of ${sat.of} in ${last.exercise.label}, and starts with what they became`
      : undefined,
  ].filter(hint => hint !== undefined)
  return hints.length === 0 ? undefined : hints.join('. ')
}
