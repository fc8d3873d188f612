import { details, html, select, type Html } from '#design'
import { sayCount, sayList } from '#ground'
import { about, said } from '../../pages/prose.ts'
import type { PlanPaths } from '../../paths.ts'
import type { Candidate, Source } from '../candidate.ts'
import type { Priority, RankedPriority } from '../priority.ts'

export type CandidatesView = {
  readonly paths: PlanPaths
  readonly section: string
  readonly ranked: readonly RankedPriority[]
  readonly candidates: readonly Candidate[]
  readonly aside: readonly Priority[]
}

/** What was written under “implications” and waits to be decided; below it what was set aside. */
export const candidatesPart = (view: CandidatesView): Html => {
  const { candidates } = view
  return html`<h3 class="govuk-heading-s" id="candidates">
      ${
        candidates.length === 0
          ? 'Everything that was suggested has been decided'
          : `${sayCount(candidates.length, 'suggestion')} from what was agreed and what groups wrote`
      }
    </h3>
    ${
      candidates.length > 0 &&
      html`<ul class="govuk-list govuk-list--spaced">
        ${candidates.map(candidate => candidateItem(view, candidate))}
      </ul>`
    }
    ${asidePart(view)}`
}

const candidateItem = ({ paths, section, ranked }: CandidatesView, candidate: Candidate): Html =>
  html`<li>
    ${said(candidate.words)}<br />
    <span class="quiet govuk-!-font-size-16">Standard ${candidate.standard}: ${saySources(candidate.sources)}</span>
    <form method="post" action="${paths.candidates(section)}">
      <input type="hidden" name="candidate" value="${candidate.key}" />
      <div class="inline-forms">
        <button class="link-button" name="as" value="keep">Keep as a priority${about(candidate.words)}</button>
        <button class="link-button" name="as" value="aside">Set aside${about(candidate.words)}</button>
      </div>
      ${ranked.length > 0 && mergeField(ranked, candidate)}
    </form>
  </li>`

const mergeField = (ranked: readonly RankedPriority[], candidate: Candidate): Html =>
  details({
    summaryText: 'Merge it into a priority',
    html: html`${select({
        name: 'into',
        id: `into-${candidate.key}`,
        label: 'Which one?',
        items: ranked.map(({ id, words }, at) => ({ value: id, text: `${at + 1}. ${inShort(words)}` })),
      })}
      <button class="govuk-button govuk-button--secondary" name="as" value="into">
        Merge${about(candidate.words)}
      </button>`,
  })

/** The beginning of a text, for a list to choose from. */
export const inShort = (words: string): string => (words.length <= 70 ? words : `${words.slice(0, 68).trimEnd()} …`)

/** `the agreed position, Management team and Young people’s forum (strategic change)`. */
export const saySources = (sources: readonly Source[]): string =>
  sayList(
    sources.map(source => {
      if (source.kind === 'position') return 'the agreed position'
      return source.strategic ? `${source.name} (strategic change)` : source.name
    }),
  )

const asidePart = ({ aside, paths }: CandidatesView): Html =>
  aside.length === 0
    ? html``
    : details({
        summaryText: `Set aside (${aside.length})`,
        html: html`${aside.map(
          each =>
            html`<form method="post" action="${paths.priorityPlace(each.id)}">
              ${said(each.words)}
              <div class="inline-forms">
                <button class="link-button" name="move" value="back">Take back${about(each.words)}</button>
              </div>
            </form>`,
        )}`,
      })
