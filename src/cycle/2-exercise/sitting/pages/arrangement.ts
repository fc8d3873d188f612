import { actions, button, checkboxes, html, insetText, radios, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Id } from '#ground'
import type { Standard } from '#instrument'
import { framed, type Frame, type Group } from '#people'
import { kindBeside } from '../../pages/kind-beside.ts'
import { exercisePath } from '../../paths.ts'
import type { Exercise } from '../../year/exercise.ts'
import { sayScope } from '../arrangement.ts'
import type { Sitting } from '../sitting.ts'

export type ArrangementView = {
  readonly partnership: Id<'partnership'>
  readonly exercise: Exercise
  readonly groups: readonly Group[]
  readonly standards: readonly Pick<Standard, 'number' | 'shortTitle'>[]
  readonly form: Form
  /** Why it was refused. */
  readonly refusal?: string
  /** What stands, when somebody else changed it since the page was opened. */
  readonly standsNow?: readonly Sitting[]
}

/** Which groups sit, and which standards each looks at. */
export const arrangementPage = (frame: Frame, view: ArrangementView): Html => {
  const { partnership, exercise, groups, form, refusal, standsNow } = view
  const own = exercisePath(partnership, exercise.id)
  return framed(frame, {
    title: 'Who sits and what they look at',
    caption: `Stocktake ${exercise.label}`,
    current: 'this-year',
    back: { text: 'Who sits', href: `${own}/sittings` },
    lede: 'A group may look at all the standards or at some of them. What it has answered cannot be taken off.',
    mistakes: refusal === undefined ? summaryOf(form.mistakes) : [{ text: refusal, href: '#sits' }],
    main: html`${standsNow && whatStands(standsNow, view)}
      <form method="post" action="${own}/sittings/arrangement" novalidate>
        <input type="hidden" name="version" value="${exercise.version}" />
        ${checkboxes({
          name: 'sits',
          values: form.typedAll('sits'),
          errorMessage: form.mistakeOf('sits')?.words,
          fieldset: { legend: { text: 'Which groups sit?', classes: 'govuk-fieldset__legend--m' } },
          items: groups.map(group => ({
            value: group.id,
            text: group.name,
            hint: kindBeside(group),
            conditional: { html: scopeOf(group, view) },
          })),
        })}
        <p class="govuk-body">
          Is a group missing? <a class="govuk-link" href="/partnerships/${partnership}/people">Name it first</a>.
        </p>
        ${actions(button({ text: 'Save who sits' }))}
      </form>`,
  })
}

const scopeOf = (group: Group, { standards, form }: ArrangementView): Html =>
  radios({
    name: `scope-${group.id}`,
    value: form.typed(`scope-${group.id}`) || 'all',
    errorMessage: form.mistakeOf(`scope-${group.id}`)?.words,
    classes: 'govuk-radios--small',
    fieldset: {
      legend: { html: html`What does it look at?<span class="govuk-visually-hidden"> (${group.name})</span>` },
    },
    items: [
      { value: 'all', text: standards.length === 1 ? 'The one standard' : `All ${standards.length} standards` },
      {
        value: 'some',
        text: 'Some of them',
        conditional: {
          html: checkboxes({
            name: `standards-${group.id}`,
            values: form.typedAll(`standards-${group.id}`),
            errorMessage: form.mistakeOf(`standards-${group.id}`)?.words,
            classes: 'govuk-checkboxes--small',
            fieldset: { legend: { text: 'Which ones?' } },
            items: standards.map(({ number, shortTitle }) => ({ value: number, text: `${number} ${shortTitle}` })),
          }),
        },
      },
    ],
  })

const whatStands = (sittings: readonly Sitting[], { standards }: ArrangementView): Html =>
  insetText({
    html: html`<p class="govuk-body">
        <b>Somebody changed this year while you were choosing. Your choice is below and is not saved yet.</b>
      </p>
      <p class="govuk-body">What stands now:</p>
      <ul class="govuk-list govuk-list--bullet">
        ${sittings.map(sitting => html`<li>${sitting.group.name}: ${sayScope(sitting.standards, standards.length)}</li>`)}
      </ul>
      <p class="govuk-body">Save to put yours in its place.</p>`,
  })
