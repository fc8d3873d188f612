import { button, held, html, input, summaryList, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { dayOf, sayDay } from '#ground'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import { staffWords } from '../../staff/staff.ts'
import type { ErasureRefusal } from '../erasure.ts'
import type { OwnData, OwnPart } from '../own-data.ts'

export type YouView = {
  readonly own: OwnData
  /** What keeps them from being erased now. */
  readonly kept?: ErasureRefusal | undefined
  readonly getsMail: boolean
  /** Where they see what other rooms keep for them. */
  readonly links: OwnPart['links']
  readonly form?: Form | undefined
}

const roleRows = (own: OwnData) =>
  own.roles.map(role => ({
    key: { text: role.partnership },
    value: {
      text: `${role.role.replace('-', ' ')}, since ${sayDay(dayOf(role.from))}${
        role.until === undefined ? '' : `, until ${sayDay(dayOf(role.until))}`
      }`,
    },
  }))

const partRows = (own: OwnData) =>
  own.parts.map(({ programme, role, from, until }) => ({
    key: { text: programme },
    value: {
      text: `${staffWords[role].toLowerCase()}, since ${sayDay(dayOf(from))}${
        until === undefined ? '' : `, until ${sayDay(dayOf(until))}`
      }`,
    },
  }))

const handOverFirst = (kept: ErasureRefusal): Html => {
  switch (kept.kind) {
    case 'champion':
      return html`You are a champion. <a class="govuk-link" href="/partnerships">Hand over first</a>, on the page
        People.`
    case 'last-administrator':
      return html`Nobody else administers ${kept.programme.name}.
        <a class="govuk-link" href="/programmes/${kept.programme.id}/staff">Invite another administrator first</a>.`
  }
}

const erasure = (kept: ErasureRefusal | undefined): Html =>
  kept === undefined
    ? html`<a class="govuk-link" href="/you/erasure">Erase me</a>`
    : held({ id: 'erase-held', text: 'Erase me', reason: handOverFirst(kept) })

/** What we hold of a person, and what they can do with it. */
export const youPage = (frame: Frame, { own, kept, getsMail, links, form }: YouView): Html =>
  framed(frame, {
    title: 'You and your data',
    mistakes: form === undefined ? [] : summaryOf(form.mistakes),
    main: html`<form method="post" action="/you" novalidate class="narrow">
        ${input({
          id: 'name',
          name: 'name',
          label: { text: 'Your name, as others see it' },
          value: form?.typed('name') ?? own.name,
          autocomplete: 'name',
          errorMessage: form?.mistakeOf('name') && { text: form.mistakeOf('name')?.words ?? '' },
        })}
        ${button({ text: 'Save' })}
      </form>
      ${summaryList({
        rows: [
          { key: { text: 'E-mail address' }, value: { text: own.email } },
          { key: { text: 'Here since' }, value: { text: sayDay(dayOf(own.since)) } },
          ...roleRows(own),
          ...partRows(own),
        ],
      })}
      ${links.map(({ text, href }) => html`<p class="govuk-body"><a class="govuk-link" href="${href}">${text}</a></p>`)}
      <h2 class="govuk-heading-m" id="mail">One mail a week</h2>
      <form method="post" action="/you/mail">
        <p class="govuk-body">
          ${
            getsMail
              ? 'Once a week, and only when something is due, you get a mail with what waits on you.'
              : 'The weekly mail is switched off. Mails that you ask for, such as links to sign in, still come.'
          }
        </p>
        ${button({
          ...{ text: getsMail ? 'Switch it off' : 'Switch it on', classes: 'govuk-button--secondary' },
          ...{ name: 'mail', value: getsMail ? 'off' : 'on' },
        })}
      </form>
      <h2 class="govuk-heading-m">Where you are signed in</h2>
      <form method="post" action="/you/visits">
        <p class="govuk-body">Lost a laptop or a phone? This signs you out on every device, here too.</p>
        ${button({ text: 'Sign out everywhere', classes: 'govuk-button--secondary' })}
      </form>
      <h2 class="govuk-heading-m">Take it, or have it erased</h2>
      <p class="govuk-body"><a class="govuk-link" href="/you/data">Download what is kept about you</a></p>
      ${erasure(kept)}`,
  })

/** Asks before a person is erased. */
export const erasurePage = (frame: Frame, parts: readonly OwnPart[]): Html =>
  framed(frame, {
    title: 'Erase you from Stocktake?',
    back: { text: 'You and your data', href: '/you' },
    main: html`<form method="post" action="/you/erasure" class="narrow">
      <p class="govuk-body">
        Your e-mail address is deleted wherever it was kept to reach you, from invitations and mails too, and so is the
        record of your visits. Your roles end. You are signed out, and nobody can sign in as you.
      </p>
      <p class="govuk-body">
        If your address was on record for somebody without an account, what that person answers for keeps the name
        alone. Words that others wrote stay as they are, and so do support agreements that were signed and files that
        were taken before: your address may stand in them.
      </p>
      ${parts.map(({ goes }) => html`<p class="govuk-body">${goes}</p>`)}
      <p class="govuk-body">
        What you wrote for a group, recorded or signed stays with the partnership, with your name: it is the record of
        who agreed what.
      </p>
      ${parts.map(({ stays }) => html`<p class="govuk-body">${stays}</p>`)}
      <p class="govuk-body">This cannot be undone.</p>
      ${button({ text: 'Erase me', classes: 'govuk-button--warning', preventDoubleClick: true })}
    </form>`,
  })
