import { actions, button, html, insetText, questionRow, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Edition } from '#instrument'
import { framed, type Frame, type ShownMistake } from '#people'
import { areaField, lineField } from '#support'
import { choiceField, choicesField, standardsField } from '../../pages/fields.ts'
import { standsNow } from '../../pages/stands.ts'
import type { ExchangePaths } from '../../paths.ts'
import type { Request } from '../../programme/request.ts'
import type { Stands } from '../../told.ts'
import { areas, audienceHints, audiences, kindHints, practiceKinds, themes } from '../choices.ts'
import { textLabels, type Practice } from '../practice.ts'

export type PracticeFormView = {
  readonly paths: ExchangePaths
  readonly editions: readonly Edition[]
  readonly form: Form
  /** What is changed; absent for a new one. */
  readonly practice?: Practice | undefined
  /** What it answers, where an event asked for it. */
  readonly asked?: Request | undefined
  readonly version: number
  /** Somebody changed it since the page was opened: what stands now. */
  readonly stands?: Stands | undefined
  readonly refusal?: ShownMistake | undefined
}

/** Where a record is written. */
export const practiceFormPage = (frame: Frame, view: PracticeFormView): Html => {
  const { paths, form, practice, refusal } = view
  const back = practice === undefined ? paths.ours : paths.record(practice.id)
  return framed(frame, {
    current: 'practice',
    title: practice === undefined ? 'Write a record' : 'Change this record',
    caption: 'Practice exchange',
    back: { text: practice === undefined ? 'Our records' : 'The record', href: back },
    lede: 'It is a draft until you publish it. Do not write about a child or a family who could be recognised.',
    mistakes: [...summaryOf(form.mistakes), ...(refusal === undefined ? [] : [refusal])],
    kept: 'Nothing is saved yet. What you typed stands below.',
    main: html`${view.stands !== undefined && standsNow(view.stands)}
      ${view.asked !== undefined && askedFor(view.asked)}
      <form method="post" novalidate>
        <input type="hidden" name="version" value="${view.version}" />
        <input type="hidden" name="event" value="${form.typed('event')}" />
        <input type="hidden" name="request" value="${form.typed('request')}" />
        ${questionRow({ asking: textsPart(form) })} ${questionRow({ asking: readersPart(form) })}
        ${questionRow({ asking: standardsField(form, view.editions) })} ${questionRow({ asking: tiesPart(form) })}
        ${actions(
          button({ text: practice === undefined ? 'Save the draft' : 'Save', preventDoubleClick: true }),
          html`<a class="govuk-link govuk-body" href="${back}">Leave it</a>`,
        )}
      </form>`,
  })
}

const askedFor = ({ what, withdrawn }: Request): Html =>
  html`<p class="govuk-body"><b>Asked for:</b> ${what}</p>
    ${
      withdrawn !== undefined &&
      insetText({ text: `${withdrawn.by} has withdrawn it: ${withdrawn.because} What you wrote stays yours.` })
    }`

const textsPart = (form: Form): Html =>
  html`${choiceField({ form, name: 'kind', text: 'What is it?' }, practiceKinds, kindHints)}
  ${lineField({ form, name: 'title', text: textLabels.title, hint: 'Such that somebody else sees whether it is for them.' })}
  ${areaField({ form, name: 'challenge', text: textLabels.challenge, hint: 'What was wrong, for whom, since when.' })}
  ${areaField({ form, name: 'tried', text: textLabels.tried, hint: 'What you did, in which order, with whom.' }, 6)}
  ${areaField({ form, name: 'learned', text: `${textLabels.learned}, or the action points`, hint: 'What worked, what did not, and what you would do another time.' }, 6)}
  ${areaField({ form, name: 'cost', text: textLabels.cost, hint: 'Money, people, time: as near as you know.' }, 2)}`

const readersPart = (form: Form): Html =>
  html`${choiceField({ form, name: 'audience', text: 'Who can read it once it is published?' }, audiences, audienceHints)}
  ${choicesField(
    {
      ...{ form, name: 'naming', text: 'The partnership’s name' },
      hint: 'The champion is asked, and says yes to exactly this text. Until then, and without it, the record is shown without the partnership, its writer and who to ask; others can ask for an introduction.',
    },
    { yes: 'Show which partnership it is from' },
  )}
  ${lineField({ form, name: 'askWhom', text: 'Who to ask', hint: 'A name, a post, an address. Shown only with the partnership’s name.' })}`

const tiesPart = (form: Form): Html =>
  html`${choicesField({ form, name: 'themes', text: 'Themes' }, themes)}
  ${choicesField({ form, name: 'areas', text: 'For which kind of area?', hint: 'Leave it empty where it does not matter.' }, areas)}`
