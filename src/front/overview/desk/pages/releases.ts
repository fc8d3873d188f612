import { button, dateInput, html, input, insetText, select, summaryList, table, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayDay } from '#ground'
import { draftsAtMost, thresholds, titleOf, type PrintedPlace, type ReleaseStanding } from '#overview'
import { framed, type Frame, type ReleaseClosing } from '#people'

export type ReleasesView = {
  readonly programme: string
  /** `/programmes/…/releases`. */
  readonly href: string
  readonly home: string
  readonly releases: readonly ReleaseStanding[]
  readonly closings: readonly ReleaseClosing[]
  readonly mayBuild: boolean
  readonly mayFollow: boolean
  /** Which thresholds contributions have reached, by place. */
  readonly reached: ReadonlyMap<string, number>
  readonly regions: readonly PrintedPlace[]
  readonly form: Form
  readonly refusal?: string
}

const isUnderWay = ({ month, isGivenUp }: ReleaseStanding): boolean => month === undefined && !isGivenUp

const published = ({ releases, href }: ReleasesView): Html => {
  const all = releases.filter(({ month }) => month !== undefined).toReversed()
  if (all.length === 0) return html`<p class="govuk-body">No release has been published yet.</p>`
  return table({
    caption: 'Published releases',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Release' }, { text: 'Published' }, { text: 'Who can read it' }],
    rows: all.map(release => [
      { html: html`<a class="govuk-link" href="${href}/${release.number}">${titleOf(release)}</a>` },
      {
        text: `${release.month ?? ''}${release.corrects === undefined ? '' : `, corrects release ${release.corrects}`}`,
      },
      { text: release.isOpen ? 'Everybody' : 'The programme’s staff and sponsors' },
    ]),
  })
}

const underWay = ({ releases, closings, href, mayFollow }: ReleasesView): Html | undefined => {
  const release = releases.find(isUnderWay)
  if (release === undefined) return undefined
  const closesOn = closings.find(each => each.release === release.number)?.closesOn
  return html`<h2 class="govuk-heading-m">Under way: ${titleOf(release)}</h2>
    ${summaryList({
      rows: [
        { key: { text: 'Contributions close' }, value: { text: closesOn === undefined ? '' : sayDay(closesOn) } },
        { key: { text: 'Drafts' }, value: { text: `${release.drafts.length} of ${draftsAtMost}` } },
      ],
    })}
    ${mayFollow && html`<p class="govuk-body"><a class="govuk-link" href="${href}/${release.number}/drafts">Drafts, disclosure check and approvals of release ${release.number}</a></p>`}`
}

const sayReached = (reached: number): string =>
  reached === 0 ? `fewer than ${thresholds[0]} so far` : `${reached} or more`

/** Said in thresholds: nobody can count from it who has just contributed. */
const needed = ({ reached, regions }: ReleasesView): Html =>
  html`<h2 class="govuk-heading-m">How many more contributions are needed</h2>
    <p class="govuk-body">
      A figure needs ${thresholds[0]} contributions, a finer one ${thresholds[1]}, and how partnerships are spread over
      the levels is printed for the country from ${thresholds[2]} on. Exact counts are shown to nobody.
    </p>
    ${summaryList({
      rows: [
        { key: 'country', name: 'The country' },
        ...regions.map(({ key, name }) => ({ key: `region ${key}`, name })),
      ].map(({ key, name }) => ({
        key: { text: name },
        value: { text: sayReached(reached.get(key) ?? 0) },
      })),
    })}`

const wrong = (form: Form, name: string) => form.mistakeOf(name)?.words

const planning = ({ form, href, releases }: ReleasesView): Html => {
  const corrected = releases.filter(({ month }) => month !== undefined)
  const parts = ['closes-day', 'closes-month', 'closes-year']
  const dayWrong = parts.map(name => wrong(form, name)).find(words => words !== undefined)
  return html`<h2 class="govuk-heading-m">Plan the next release</h2>
    <form method="post" action="${href}" novalidate class="narrow">
      ${input({
        ...{ id: 'label', name: 'label', label: 'Which year does it speak of?', hint: 'For example 2026/27.' },
        ...{ value: form.typed('label'), errorMessage: wrong(form, 'label') },
      })}
      ${dateInput({
        id: 'closes',
        namePrefix: 'closes',
        fieldset: { legend: { text: 'When do contributions close?' } },
        hint: 'At the end of that day. What partnerships give or withdraw later counts from the release after it.',
        errorMessage: dayWrong,
        values: Object.fromEntries(parts.map(part => [part, form.typed(part)])),
      })}
      ${
        corrected.length > 0 &&
        select({
          ...{ id: 'corrects', name: 'corrects', label: 'Does it correct an earlier release?' },
          errorMessage: wrong(form, 'corrects'),
          items: [
            { value: '', text: 'No, it is the release of its year' },
            ...corrected.map(release => ({
              value: String(release.number),
              text: `Yes, ${titleOf(release)}`,
              selected: form.typed('corrects') === String(release.number),
            })),
          ],
        })
      }
      ${button({ text: 'Plan the release' })}
    </form>`
}

/** The programme’s releases: those that are published, the one under way, and planning the next. */
export const releasesPage = (frame: Frame, view: ReleasesView): Html =>
  framed(frame, {
    title: 'Releases of the overview',
    caption: view.programme,
    back: { text: view.programme, href: view.home },
    mistakes: summaryOf(view.form.mistakes),
    lede: 'The anonymous picture of the country, frozen once a year. There are no other figures, and none that are live.',
    main: html`${view.refusal && insetText({ text: view.refusal })} ${published(view)} ${underWay(view)}
      ${view.releases.some(({ month }) => month !== undefined) ? undefined : needed(view)}
      <p class="govuk-body"><a class="govuk-link" href="/overview">What everybody can read</a></p>
      ${view.mayBuild && !view.releases.some(isUnderWay) ? planning(view) : undefined}`,
  })
