import { actions, button, html, insetText, questionRow, summaryList, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayDay } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import { about, prose, said } from '#plans'
import { elementKinds, type Element } from '../element.ts'
import type { NamedStandard } from '../helps.ts'
import type { OfferPaths } from '../paths.ts'
import type { Serves } from '../places.ts'
import type { ElementTaken } from '../take-up.ts'
import { areaField, dayField } from './fields.ts'
import { sayServes, servesField } from './serves.ts'
import { fact, linkTo, standardLines } from './wording.ts'

export type ElementView = {
  readonly paths: OfferPaths
  readonly element: Element
  readonly standards: readonly NamedStandard[]
  readonly taken?: ElementTaken | undefined
  readonly serves: readonly Serves[]
  readonly mayTake: boolean
  readonly form: Form
  readonly version: number
  readonly refusal?: ShownMistake | undefined
}

/** One element of the offer, and since when and what for the partnership uses it. */
export const elementPage = (frame: Frame, view: ElementView): Html => {
  const { element, paths, taken, standards, mayTake, form, refusal } = view
  return framed(frame, {
    current: 'support',
    title: element.name,
    caption: `Universal offer: ${elementKinds[element.kind].toLowerCase()}`,
    back: { text: 'Universal offer', href: paths.offer },
    mistakes: [...summaryOf(form.mistakes), ...(refusal === undefined ? [] : [refusal])],
    main: html`${element.isWithdrawn && insetText({ text: 'It is not offered any more. What you took up stays on record.' })}
      ${prose(element.about)}
      ${summaryList({
        rows: [
          fact('Who it is for', element.audience),
          fact('Link', linkTo(element.link)),
          fact('Helps with', standardLines(standards)),
        ],
      })}
      <h2 class="govuk-heading-m" id="taken">What we do with it</h2>
      ${takenPart(taken)} ${mayTake && (taken !== undefined || !element.isWithdrawn) && takingPart(view)}`,
  })
}

const takenPart = (taken: ElementTaken | undefined): Html => {
  if (taken === undefined) return html`<p class="govuk-body">We have not taken it up.</p>`
  const { since, until, purpose, serves, changedBy } = taken
  return summaryList({
    rows: [
      fact('Taken up', until === undefined ? `since ${sayDay(since)}` : `${sayDay(since)} to ${sayDay(until)}`),
      fact('What for', purpose === '' ? 'Not written yet' : said(purpose)),
      fact('Serves', serves === undefined ? '' : sayServes(serves)),
      fact('Written by', changedBy),
    ],
  })
}

const takingPart = ({ element, paths, taken, form, serves, version }: ElementView): Html =>
  html`<form method="post" action="${paths.element(element.id)}" novalidate>
      <input type="hidden" name="version" value="${version}" />
      ${questionRow({
        asking: html`${dayField({ form, name: 'since', text: 'Since when do you use it?' })}
        ${areaField({ form, name: 'purpose', text: 'What for?', hint: 'It stands in your support agreement.' }, 3)}
        ${servesField(form, serves)}
        ${dayField({ form, name: 'until', text: 'Until when?', hint: 'Leave it empty while you use it.' })}`,
      })}
      ${actions(button({ text: taken === undefined ? 'We take this up' : 'Save', preventDoubleClick: true }))}
    </form>
    ${
      taken !== undefined &&
      html`<form method="post" action="${paths.leaving(element.id)}">
        <button class="link-button">We never took it up${about(element.name)}</button>
      </form>`
    }`
