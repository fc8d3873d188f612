import { actions, button, html, summaryList, warningText, type Html } from '#design'
import { dayOf, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import type { NamedStandard } from '#support'
import { fact } from '../../pages/wording.ts'
import type { ExchangePaths } from '../../paths.ts'
import { factsOf, textParts } from '../../shown/pages/shown.ts'
import type { Shown } from '../../shown/shown.ts'
import { audienceHints, audiences } from '../choices.ts'
import { consentFor, markOf, waitsForConsent } from '../consent.ts'
import type { Showing } from '../publishing.ts'
import type { Ours } from './ours.ts'

export type CheckView = Pick<Ours, 'practice' | 'consents'> & {
  readonly paths: ExchangePaths
  /** As it will be read. */
  readonly preview: Shown
  readonly standards: readonly NamedStandard[]
  readonly how: Showing
}

/** What will be read, by whom, and whose consent it has: looked at once more before a record is published. */
export const checkPage = (frame: Frame, view: CheckView): Html => {
  const { practice, paths, preview, standards } = view
  return framed(frame, {
    current: 'practice',
    title: 'Check what will be read',
    caption: 'Our records',
    back: { text: 'The record', href: paths.record(practice.id) },
    kept: 'Nothing is published yet.',
    main: html`${summaryList({
        rows: [
          fact('Readers', html`<b>${audiences[practice.audience]}</b><br />${audienceHints[practice.audience]}`),
          fact('Whose consent', sayConsent(view)),
        ],
      })}
      ${
        practice.audience === 'anyone' &&
        warningText({
          text: 'Anyone can copy it. Withdrawing it later does not bring copies back.',
          iconFallbackText: 'Warning',
        })
      }
      <h2 class="govuk-heading-l">${preview.title}</h2>
      ${textParts(preview, preview.kind)} ${factsOf(preview, standards, { isDraft: true })}
      <form method="post" action="${paths.publication(practice.id)}">
        <input type="hidden" name="mark" value="${markOf(practice)}" />
        ${actions(
          button({ text: 'Publish it', name: 'does', value: 'publish', preventDoubleClick: true }),
          html`<a class="govuk-link govuk-body" href="${paths.record(practice.id)}">Leave it a draft</a>`,
        )}
      </form>`,
  })
}

const sayConsent = ({ practice, consents, how }: CheckView): string => {
  const consent = consentFor(practice, consents)
  if (how === 'inside') return 'Nobody’s is needed: it stays inside the partnership'
  if (how === 'named' && consent !== undefined)
    return `${consent.by} agreed on ${sayDay(dayOf(consent.at))} that this very text names the partnership`
  return waitsForConsent(practice, consents)
    ? 'The champion has not agreed to the name yet, so it is read without the partnership, its writer and who to ask. Once the champion agrees to this text, the name is added'
    : 'Nobody’s is needed: it is read without the partnership, its writer and who to ask'
}
