import { actions, button, html, insetText, questionRow, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { framed, type Frame, type ShownMistake } from '#people'
import { about } from '#plans'
import { areaField, dayField, lineField } from '../../offer/pages/fields.ts'
import type { Elsewhere } from '../elsewhere.ts'
import type { RegionPaths } from '../paths.ts'

export type ElsewhereFormView = {
  readonly region: string
  readonly paths: RegionPaths
  readonly form: Form
  /** What is changed; absent for a new one. */
  readonly elsewhere?: Elsewhere
  readonly version: number
  readonly refusal?: ShownMistake
}

/** Where it is written what another body offers in the region. */
export const elsewhereFormPage = (frame: Frame, view: ElsewhereFormView): Html => {
  const { region, paths, form, elsewhere, refusal } = view
  return framed(frame, {
    title: elsewhere === undefined ? 'What another body offers' : `What ${elsewhere.body} offers`,
    caption: `Support in ${region}`,
    back: { text: `Support in ${region}`, href: paths.view },
    mistakes: [...summaryOf(form.mistakes), ...(refusal === undefined ? [] : [refusal])],
    kept: 'Nothing is saved yet. What you typed stands below.',
    main: html`${elsewhere?.isRemoved === true && insetText({ text: 'It was taken out of the view.' })}
      <form
        method="post"
        action="${elsewhere === undefined ? paths.newElsewhere : paths.elsewhere(elsewhere.id)}"
        novalidate
      >
        <input type="hidden" name="version" value="${view.version}" />
        ${questionRow({
          asking: html`${lineField({ form, name: 'body', text: 'Which body?', hint: 'A regional partnership, a health authority, a national agency, a charity.' })}
          ${areaField({ form, name: 'offer', text: 'What does it offer?' }, 3)}
          ${lineField({ form, name: 'audience', text: 'For whom?' })}
          ${dayField({ form, name: 'begins', text: 'From when?', hint: 'For example, 1 4 2026' })}
          ${dayField({ form, name: 'ends', text: 'Until when?', hint: 'Leave it empty while nobody knows.' })}
          ${lineField({ form, name: 'contact', text: 'Who can be asked?', hint: 'A name or a post, and how to reach it.' })}
          ${lineField({ form, name: 'link', text: 'Link' })}
          ${areaField({ form, name: 'relates', text: 'How does it relate to what the programme offers?', hint: 'The same, instead, before, after: so that nobody is sent twice.' }, 3)}`,
        })}
        ${actions(
          button({ text: 'Save', preventDoubleClick: true }),
          html`<a class="govuk-link govuk-body" href="${paths.view}">Leave it</a>`,
        )}
      </form>
      ${elsewhere !== undefined && placePart(view, elsewhere)}`,
  })
}

const placePart = ({ paths }: ElsewhereFormView, { id, body, version, isRemoved }: Elsewhere): Html =>
  html`<form method="post" action="${paths.elsewherePlace(id)}">
    <input type="hidden" name="version" value="${version}" />
    <button class="link-button" name="move" value="${isRemoved ? 'back' : 'out'}">
      ${isRemoved ? 'Put it back' : 'Take it out'}${about(`the offer of ${body}`)}
    </button>
  </form>`
