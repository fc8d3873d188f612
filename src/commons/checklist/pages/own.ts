import { button, html, insetText, summaryList, type Html } from '#design'
import { dayOf, sayCount, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import { questionsOf, type Checklist } from '../checklist.ts'
import type { ChecklistPaths } from '../paths.ts'

export type OwnView = {
  readonly paths: ChecklistPaths
  readonly checklist: Checklist
  readonly mayKeep: boolean
  readonly wasPublished: boolean
}

/** A checklist of the partnership's own, whole. */
export const ownPage = (frame: Frame, view: OwnView): Html => {
  const { checklist, paths } = view
  return framed(frame, {
    title: checklist.title,
    caption: `Version ${checklist.version} · Your own`,
    current: 'practice',
    back: { text: 'Checklists', href: paths.list },
    lede: checklist.about,
    main: html`${view.wasPublished && insetText({ text: 'It is published. From now on not a letter of it changes.' })}
    ${button({ text: 'Start', href: `${paths.new}?checklist=${checklist.id}` })} ${linksPart(view)}
    ${factsPart(checklist)} ${stepsPart(checklist)}`,
  })
}

const linksPart = ({ checklist, paths, mayKeep }: OwnView): Html =>
  html`<div class="inline-forms">
    <a class="govuk-link" href="${paths.ownFile(checklist.id)}">Download its file (JSON)</a>
    ${mayKeep && html`<a class="govuk-link" href="${paths.bring}?from=${checklist.id}#copy">Begin a copy of it</a>`}
  </div>`

const factsPart = (checklist: Checklist): Html => {
  const { steps, own, id, language, fingerprint } = checklist
  return summaryList({
    rows: [
      {
        key: { text: 'Holds' },
        value: { text: `${sayCount(steps.length, 'step')}, ${sayCount(questionsOf(checklist).length, 'question')}` },
      },
      { key: { text: 'Checklist' }, value: { text: id } },
      { key: { text: 'Language' }, value: { text: language } },
      own && {
        key: { text: 'Published' },
        value: { text: `${sayDay(dayOf(own.publishedAt))}, by ${own.publishedBy}` },
      },
      {
        key: { text: 'Fingerprint' },
        value: {
          html: html`<span class="typed">${fingerprint}</span><br />
            <span class="quiet">SHA-256 of its file: the same anywhere, as long as not a letter differs.</span>`,
        },
      },
    ],
  })
}

const stepsPart = ({ steps }: Checklist): Html =>
  html`${steps.map(
    ({ key, title, lines }) =>
      html`<section class="narrow">
        <h2 class="govuk-heading-m">${key}. ${title}</h2>
        <ul class="govuk-list">
          ${lines.map(
            line => html`<li>${line.key} ${line.words}${line.kind === 'note' && ' (a note, which asks nothing)'}</li>`,
          )}
        </ul>
      </section>`,
  )}`
