import { button, checkboxes, held, html, insetText, select, table, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayDay, sayInstant, sayList, type Day, type Id } from '#ground'
import {
  buildSteps,
  draftsAtMost,
  mayBuild,
  sayKey,
  titleOf,
  type CellKey,
  type DraftStanding,
  type ReleaseStanding,
} from '#overview'
import { approvalsOf, framed, type AskedApprover, type Frame, type ReleaseFact } from '#people'
import { sayBuildRefusal } from '../../wording.ts'

export type DraftsView = {
  /** `/programmes/…/releases`. */
  readonly href: string
  readonly release: ReleaseStanding
  readonly closesOn: Day
  readonly today: Day
  readonly facts: readonly ReleaseFact[]
  readonly asked: readonly AskedApprover[]
  readonly partnerships: readonly { readonly id: Id<'partnership'>; readonly name: string }[]
  /** Cells that the gate of the newest draft advises to leave out. */
  readonly advised: readonly { readonly key: CellKey; readonly words: string }[]
  readonly gates: ReadonlyMap<number, string>
  readonly mayBuild: boolean
  readonly form: Form
  readonly refusal?: string
}

const ownOf = ({ href, release }: DraftsView): string => `${href}/${release.number}/drafts`

const stateOf = (view: DraftsView, draft: DraftStanding): string =>
  draft.isBuilt
    ? (view.gates.get(draft.number) ?? '')
    : `Being built: ${draft.steps} of ${buildSteps} steps done. Look again in a few seconds.`

const approvedBy = ({ facts }: DraftsView, draft: number): string => {
  const names = approvalsOf(facts, draft).map(({ who, at }) => `${who} at ${sayInstant(at)}`)
  return names.length === 0 ? 'Nobody yet' : sayList(names)
}

const list = (view: DraftsView): Html =>
  view.release.drafts.length === 0
    ? html`<p class="govuk-body">There is no draft yet.</p>`
    : table({
        caption: `Drafts, ${draftsAtMost} at the most`,
        captionClasses: 'govuk-table__caption--m',
        firstCellIsHeader: true,
        head: [{ text: 'Draft' }, { text: 'Where it is' }, { text: 'Approved by' }],
        rows: view.release.drafts.map(draft => [
          draft.isBuilt
            ? { html: html`<a class="govuk-link" href="${ownOf(view)}/${draft.number}">Draft ${draft.number}</a>` }
            : { text: `Draft ${draft.number}` },
          { text: stateOf(view, draft) },
          { text: approvedBy(view, draft.number) },
        ]),
      })

const standsStill = (view: DraftsView): Html | undefined => {
  const building = view.release.drafts.find(({ isBuilt }) => !isBuilt)
  if (building === undefined || !view.mayBuild) return undefined
  return html`<form method="post" action="${ownOf(view)}/${building.number}/building" novalidate>
    ${button({ text: 'It stands still: go on', classes: 'govuk-button--secondary', preventDoubleClick: true })}
  </form>`
}

const build = (view: DraftsView): Html | undefined => {
  if (!view.mayBuild) return undefined
  const next = mayBuild(view.release, view.closesOn, view.today)
  const words = `Build draft ${view.release.drafts.length + 1}`
  if (!next.ok) {
    const reason = sayBuildRefusal(next.refusal)
    return html`<h2 class="govuk-heading-m">Build a draft</h2>
      ${held({ text: words, reason, id: 'build-held' })}`
  }
  return html`<h2 class="govuk-heading-m">Build a draft</h2>
    <p class="govuk-body">
      Every draft of a release is made of the same contributions: those that stood when contributions closed. What a
      later draft can do is leave cells out.
    </p>
    <form method="post" action="${ownOf(view)}" novalidate>
      ${
        view.advised.length > 0 &&
        checkboxes({
          name: 'withheld',
          idPrefix: 'withheld',
          fieldset: { legend: { text: 'Leave out this year, as the disclosure check advises' } },
          errorMessage: view.form.mistakeOf('withheld')?.words,
          items: view.advised.map(({ key, words: text }) => ({ value: sayKey(key), text, checked: true })),
        })
      }
      ${button({ text: words, preventDoubleClick: true })}
    </form>`
}

const outside = (view: DraftsView): Html | undefined => {
  if (!view.mayBuild) return undefined
  const names = view.asked.map(({ name }) => name)
  return html`<h2 class="govuk-heading-m">An approver from outside the programme</h2>
    <p class="govuk-body">
      Two people approve, neither of whom had a draft built. One of them can be the champion of a partnership, whom you
      ask by name: they find the draft among their partnership’s pages.
    </p>
    ${names.length > 0 && html`<p class="govuk-body">Asked so far: ${sayList(names)}.</p>`}
    <form method="post" action="${view.href}/${view.release.number}/approvers" novalidate class="narrow">
      ${select({
        ...{ id: 'partnership', name: 'partnership', label: 'The champion of which partnership?' },
        errorMessage: view.form.mistakeOf('partnership')?.words,
        items: [
          { value: '', text: 'Choose a partnership' },
          ...view.partnerships.map(({ id, name }) => ({ value: id, text: name })),
        ],
      })}
      ${button({ text: 'Ask their champion', classes: 'govuk-button--secondary' })}
    </form>`
}

const givingUp = (view: DraftsView): Html | undefined =>
  view.mayBuild
    ? html`<h2 class="govuk-heading-m">Give this release up</h2>
        <p class="govuk-body">
          Its number is not used again, its drafts stay on record, and another release can be planned.
        </p>
        <form method="post" action="${view.href}/${view.release.number}/giving-up" novalidate class="narrow">
          ${textarea({
            ...{ id: 'reason', name: 'reason', label: 'Why', rows: 3, value: view.form.typed('reason') },
            errorMessage: view.form.mistakeOf('reason')?.words,
          })}
          ${button({ text: 'Give the release up', classes: 'govuk-button--warning' })}
        </form>`
    : undefined

const words: Readonly<Record<ReleaseFact['kind'], string>> = {
  asked: 'had it built',
  'contributions-read': 'read the contributions to build it',
  read: 'read it',
  'gate-started': 'started its disclosure check',
  'gate-stopped': 'stopped its disclosure check',
  approved: 'approved it',
  published: 'published it with the second approval',
  'given-up': 'gave the release up',
  opened: 'showed the release to everybody',
  closed: 'showed the release to the programme only',
}

const record = ({ facts }: DraftsView): Html =>
  html`<h2 class="govuk-heading-m">On record</h2>
    ${
      facts.length === 0
        ? html`<p class="govuk-body">Nothing yet.</p>`
        : table({
            caption: 'Who did what with this release',
            captionClasses: 'govuk-visually-hidden',
            head: [{ text: 'When' }, { text: 'Which draft' }, { text: 'Who and what' }],
            rows: facts
              .toReversed()
              .map(fact => [
                { text: sayInstant(fact.at) },
                { text: fact.draft === 0 ? '–' : String(fact.draft) },
                { text: `${fact.who} ${words[fact.kind]}${fact.words === '' ? '' : `: ${fact.words}`}` },
              ]),
          })
    }`

/** A release under way: its drafts, how far each is, and all that was done with them. */
export const draftsPage = (frame: Frame, view: DraftsView): Html => {
  const isOver = view.release.month !== undefined || view.release.isGivenUp
  return framed(frame, {
    title: titleOf(view.release),
    back: { text: 'Releases of the overview', href: view.href },
    mistakes: summaryOf(view.form.mistakes),
    lede: view.release.isGivenUp
      ? 'This release was given up.'
      : `Contributions ${view.today > view.closesOn ? 'closed' : 'close'} at the end of ${sayDay(view.closesOn)}.`,
    main: html`${view.refusal && insetText({ text: view.refusal })} ${list(view)} ${standsStill(view)}
    ${isOver ? undefined : html`${build(view)} ${outside(view)}`} ${record(view)} ${isOver ? undefined : givingUp(view)}`,
  })
}
