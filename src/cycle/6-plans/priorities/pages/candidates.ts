import { details, html, select, type Html } from '#design'
import { sayCount, sayList } from '#ground'
import { about, said } from '../../pages/prose.ts'
import type { PlanPaths } from '../../paths.ts'
import type { Candidate, Source } from '../candidate.ts'
import { sayWorkshopSource } from '../ranked.ts'
import type { Priority, RankedPriority } from '../priority.ts'

export type CandidatesView = {
  readonly paths: PlanPaths
  readonly section: string
  readonly ranked: readonly RankedPriority[]
  readonly candidates: readonly Candidate[]
  readonly aside: readonly Priority[]
}

/** The list of priorities beside each candidate has a name of its own: all of them stand in one form. */
export const intoName = (candidate: string): string => `into-${candidate}`

/** What was written under “implications” and waits to be decided; below it what was set aside. */
export const candidatesPart = (view: CandidatesView): Html => {
  const { candidates } = view
  return html`<h3 class="govuk-heading-s" id="candidates">
      ${
        candidates.length === 0
          ? 'Everything that was suggested has been decided'
          : `${sayCount(candidates.length, 'suggestion')} from ${sayList(from(candidates))}`
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

const from = (candidates: readonly Candidate[]): readonly string[] => [
  ...['what was agreed', 'what groups wrote'],
  ...(candidates.some(isRanked) ? ['what workshops ranked'] : []),
]

const isRanked = ({ sources }: Candidate): boolean => sources.some(({ kind }) => kind === 'workshop')

const candidateItem = ({ paths, section, ranked }: CandidatesView, candidate: Candidate): Html =>
  html`<li>
    ${said(candidate.words)}<br />
    <span class="quiet govuk-!-font-size-16">${sayStandards(candidate)}: ${saySources(candidate.sources)}</span>
    <div class="inline-forms">
      ${press(paths.candidate(section, candidate.key), 'keep', 'Keep as a priority', candidate.words)}
      ${press(paths.candidate(section, candidate.key), 'aside', 'Set aside', candidate.words)}
    </div>
    ${ranked.length > 0 && mergeField(paths.candidate(section, candidate.key), ranked, candidate)}
  </li>`

/** `Standard 3`, `Standards 3 and 5`, `On no standard`. */
const sayStandards = ({ standard, also = [] }: Pick<Candidate, 'standard' | 'also'>): string => {
  if (standard === undefined) return 'On no standard'
  return also.length === 0 ? `Standard ${standard}` : `Standards ${sayList([standard, ...also].map(String))}`
}

const press = (action: string, as: string, text: string, words: string): Html =>
  html`<button class="link-button" formaction="${action}" name="as" value="${as}">${text}${about(words)}</button>`

const mergeField = (action: string, ranked: readonly RankedPriority[], candidate: Candidate): Html =>
  details({
    summaryText: 'Merge it into a priority',
    html: html`${select({
        name: intoName(candidate.key),
        id: `into-${candidate.key}`,
        label: 'Which one?',
        items: ranked.map(({ id, words }, at) => ({ value: id, text: `${at + 1}. ${inShort(words)}` })),
      })}
      <button class="govuk-button govuk-button--secondary" formaction="${action}" name="as" value="into">
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
      if (source.kind === 'workshop') return sayWorkshopSource(source)
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
            html`${said(each.words)}
              <div class="inline-forms">
                <button class="link-button" formaction="${paths.priorityPlace(each.id)}" name="move" value="back">
                  Take back${about(each.words)}
                </button>
              </div>`,
        )}`,
      })
