import { actions, button, html, insetText, summaryList, type Html } from '#design'
import { dayOf, sayCount, sayDay } from '#ground'
import type { Frame } from '#people'
import { said } from '#plans'
import { leaf, type FrameworkView } from '../../pages/leaf.ts'
import { adoptedHere, markOfPrinciples, stillAsThere, type Changed, type Deed, type Regional } from '../adopted.ts'
import { lineOf, type PrincipleSaid } from '../principle.ts'

export type OwnRegionView = FrameworkView & {
  readonly regional: Regional
  /** The principles that the partnership holds now, entry by entry. */
  readonly entries: readonly string[]
  readonly refusal?: string
}

/** The principles of the region, what was adopted of them, and what the region changed since. */
export const ownRegionPage = (frame: Frame, view: OwnRegionView): Html => {
  const { here, changes } = view.regional
  const title = here === undefined ? 'Principles of a region' : `Principles of ${here.region.name}`
  return leaf(frame, view, {
    title,
    back: { text: 'Back to the principles', href: view.paths.section('principles') },
    lede: 'Written by who leads the region in your programme. What you adopt is a copy: nothing that changes here changes your text.',
    mistakes: view.refusal === undefined ? [] : [{ text: view.refusal, href: '#main-content' }],
    main: html`${adoptedPart(view)} ${changes.length > 0 && changesPart(changes)} ${listPart(view)} ${deedsPart(view)}`,
  })
}

const adoptedPart = ({ regional: { adopted }, entries }: OwnRegionView): Html | false =>
  adopted !== undefined &&
  insetText({
    text: `${adopted.by.name} adopted the principles of ${adopted.region.name} on ${sayDay(dayOf(adopted.at))}. ${sayStill(
      stillAsThere(entries, adopted),
      adopted.seen.length,
    )}`,
  })

const sayStill = (still: number, count: number): string =>
  `Of the ${sayCount(count, 'principle')} that you last looked at there, ${still === 0 ? 'none stands' : still === 1 ? '1 stands' : `${still} stand`} in yours word for word.`

const words = (each: PrincipleSaid) => ({ html: said(lineOf(each)) })

const changesPart = (changes: readonly Changed[]): Html =>
  html`<h2 class="govuk-heading-m" id="changes">What the region changed since you last looked</h2>
    ${changes.map(({ before, after }) =>
      summaryList({
        rows: [
          before !== undefined && { key: { text: after === undefined ? 'Taken out' : 'Before' }, value: words(before) },
          after !== undefined && { key: { text: before === undefined ? 'Added' : 'Now' }, value: words(after) },
        ],
      }),
    )}`

const listPart = ({ regional: { here } }: OwnRegionView): Html =>
  here === undefined || here.principles.length === 0
    ? html`<p class="govuk-body">
        ${here === undefined ? 'Your partnership lies in no region of a programme' : `${here.region.name} has written none so far`}.
        You can write your own, or start from the examples.
      </p>`
    : html`<h2 class="govuk-heading-m" id="now">As they read now</h2>
        <ol class="govuk-list govuk-list--number">
          ${here.principles.map(each => html`<li><b>${each.words}</b>${each.means !== '' && html`<br />${said(each.means)}`}</li>`)}
        </ol>`

const deedsPart = (view: OwnRegionView): Html | false => {
  const { mayWrite, regional, paths } = view
  const { here, changes } = regional
  if (!mayWrite || here === undefined) return false
  const mark = markOfPrinciples(here.principles)
  const last = adoptedHere(regional)
  const deed = (name: Deed, text: string, classes = ''): Html =>
    button({ text, classes, name: 'deed', value: name, preventDoubleClick: true })
  const canAdopt = here.principles.length > 0 && (last === undefined || changes.length > 0)
  return (
    (canAdopt || changes.length > 0) &&
    html`<form method="post" action="${paths.region}">
      <input type="hidden" name="mark" value="${mark}" />
      <p class="govuk-body">
        ${
          last === undefined
            ? 'Adopting puts a copy of each below what stands in your principles. Keep, change or delete each.'
            : 'You can put what you do not have word for word below yours; what it replaces is then yours to delete. Or leave yours as they are.'
        }
      </p>
      ${actions(
        canAdopt &&
          deed(
            'adopt',
            last === undefined ? `Adopt the principles of ${here.region.name}` : 'Put what is new below ours',
          ),
        changes.length > 0 && deed('leave', 'Leave ours as they are', 'govuk-button--secondary'),
      )}
    </form>`
  )
}
