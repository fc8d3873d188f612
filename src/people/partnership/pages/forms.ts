import { button, checkboxes, dateInput, html, input, radios, select, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Day } from '#ground'
import type { Frame } from '../../access/frame.ts'
import { rolePurpose, roles, roleWords, type Role } from '../../access/role.ts'
import { framed } from '../../pages/framed.ts'
import {
  groupKinds,
  organisationKinds,
  type Group,
  type Organisation,
  type Seat,
  type PersonInPartnership,
} from '../organisation.ts'

/** A small form of the register: where it posts, what stands in it, what was wrong with it. */
export type SmallForm = {
  readonly action: string
  readonly back: string
  readonly form?: Form | undefined
  /** Set when the thing exists already and may be ended. */
  readonly endable?: string | undefined
}

const value = (form: Form | undefined, name: string, kept: string): string =>
  form === undefined ? kept : form.typed(name)

const wrong = (form: Form | undefined, name: string): { readonly text: string } | undefined => {
  const mistake = form?.mistakeOf(name)
  return mistake && { text: mistake.words }
}

const small = (frame: Frame, title: string, small: SmallForm, fields: Html): Html =>
  framed(frame, {
    title,
    current: 'people',
    back: { text: 'People and groups', href: small.back },
    mistakes: small.form === undefined ? [] : summaryOf(small.form.mistakes),
    main: html`<form method="post" action="${small.action}" novalidate class="narrow">
      ${fields}
      <div class="govuk-button-group">
        ${button({ text: 'Save', preventDoubleClick: true })}
        ${small.endable !== undefined && button({ text: small.endable, name: 'do', value: 'end', classes: 'govuk-button--secondary' })}
      </div>
    </form>`,
  })

const chosen = (items: Readonly<Record<string, string>>, picked: string) =>
  Object.entries(items).map(([key, text]) => ({ value: key, text, checked: key === picked }))

/** A partner organisation. */
export const organisationForm = (frame: Frame, view: SmallForm & { readonly organisation?: Organisation }): Html => {
  const { form, organisation } = view
  const ticked = form === undefined ? undefined : form.typedAll('is')
  return small(
    frame,
    organisation?.name ?? 'Add an organisation',
    view,
    html`${input({
      id: 'name',
      name: 'name',
      label: { text: 'Name' },
      value: value(form, 'name', organisation?.name ?? ''),
      errorMessage: wrong(form, 'name'),
    })}
    ${radios({
      name: 'kind',
      idPrefix: 'kind',
      fieldset: { legend: { text: 'What kind of body is it?', classes: 'govuk-fieldset__legend--s' } },
      classes: 'govuk-radios--small',
      errorMessage: wrong(form, 'kind'),
      items: chosen(organisationKinds, value(form, 'kind', organisation?.kind ?? '')),
    })}
    ${checkboxes({
      name: 'is',
      idPrefix: 'is',
      fieldset: { legend: { text: 'Does either of these apply?', classes: 'govuk-fieldset__legend--s' } },
      classes: 'govuk-checkboxes--small',
      items: [
        {
          value: 'statutory',
          text: 'It is a statutory partner',
          hint: { text: 'The law says that it takes part.' },
          checked: ticked?.includes('statutory') ?? organisation?.statutory ?? false,
        },
        {
          value: 'provider',
          text: 'It sells services to the partnership',
          hint: { text: 'Evidence can be kept from its people where that matters.' },
          checked: ticked?.includes('provider') ?? organisation?.provider ?? false,
        },
      ],
    })}`,
  )
}

const organisationItems = (organisations: readonly Organisation[], picked: string, none: string) => [
  { value: '', text: none, selected: picked === '' },
  ...organisations.map(each => ({ value: each.id, text: each.name, selected: each.id === picked })),
]

/** A group that sits and answers. */
export const groupForm = (
  frame: Frame,
  view: SmallForm & { readonly group?: Group; readonly organisations: readonly Organisation[] },
): Html => {
  const { form, group } = view
  return small(
    frame,
    group?.name ?? 'Add a group',
    view,
    html`${input({
      id: 'name',
      name: 'name',
      label: { text: 'Name' },
      value: value(form, 'name', group?.name ?? ''),
      errorMessage: wrong(form, 'name'),
    })}
    ${radios({
      name: 'kind',
      idPrefix: 'kind',
      fieldset: { legend: { text: 'What kind of group is it?', classes: 'govuk-fieldset__legend--s' } },
      classes: 'govuk-radios--small',
      errorMessage: wrong(form, 'kind'),
      items: chosen(groupKinds, value(form, 'kind', group?.kind ?? '')),
    })}
    ${select({
      id: 'organisation',
      name: 'organisation',
      label: { text: 'If it is one organisation’s own: which one?' },
      errorMessage: wrong(form, 'organisation'),
      items: organisationItems(
        view.organisations,
        value(form, 'organisation', group?.organisation ?? ''),
        'Of the whole partnership',
      ),
    })}`,
  )
}

const dayValues = (form: Form | undefined, prefix: string, kept: Day | undefined) => {
  const [year = '', month = '', day = ''] = kept?.split('-') ?? []
  return [
    { name: 'day', value: value(form, `${prefix}-day`, String(Number(day) || '')), classes: 'govuk-input--width-2' },
    {
      name: 'month',
      value: value(form, `${prefix}-month`, String(Number(month) || '')),
      classes: 'govuk-input--width-2',
    },
    { name: 'year', value: value(form, `${prefix}-year`, year), classes: 'govuk-input--width-4' },
  ]
}

const seatHolder = (form: Form | undefined, seat: Seat | undefined): Html => {
  const state = value(form, 'state', seat?.vacantSince === undefined ? (seat === undefined ? '' : 'held') : 'vacant')
  return radios({
    name: 'state',
    idPrefix: 'state',
    fieldset: { legend: { text: 'Who holds it?', classes: 'govuk-fieldset__legend--s' } },
    errorMessage: wrong(form, 'state'),
    items: [
      {
        value: 'held',
        text: 'Somebody holds it',
        checked: state === 'held',
        conditional: {
          html: input({
            id: 'holder',
            name: 'holder',
            label: { text: 'Name' },
            value: value(form, 'holder', seat?.holder ?? ''),
            errorMessage: wrong(form, 'holder'),
          }),
        },
      },
      {
        value: 'vacant',
        text: 'It is vacant',
        checked: state === 'vacant',
        conditional: {
          html: dateInput({
            id: 'since',
            namePrefix: 'since',
            fieldset: { legend: { text: 'Vacant since' } },
            errorMessage: ['since-day', 'since-month', 'since-year'].map(name => wrong(form, name)).find(each => each),
            items: dayValues(form, 'since', seat?.vacantSince),
          }),
        },
      },
    ],
  })
}

/** A seat in a group: who is owed it and who holds it. */
export const seatForm = (
  frame: Frame,
  view: SmallForm & { readonly group: Group; readonly seat?: Seat; readonly organisations: readonly Organisation[] },
): Html => {
  const { form, seat } = view
  return small(
    frame,
    seat === undefined ? `Add a seat in ${view.group.name}` : `${seat.title}, ${view.group.name}`,
    view,
    html`${input({
      id: 'title',
      name: 'title',
      label: { text: 'What is the seat called?' },
      hint: { text: 'For example, Director of Children’s Services, or Parent governor.' },
      value: value(form, 'title', seat?.title ?? ''),
      errorMessage: wrong(form, 'title'),
    })}
    ${select({
      id: 'organisation',
      name: 'organisation',
      label: { text: 'Which organisation is owed it?' },
      errorMessage: wrong(form, 'organisation'),
      items: organisationItems(
        view.organisations,
        value(form, 'organisation', seat?.organisation ?? ''),
        'None in particular',
      ),
    })}
    ${seatHolder(form, seat)}`,
  )
}

/** Roles that one can be invited to here. The champion's passes by handing over; a local lead comes with a programme. */
export const invitable = (hasProgramme: boolean): readonly Role[] =>
  roles.filter(role => role !== 'champion' && (hasProgramme || role !== 'local-lead'))

/** Offers a role to an address. */
export const invitationForm = (
  frame: Frame,
  view: SmallForm & {
    readonly groups: readonly Group[]
    readonly organisations: readonly Organisation[]
    readonly offered: readonly Role[]
    readonly title: string
  },
): Html => {
  const { form } = view
  const picked = value(form, 'role', '')
  const groupItems = [
    { value: '', text: 'Choose a group', selected: value(form, 'group', '') === '' },
    ...view.groups.map(group => ({
      value: group.id,
      text: group.name,
      selected: value(form, 'group', '') === group.id,
    })),
  ]
  const ofGroup = select({
    id: 'group',
    name: 'group',
    label: { text: 'Which group?' },
    errorMessage: wrong(form, 'group'),
    items: groupItems,
  })
  return small(
    frame,
    view.title,
    view,
    html`${input({ id: 'name', name: 'name', label: { text: 'Name' }, value: value(form, 'name', ''), errorMessage: wrong(form, 'name') })}
    ${input({
      id: 'email',
      name: 'email',
      type: 'email',
      label: { text: 'E-mail address' },
      hint: { text: 'They get a link that works for seven days.' },
      spellcheck: false,
      value: value(form, 'email', ''),
      errorMessage: wrong(form, 'email'),
    })}
    ${radios({
      name: 'role',
      idPrefix: 'role',
      fieldset: { legend: { text: 'As what?', classes: 'govuk-fieldset__legend--s' } },
      errorMessage: wrong(form, 'role'),
      items: view.offered.map(role => ({
        value: role,
        text: roleWords[role],
        hint: { text: rolePurpose[role] },
        checked: role === picked,
        ...(role === 'group-lead' ? { conditional: { html: ofGroup } } : {}),
      })),
    })}
    ${
      view.organisations.length > 0 &&
      select({
        id: 'organisation',
        name: 'organisation',
        label: { text: 'Which organisation are they from?' },
        errorMessage: wrong(form, 'organisation'),
        items: organisationItems(view.organisations, value(form, 'organisation', ''), 'None in particular'),
      })
    }`,
  )
}

/** Asks before an organisation, group or seat leaves the lists of today. */
export const endingPage = (frame: Frame, view: SmallForm & { readonly what: string }): Html =>
  framed(frame, {
    title: `${view.endable ?? 'End it'}: ${view.what}?`,
    current: 'people',
    back: { text: 'People and groups', href: view.back },
    main: html`<form method="post" action="${view.action}" class="narrow">
      <p class="govuk-body">It leaves today’s lists. The years that it was part of keep it as it was.</p>
      <div class="govuk-button-group">
        ${button({ text: view.endable ?? 'End it', name: 'do', value: 'end-now', classes: 'govuk-button--warning' })}
        <a class="govuk-link" href="${view.action}">Leave it</a>
      </div>
    </form>`,
  })

/** The partnership's own name. */
export const nameForm = (frame: Frame, view: SmallForm & { readonly name: string }): Html =>
  small(
    frame,
    'Rename the partnership',
    view,
    input({
      id: 'name',
      name: 'name',
      label: { text: 'Name' },
      hint: { text: 'Papers that are signed keep the name that they were signed under.' },
      value: value(view.form, 'name', view.name),
      errorMessage: wrong(view.form, 'name'),
    }),
  )

/** Asks before a role ends. */
export const endRolePage = (frame: Frame, view: SmallForm & { readonly who: string; readonly what: string }): Html =>
  framed(frame, {
    title: `End ${view.who}’s role?`,
    current: 'people',
    back: { text: 'People and groups', href: view.back },
    main: html`<form method="post" action="${view.action}" class="narrow">
      <p class="govuk-body">${view.who} is ${view.what} here. Ending it takes effect at once.</p>
      <p class="govuk-body">What they wrote, submitted or signed stays, with their name.</p>
      ${button({ text: 'End the role', classes: 'govuk-button--warning', preventDoubleClick: true })}
    </form>`,
  })

/** Hands the championship over, to somebody here or to an address. */
export const championForm = (
  frame: Frame,
  view: SmallForm & { readonly people: readonly PersonInPartnership[]; readonly champion: string | undefined },
): Html => {
  const { form } = view
  const picked = value(form, 'person', '')
  return framed(frame, {
    title: 'Hand over as champion',
    current: 'people',
    back: { text: 'People and groups', href: view.back },
    lede:
      view.champion === undefined
        ? 'The partnership has no champion now.'
        : `The champion now is ${view.champion}. What they signed keeps their name. When it passes, they lose their way in unless they have another role here; the new champion can invite them again.`,
    mistakes: form === undefined ? [] : summaryOf(form.mistakes),
    main: html`<form method="post" action="${view.action}" novalidate class="narrow">
      ${radios({
        name: 'person',
        idPrefix: 'person',
        fieldset: { legend: { text: 'Who is the champion from now on?', classes: 'govuk-fieldset__legend--s' } },
        errorMessage: wrong(form, 'person'),
        items: [
          ...view.people.map(({ person }) => ({ value: person.id, text: person.name, checked: picked === person.id })),
          { divider: 'or' },
          {
            value: 'new',
            text: 'Somebody who is not here yet',
            checked: picked === 'new',
            conditional: {
              html: html`${input({ id: 'name', name: 'name', label: { text: 'Name' }, value: value(form, 'name', ''), errorMessage: wrong(form, 'name') })}
              ${input({
                id: 'email',
                name: 'email',
                type: 'email',
                label: { text: 'E-mail address' },
                hint: { text: 'They become champion when they accept. Until then nothing changes.' },
                spellcheck: false,
                value: value(form, 'email', ''),
                errorMessage: wrong(form, 'email'),
              })}`,
            },
          },
        ],
      })}
      ${button({ text: 'Hand over', preventDoubleClick: true })}
    </form>`,
  })
}
