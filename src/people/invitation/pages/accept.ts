import { button, html, input, warningText, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import { invitationRefusalWords, type InvitationRefusal } from '../invitation.ts'

export type Offer = {
  readonly action: string
  /** The partnership or programme. */
  readonly where: string
  readonly role: string
  readonly purpose: string
  /** In which group, from which organisation, and who invites, where that is known. */
  readonly about?: Readonly<Partial<Record<'group' | 'organisation' | 'invitedBy', string>>>
  readonly email: string
  readonly name: string
  /** Signed in on this browser as somebody else. */
  readonly signedInAs?: string
}

/** What somebody is invited to. Opening the page accepts nothing. */
export const offerPage = (frame: Frame, offer: Offer, form?: Form): Html => {
  const { group, organisation, invitedBy } = offer.about ?? {}
  return framed(frame, {
    title: `You are invited to ${offer.where}`,
    mistakes: form === undefined ? [] : summaryOf(form.mistakes),
    main: html`<form method="post" action="${offer.action}" novalidate class="narrow">
      <p class="govuk-body"><b>As: ${offer.role}${group && `, ${group}`}.</b> ${offer.purpose}</p>
      ${(invitedBy ?? organisation) && html`<p class="govuk-body">${invitedBy && `${invitedBy} invites you.`} ${organisation && `You come from ${organisation}.`}</p>`}
      <p class="govuk-body">On Stocktake, a partnership scores itself, agrees where it stands and writes its plan.</p>
      ${
        offer.signedInAs !== undefined &&
        html`<p class="govuk-body">
          You are signed in as ${offer.signedInAs}. Accepting signs you in as ${offer.email} instead.
        </p>`
      }
      ${input({
        id: 'name',
        name: 'name',
        label: { text: 'Your name, as others in the partnership should see it' },
        hint: { text: `You sign in with ${offer.email}.` },
        autocomplete: 'name',
        value: form?.typed('name') ?? offer.name,
        errorMessage: form?.mistakeOf('name') && { text: form.mistakeOf('name')?.words ?? '' },
      })}
      ${button({ text: 'Accept and go in', preventDoubleClick: true })}
    </form>`,
  })
}

/** These end with what stands against them; the invitation is still open. */
const isOpenStill = (kind: InvitationRefusal['kind']): boolean => kind === 'of-programme' || kind === 'of-partnership'

export const deadInvitationPage = (frame: Frame, kind: InvitationRefusal['kind']): Html =>
  framed(frame, {
    title: isOpenStill(kind) ? 'You cannot accept this invitation' : 'This invitation does not work any more',
    main: html`${warningText({ text: invitationRefusalWords[kind], iconFallbackText: 'Warning' })}
    ${button({ text: 'Sign in', href: '/sign-in' })}`,
  })
