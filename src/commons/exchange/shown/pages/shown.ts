import { html, summaryList, type Html } from '#design'
import { dayOf, sayDay } from '#ground'
import { prose } from '#plans'
import type { NamedStandard } from '#support'
import { fact, linesOf, standardLines } from '../../pages/wording.ts'
import { areas, audiences, themes } from '../../practice/choices.ts'
import { textLabels, type PracticeTexts } from '../../practice/practice.ts'
import { shownKinds, type Shown } from '../shown.ts'

const parts = ['challenge', 'tried', 'learned', 'cost'] as const satisfies readonly (keyof PracticeTexts)[]

const titled = (kind: Shown['kind'], part: (typeof parts)[number]): string => {
  if (part !== 'learned') return textLabels[part]
  return kind === 'action-points' ? 'Action points' : kind === 'outcome' ? 'What came of it' : textLabels.learned
}

/** What a text of the exchange says. */
export const textParts = (said: PracticeTexts, kind: Shown['kind']): Html =>
  html`<div class="narrow">
    ${parts
      .filter(part => said[part] !== '')
      .map(
        part =>
          html`<h2 class="govuk-heading-m">${titled(kind, part)}</h2>
            ${prose(said[part])}`,
      )}
  </div>`

/** What it is tied to, and whose it is where that is shown; a draft has not been published on any day. */
export const factsOf = (
  shown: Shown,
  standards: readonly NamedStandard[],
  { eventHref, isDraft = false }: { readonly eventHref?: string | undefined; readonly isDraft?: boolean } = {},
): Html =>
  summaryList({
    rows: [
      fact('Kind', shownKinds[shown.kind]),
      fact('From', shown.named?.name ?? (shown.kind === 'outcome' ? '' : 'A partnership that is not named')),
      fact('Written by', shown.named?.writer?.name ?? ''),
      fact('Who to ask', shown.named?.askWhom ?? ''),
      fact(
        'Event',
        shown.event === undefined
          ? ''
          : eventHref === undefined
            ? shown.event.title
            : html`<a class="govuk-link" href="${eventHref}">${shown.event.title}</a>`,
      ),
      fact('Standards', standardLines(standards)),
      fact('Themes', linesOf(shown.themes.map(theme => themes[theme]))),
      fact('Kind of area', linesOf(shown.areas.map(area => areas[area]))),
      fact('Readers', audiences[shown.audience]),
      fact('Published', isDraft ? 'Not yet' : sayDay(dayOf(shown.publishedAt))),
    ],
  })
