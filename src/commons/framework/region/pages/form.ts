import { actions, button, html, insetText, summaryList, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayInstant } from '#ground'
import { framed, type Frame, type Region, type ShownMistake } from '#people'
import { said } from '#plans'
import { areaField, lineField } from '#support'
import type { PrinciplePaths } from '../paths.ts'
import { lineOf, type EarlierPrinciple, type KeptPrinciple } from '../principle.ts'

export type PrincipleFormView = {
  readonly paths: PrinciplePaths
  readonly region: Region
  readonly form: Form
  /** Absent for a new one. */
  readonly principle?: KeptPrinciple
  /** What it once said, the newest first. */
  readonly earlier: readonly EarlierPrinciple[]
  readonly refusal?: ShownMistake
  /** Somebody changed it since the page was opened: `principle` is as it stands now. */
  readonly isStale?: boolean
}

/** Where a principle of a region is written, with what it once said. */
export const principleFormPage = (frame: Frame, view: PrincipleFormView): Html => {
  const { paths, region, form, principle, refusal } = view
  const back = paths.of(region.id)
  return framed(frame, {
    title: principle === undefined ? 'Add a principle' : 'Change this principle',
    caption: `Principles of ${region.name}`,
    back: { text: `Principles of ${region.name}`, href: back },
    mistakes: [...summaryOf(form.mistakes), ...(refusal === undefined ? [] : [refusal])],
    kept: 'Nothing is saved yet. What you typed stands below.',
    main: html`${principle?.isRemoved === true && insetText({ text: 'It was taken out of the list.' })}
      ${
        view.isStale === true &&
        principle &&
        insetText({
          html: html`<p><b>What stands there now</b></p>
            ${said(lineOf(principle))}`,
        })
      }
      <form
        method="post"
        action="${principle === undefined ? paths.added(region.id) : paths.one(region.id, principle.id)}"
        class="narrow"
        novalidate
      >
        <input type="hidden" name="version" value="${principle?.version ?? 0}" />
        ${lineField({ form, name: 'words', text: 'The principle', hint: 'One short sentence that can be held against a decision.' })}
        ${areaField({ form, name: 'means', text: 'What it means', hint: 'What somebody does who keeps to it.' }, 3)}
        ${actions(
          button({ text: principle === undefined ? 'Add' : 'Save', preventDoubleClick: true }),
          html`<a class="govuk-link govuk-body" href="${back}">Leave it</a>`,
        )}
      </form>
      ${earlierPart(view)}`,
  })
}

const earlierPart = ({ earlier }: PrincipleFormView): Html | false =>
  earlier.length > 0 &&
  html`<h2 class="govuk-heading-m" id="earlier">What it said before</h2>
    ${summaryList({
      rows: earlier.map(each => ({
        key: { text: `${sayInstant(each.at)}, ${each.by}` },
        value: { html: html`${said(lineOf(each))}${each.wasRemoved && html`<p>It was taken out then.</p>`}` },
      })),
    })}`
