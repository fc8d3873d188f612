import { html, table, type Html } from '#design'
import {
  abilities,
  abilityWords,
  framed,
  ownGroupOnly,
  roles,
  rolesWith,
  roleWords,
  type Ability,
  type Frame,
  type Role,
} from '#people'
import { guides } from './guide.ts'

const may = (ability: Ability, role: Role): string => {
  if (!rolesWith(ability).includes(role)) return '–'
  return ownGroupOnly(ability, role) ? 'Own group' : 'Yes'
}

/** Help: a page for each part, and who may do what, drawn from the table that the product itself obeys. */
export const helpPage = (frame: Frame): Html =>
  framed(frame, {
    title: 'Help',
    main: html`<h2 class="govuk-heading-m">A page for each part</h2>
      <p class="govuk-body">Each fits on one sheet of paper. Print the one that you need.</p>
      <ul class="govuk-list">
        ${guides.map(guide => html`<li><a class="govuk-link" href="/help/${guide.key}">${guide.title}</a>: ${guide.about}</li>`)}
      </ul>
      <h2 class="govuk-heading-m" id="who-may">Who may do what</h2>
      <div class="scrolls" role="region" aria-labelledby="who-may" tabindex="0">
        ${table({
          caption: 'What each role may do in its partnership',
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
          head: [{ text: 'What' }, ...roles.map(role => ({ text: roleWords[role] }))],
          rows: abilities.map(ability => [
            { text: abilityWords(ability) },
            ...roles.map(role => ({ text: may(ability, role) })),
          ]),
        })}
      </div>
      <p class="govuk-body">Nobody, in any role, can change what a group has submitted or a person has signed.</p>`,
  })
