import { flag, html, insetText, waiting, type Html } from '#design'
import { sayInstant } from '#ground'
import { framed, type Frame } from '#people'
import type { ExchangePaths } from '../../paths.ts'
import type { Shown } from '../../shown/shown.ts'
import { audiences, practiceKinds } from '../choices.ts'
import { markOf, waitsForConsent, type Consent } from '../consent.ts'
import type { Practice } from '../practice.ts'

export type Ours = {
  readonly practice: Practice
  readonly consents: readonly Consent[]
  readonly shown?: Shown | undefined
}

export type OursView = {
  readonly paths: ExchangePaths
  readonly ours: readonly Ours[]
  readonly mayWrite: boolean
}

/** What the partnership wrote down, drafts among it. */
export const oursPage = (frame: Frame, { paths, ours, mayWrite }: OursView): Html =>
  framed(frame, {
    current: 'practice',
    title: 'Our records',
    caption: 'Practice exchange',
    back: { text: 'Practice exchange', href: paths.exchange },
    lede: 'A record says what the challenge was, what was tried, what was learned and what it cost.',
    main: html`${
      mayWrite && html`<p class="govuk-body"><a class="govuk-link" href="${paths.newRecord}">Write a record</a></p>`
    }
    ${ours.length === 0 && insetText({ text: 'Nothing is written yet.' })}
    ${
      ours.length > 0 &&
      waiting(
        ours.map(each => ({
          what: each.practice.title,
          href: paths.record(each.practice.id),
          note: html`${practiceKinds[each.practice.kind]} · ${sayStanding(each)}<br />Changed by
            ${each.practice.changedBy.name}, ${sayInstant(each.practice.changedAt)}`,
        })),
      )
    }`,
  })

/** Where a record stands, in one line. */
const sayStanding = ({ practice, consents, shown }: Ours): string => {
  const asks = waitsForConsent(practice, consents) ? 'waits for the champion’s consent to the name' : ''
  const back = !practice.naming && consents.some(({ withdrawn }) => withdrawn !== undefined)
  if (shown === undefined)
    return ['Draft', back ? 'the consent to the name was taken back' : asks].filter(Boolean).join(', ')
  const whom = `Published for: ${audiences[shown.audience].toLowerCase()}`
  const name = shown.audience === 'partnership' ? '' : shown.named === undefined ? 'without our name' : 'with our name'
  const changed = shown.mark === markOf(practice) ? '' : 'changed since, not published'
  return [whom, name, changed, asks].filter(Boolean).join(', ')
}

/** The same for the top of its page. */
export const standingLine = (ours: Ours): Html => html`<p class="govuk-body">${flag(sayStanding(ours))}</p>`
