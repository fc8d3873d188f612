import { type Html, button, html, radios } from '#design'
import { type Form, summaryOf } from '#forms'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import type { PersonInPartnership } from '../organisation.ts'
import { type SmallForm, nameAndAddress, value, wrong } from './small-form.ts'

/** Hands the championship over, to somebody here or to an address. */
export const championForm = (
  frame: Frame,
  view: SmallForm & {
    readonly people: readonly PersonInPartnership[]
    readonly champion: string | undefined
    /** They may also invite somebody who is not here yet. */
    readonly mayInvite: boolean
    /** Those who hand over here instead of whoever reads the page. */
    readonly others?: string
  },
): Html => {
  const { form } = view
  return framed(frame, {
    title: 'Hand over as champion',
    current: 'people',
    back: { text: 'People and groups', href: view.back },
    lede:
      view.champion === undefined
        ? 'The partnership has no champion now.'
        : `The champion now is ${view.champion}. What they signed keeps their name. When it passes, they lose their way in unless they have another role here; the new champion can invite them again.`,
    mistakes: form === undefined ? [] : summaryOf(form.mistakes),
    main:
      view.others === undefined
        ? choosing(view)
        : html`<p class="govuk-body">This is the partnership’s own to do. ${view.others} can.</p>`,
  })
}

const choosing = (view: Parameters<typeof championForm>[1]): Html => {
  const { form } = view
  const picked = value(form, 'person', '')
  if (view.people.length === 0 && !view.mayInvite)
    return html`<p class="govuk-body">
      Nobody who scores or signs here can take it over yet. Where a partnership has no champion, the programme’s desk
      invites one.
    </p>`
  return html`<form method="post" action="${view.action}" novalidate class="narrow">
    ${radios({
      name: 'person',
      idPrefix: 'person',
      fieldset: { legend: { text: 'Who is the champion from now on?', classes: 'govuk-fieldset__legend--s' } },
      errorMessage: wrong(form, 'person'),
      items: [
        ...view.people.map(({ person }) => ({ value: person.id, text: person.name, checked: picked === person.id })),
        ...(view.mayInvite ? [{ divider: 'or' }, newcomer(form, picked)] : []),
      ],
    })}
    ${button({ text: 'Go on', preventDoubleClick: true })}
  </form>`
}

const newcomer = (form: Form | undefined, picked: string) => ({
  value: 'new',
  text: 'Somebody who is not here yet',
  checked: picked === 'new',
  conditional: {
    html: nameAndAddress(form, 'They become champion when they accept. Until then nothing changes.'),
  },
})
