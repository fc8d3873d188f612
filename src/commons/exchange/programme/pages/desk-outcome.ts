import { actions, button, details, html, summaryList, warningText, type Html } from '#design'
import { dayOf, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import { about, prose } from '#plans'
import { areaField, type NamedStandard } from '#support'
import { choiceField } from '../../pages/fields.ts'
import { standsNow } from '../../pages/stands.ts'
import { fact, standardLines } from '../../pages/wording.ts'
import { audienceHints, audiences } from '../../practice/choices.ts'
import type { OutcomeSaid, Session, TakenBack } from '../session.ts'
import { ending, framing, type DeskFormView } from './desk-framing.ts'

export type OutcomeFormView = DeskFormView & {
  readonly session: Session
  readonly version: number
  /** What stood there last, where it was taken back. */
  readonly takenBack?: TakenBack | undefined
}

/** Where it is recorded what a session came to, and taken back again. */
export const outcomeFormPage = (frame: Frame, view: OutcomeFormView): Html => {
  const { form, session, takenBack } = view
  const { network, anyone } = audiences
  return framed(frame, {
    ...framing(view),
    title: 'What came of it',
    lede: session.title,
    main: html`${view.stands !== undefined && standsNow(view.stands)}
      ${
        takenBack !== undefined &&
        html`<p class="govuk-body">
          ${takenBack.by} withdrew it on ${sayDay(dayOf(takenBack.at))}. What stood there is below; nobody reads it now.
        </p>`
      }
      <form method="post" class="narrow" novalidate>
        <input type="hidden" name="version" value="${view.version}" />
        ${areaField({ form, name: 'outcome', text: 'What came of it?', hint: 'What was said, agreed and left open. Name no partnership and nobody.' }, 8)}
        ${choiceField({ form, name: 'audience', text: 'Who can read it?' }, { network, anyone }, audienceHints)}
        ${ending(view, 'Check it')}
      </form>
      ${session.outcome !== undefined && takingBack(view)}`,
  })
}

const takingBack = ({ version, session }: OutcomeFormView): Html =>
  details({
    summaryText: 'Withdraw it',
    html: html`<form method="post">
      <input type="hidden" name="version" value="${version}" />
      <p class="govuk-body">
        It goes from all its readers at once, and from the search. The words stay here, so that they can be recorded
        again. Copies that somebody made are not brought back.
      </p>
      ${button({ html: html`Withdraw it${about(session.title)}`, name: 'does', value: 'back', classes: 'govuk-button--warning' })}
    </form>`,
  })

export type OutcomeCheckView = DeskFormView & {
  readonly session: Session
  readonly version: number
  readonly outcome: OutcomeSaid
  readonly standards: readonly NamedStandard[]
}

/** What will be read, by whom, and whose consent it has: looked at once more before it is published. */
export const outcomeCheckPage = (frame: Frame, view: OutcomeCheckView): Html => {
  const { session, event, outcome, standards, version } = view
  return framed(frame, {
    ...framing(view),
    title: 'Check what will be read',
    kept: 'Nothing is published yet.',
    main: html`${summaryList({
        rows: [
          fact('Readers', html`<b>${audiences[outcome.audience]}</b><br />${audienceHints[outcome.audience]}`),
          fact(
            'Whose consent',
            'Nobody’s is needed: it names no partnership and no person. A machine looked for the names of all who are here, in whichever programme; read it yourself for what only one of them could have said',
          ),
          fact('Found under', html`${event.title}${standards.length > 0 && html`<br />${standardLines(standards)}`}`),
        ],
      })}
      ${
        outcome.audience === 'anyone' &&
        warningText({
          text: 'Anyone can copy it. Withdrawing it later does not bring copies back.',
          iconFallbackText: 'Warning',
        })
      }
      <h2 class="govuk-heading-m">${session.title}</h2>
      ${session.about !== '' && prose(session.about)}
      <h3 class="govuk-heading-s">What came of it</h3>
      ${prose(outcome.words)}
      <form method="post" class="narrow">
        <input type="hidden" name="version" value="${version}" />
        <input type="hidden" name="outcome" value="${outcome.words}" />
        <input type="hidden" name="audience" value="${outcome.audience}" />
        ${actions(
          button({ text: 'Publish it', name: 'does', value: 'publish', preventDoubleClick: true }),
          button({ text: 'Change it first', name: 'does', value: 'change', classes: 'govuk-button--secondary' }),
        )}
      </form>`,
  })
}
