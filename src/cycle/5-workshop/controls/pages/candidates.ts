import { actions, attributes, button, html, input, insetText, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { sayCount } from '#ground'
import { framed, type Frame } from '#people'
import { rankedOf } from '../../record/ranking.ts'
import type { Candidate, Room } from '../../room/room.ts'
import { isHeardAlready, offersOf, type Offer } from '../offers.ts'
import { candidatesPath, controlsPath } from '../paths.ts'
import { runningBar } from './bar.ts'

export type CandidatesView = { readonly room: Room; readonly form: Form; readonly notice?: string }

/** What the room ranks: drawn from the notes before the dots, with the dots after them. */
export const candidatesPage = (around: Frame, { room, form, notice }: CandidatesView): Html => {
  const isFixed = ['rank', 'ranked'].includes(room.progress.step.kind) || room.progress.state === 'closed'
  return framed(around, {
    title: 'What the room ranks',
    caption: room.workshop.name,
    current: 'this-year',
    back: { text: 'The controls', href: controlsPath(room.workshop) },
    mistakes: summaryOf(form.mistakes),
    main: html`${runningBar(room.workshop, 'candidates')}${notice !== undefined && insetText({ text: notice })}
    ${isFixed ? rankingPart(room, form) : html`${listPart(room)}${offersPart(room)}${ownPart(room, form)}`}`,
  })
}

const listPart = ({ candidates, workshop }: Room): Html =>
  html`<h2 class="govuk-heading-m">On the list</h2>
    ${
      candidates.length === 0
        ? html`<p class="govuk-body">Nothing yet. Before the ranking, put up what the tables want to change.</p>`
        : html`<ol class="candidates">
            ${candidates.map(
              ({ id, words, heard }, at) =>
                html`<li>
                  <form method="post" action="${candidatesPath(workshop)}/rewordings">
                    <input type="hidden" name="candidate" value="${id}" />
                    ${input({
                      id: `listed-${at}`,
                      name: 'words',
                      label: { text: heard === '' ? 'Added by the facilitator' : heard, classes: 'govuk-body-s' },
                      value: words,
                    })}
                    <div class="held">
                      ${button({ html: html`Reword<span class="govuk-visually-hidden"> ${at + 1}</span>`, classes: 'govuk-button--secondary', name: 'do', value: 'reword' })}
                      ${button({ html: html`Take off the list<span class="govuk-visually-hidden"> ${at + 1}</span>`, classes: 'govuk-button--secondary', name: 'do', value: 'withdraw' })}
                    </div>
                  </form>
                </li>`,
            )}
          </ol>`
    }`

const offersPart = (room: Room): Html => {
  const offers = offersOf(room)
  if (offers.length === 0)
    return html`<h2 class="govuk-heading-m">From the tables’ notes</h2>
      <p class="govuk-body">
        ${room.notes.length === 0 ? 'No table has written notes yet.' : 'Everything that the tables want to change is on the list.'}
      </p>`
  return html`<h2 class="govuk-heading-m">From the tables’ notes</h2>
    <p class="govuk-body narrow">
      Leave ticked what the room should rank. Where two mean the same, reword one and untick the other.
    </p>
    <form method="post" action="${candidatesPath(room.workshop)}">
      ${offers.map((offer, at) => offerRow(offer, at, !isHeardAlready(offer, room.candidates)))}
      ${actions(button({ text: 'Put the ticked ones on the list', preventDoubleClick: true }))}
    </form>`
}

const offerRow = ({ words, heard, standards }: Offer, at: number, isTicked: boolean): Html =>
  html`<div class="offer">
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          ${attributes({ checked: isTicked })}
          class="govuk-checkboxes__input"
          id="take-${at}"
          name="take"
          type="checkbox"
          value="${at}"
        />
        <label class="govuk-label govuk-checkboxes__label" for="take-${at}"
          >Take<span class="govuk-visually-hidden">: ${words}</span></label
        >
      </div>
    </div>
    ${input({ name: `words-${at}`, label: { text: heard, classes: 'govuk-body-s' }, value: words })}
    <input type="hidden" name="heard-${at}" value="${heard}" />
    <input type="hidden" name="standards-${at}" value="${standards.join(' ')}" />
  </div>`

const ownPart = ({ workshop }: Room, form: Form): Html =>
  html`<form method="post" action="${candidatesPath(workshop)}" novalidate>
    ${textarea({
      name: 'own',
      label: { text: 'Something else', classes: 'govuk-label--m' },
      hint: 'One a line.',
      rows: 3,
      value: form.typed('own'),
      errorMessage: form.mistakeOf('own')?.words,
    })}
    ${button({ text: 'Add to the list', classes: 'govuk-button--secondary' })}
  </form>`

const rankingPart = (room: Room, form: Form): Html => {
  const { candidates, progress } = room
  const ranked = rankedOf(candidates)
  if (ranked !== undefined)
    return html`<ol class="govuk-list govuk-list--number">
      ${ranked.map(({ candidate, dots, rank }) => html`<li value="${rank}">${candidate.words} <b>${sayCount(dots, 'dot')}</b>${from(candidate)}</li>`)}
    </ol>`
  return html`<p class="govuk-body">
      ${
        progress.step.kind === 'rank' && progress.state === 'open'
          ? 'The room is placing its dots. Until the reveal nobody sees where.'
          : 'Fewer than five people placed dots, so no count is shown.'
      }
    </p>
    <ul class="govuk-list govuk-list--bullet">
      ${candidates.map(candidate => html`<li>${candidate.words}${from(candidate)}</li>`)}
    </ul>
    ${progress.step.kind === 'ranked' && progress.state === 'open' && candidates.length > 0 && handsPart(room, form)}`
}

const from = ({ heard }: Candidate): Html | undefined =>
  heard === '' ? undefined : html` <span class="quiet">${heard}</span>`

/** Too few dots for an unseen count: hands, in the open and named as such. */
const handsPart = ({ candidates, workshop }: Room, form: Form): Html =>
  html`<h2 class="govuk-heading-m">An open show of hands</h2>
    <p class="govuk-body narrow">Everybody sees who shows what. Say so first, and say that nobody has to.</p>
    <form method="post" action="${candidatesPath(workshop)}/hands" novalidate>
      ${candidates.map(({ id, words }) =>
        input({
          name: `hands-${id}`,
          label: words,
          classes: 'govuk-input--width-3',
          inputmode: 'numeric',
          value: form.typed(`hands-${id}`),
          errorMessage: form.mistakeOf(`hands-${id}`)?.words,
        }),
      )}
      ${button({ text: 'Write down the hands', classes: 'govuk-button--secondary' })}
    </form>`
