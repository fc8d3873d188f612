import { html, insetText, summaryList, table, tag, type Html } from '#design'
import { dayOf, sayDay, type Day } from '#ground'
import { kindWords, sayAnswer, stateOf, stateWords, type Permission } from '../permission.ts'

/** How a request stands, as a tag. */
const stateTag = (permission: Permission, today: Day): Html => {
  const state = stateOf(permission, today)
  const colour = state === 'open' ? 'govuk-tag--yellow' : state === 'granted' ? 'govuk-tag--green' : 'govuk-tag--grey'
  return tag({ text: stateWords[state], classes: colour })
}

/** All that is on record of one request, in the order in which it happened. */
export const facts = (permission: Permission, today: Day): Html => {
  const { answer, withdrawal } = permission
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } })
  return html`${insetText({ text: permission.words })}
  ${summaryList({
    rows: [
      { key: { text: 'Stands' }, value: { html: stateTag(permission, today) } },
      row('Asked', kindWords[permission.kind]),
      row('For whom', permission.readers),
      row('What for', permission.purpose),
      row('Asked by', `${permission.asker.name}, ${permission.asker.role}, on ${sayDay(dayOf(permission.askedAt))}`),
      ...(answer === undefined ? [row('Answer by', sayDay(permission.answerBy))] : [row('Answer', sayAnswer(answer))]),
      ...(answer === undefined || answer.reason === '' ? [] : [row('Why, or on what condition', answer.reason)]),
      ...(withdrawal === undefined
        ? []
        : [
            row(
              withdrawal.byProgramme ? 'Taken back by whoever asked' : 'Withdrawn by the partnership',
              `${withdrawal.by}, on ${sayDay(dayOf(withdrawal.at))}${withdrawal.reason === '' ? '' : `: ${withdrawal.reason}`}`,
            ),
          ]),
    ],
  })}
  ${uses(permission)}`
}

const uses = ({ uses: told }: Permission): Html | undefined =>
  told.length === 0
    ? undefined
    : html`<div class="scrolls" role="region" aria-label="Where it was told" tabindex="0">
        ${table({
          caption: 'Where it was told',
          captionClasses: 'govuk-table__caption--m',
          head: [{ text: 'When' }, { text: 'Where' }, { text: 'Recorded by' }],
          rows: told.map(use => [{ text: sayDay(use.on) }, { text: use.place }, { text: use.by }]),
        })}
      </div>`

/** Requests in a table, the newest first. `whose` names the partnership where the list has more than one. */
export const permissionTable = (
  permissions: readonly Permission[],
  today: Day,
  {
    href,
    whose,
  }: { readonly href: (permission: Permission) => string; readonly whose?: (permission: Permission) => string },
): Html =>
  html`<div class="scrolls" role="region" aria-label="Requests to tell others" tabindex="0">
    ${table({
      caption: 'Requests to tell others, the newest first',
      captionClasses: 'govuk-visually-hidden',
      head: [
        ...(whose === undefined ? [] : [{ text: 'Partnership' }]),
        { text: 'What' },
        { text: 'For whom' },
        { text: 'Asked' },
        { text: 'Stands' },
      ],
      rows: permissions.map(permission => [
        ...(whose === undefined ? [] : [{ text: whose(permission) }]),
        { html: html`<a class="govuk-link" href="${href(permission)}">${short(permission.words)}</a>` },
        { text: permission.readers },
        { text: sayDay(dayOf(permission.askedAt)) },
        { html: stateTag(permission, today) },
      ]),
    })}
  </div>`

const short = (words: string): string => (words.length > 90 ? `${words.slice(0, 88).trimEnd()}…` : words)
