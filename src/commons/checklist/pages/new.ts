import { actions, button, html, input, radios, select, type Html } from '#design'
import type { Id } from '#ground'
import { framed, type Frame, type ShownMistake } from '#people'
import { sayWhich, type Checklist } from '../checklist.ts'
import type { ChecklistPaths } from '../paths.ts'

export type NewView = {
  readonly paths: ChecklistPaths
  readonly checklists: readonly Checklist[]
  readonly groups: readonly { readonly id: Id<'group'>; readonly name: string }[]
  readonly value: (name: string) => string
  readonly mistake: (name: string) => string | undefined
  readonly mistakes: readonly ShownMistake[]
}

/** What a run is about, and who does it. */
export const newPage = (frame: Frame, view: NewView): Html => {
  const { paths, checklists, value, mistake } = view
  return framed(frame, {
    title: 'Start a checklist',
    current: 'practice',
    back: { text: 'Checklists', href: paths.list },
    mistakes: view.mistakes,
    main: html`<form method="post" action="${paths.new}" class="narrow" novalidate>
      ${
        checklists.length > 1 &&
        select({
          ...{ name: 'checklist', label: { text: 'Which checklist?', classes: 'govuk-label--s' } },
          ...{ value: value('checklist'), errorMessage: mistake('checklist') },
          items: checklists.map(each => ({ value: each.id, text: sayWhich(each) })),
        })
      }
      ${input({
        ...{ name: 'about', label: { text: 'Which service or budget is it about?', classes: 'govuk-label--s' } },
        hint: 'For example, short breaks for disabled children',
        ...{ value: value('about'), errorMessage: mistake('about'), spellcheck: true },
      })}
      ${input({
        ...{
          name: 'commissioner',
          label: { text: 'Who commissions it, or holds the budget?', classes: 'govuk-label--s' },
        },
        hint: 'A person, a post or a team. Write it the same way each time, so that the next run stands beside this one.',
        ...{ value: value('commissioner'), errorMessage: mistake('commissioner') },
      })}
      ${whoPart(view)} ${actions(button({ text: 'Start' }))}
    </form>`,
  })
}

/** Said before anybody begins, for it cannot be mended once they have gone. */
const alone =
  'Nobody else can read it, whatever their role, until you share it. It stays so when you leave the partnership; you can take a copy with you, also later.'

const whoPart = ({ groups, value, mistake }: NewView): Html =>
  groups.length === 0
    ? html`<p class="govuk-body">You go through it alone. ${alone}</p>`
    : radios({
        name: 'who',
        value: value('who'),
        errorMessage: mistake('who'),
        fieldset: { legend: { text: 'Who goes through it?', classes: 'govuk-fieldset__legend--s' } },
        items: [
          {
            ...{ value: 'me', text: 'I do, alone' },
            hint: alone,
          },
          ...groups.map(({ id, name }) => ({
            ...{ value: id, text: `The group “${name}”, together` },
            hint: 'Everybody in that group can read it and answer. Nobody else can, until the group shares it.',
          })),
        ],
      })
