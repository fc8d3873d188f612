import { type Html, actions, button, html, warningText } from '#design'
import type { Frame } from '../../access/frame.ts'
import { framed } from '../../pages/framed.ts'
import type { PersonInPartnership } from '../organisation.ts'

/** What handing over as champion does, and whether it can be taken back, before it is done. */
export const checkedHandover = (
  frame: Frame,
  view: {
    readonly action: string
    readonly back: string
    readonly partnership: string
    readonly champion: PersonInPartnership | undefined
    /** Whoever reads the page is the champion. */
    readonly isOwnRole: boolean
    readonly name: string
    /** They are invited, and become champion when they accept. */
    readonly isNew: boolean
    /** What was typed, to be sent once more. */
    readonly fields: Readonly<Record<string, string>>
  },
): Html =>
  framed(frame, {
    title: view.isNew ? `Invite ${view.name} as champion?` : `Make ${view.name} the champion?`,
    current: 'people',
    back: { text: 'Hand over as champion', href: view.action },
    main: html`<form method="post" action="${view.action}" class="narrow">
      <ul class="govuk-list govuk-list--bullet">
        <li>
          ${view.isNew ? `When ${view.name} accepts, they lead` : `${view.name} leads`} the exercise in
          ${view.partnership}.
        </li>
        ${lossOf(view)}
        <li>What was signed keeps the name of who signed it.</li>
        <li>The deputies, the chair, and whoever was and becomes champion get a mail that says so.</li>
      </ul>
      ${warningText({ iconFallbackText: 'Warning', text: wayBack(view) })}
      ${Object.entries(view.fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <input type="hidden" name="checked" value="yes" />
      ${actions(
        button({ text: view.isNew ? 'Invite them as champion' : 'Hand over', preventDoubleClick: true }),
        html`<a class="govuk-link govuk-body" href="${view.back}">Back, and change nothing</a>`,
      )}
    </form>`,
  })

type View = Parameters<typeof checkedHandover>[1]

const lossOf = ({ champion, isOwnRole }: View): Html | undefined => {
  if (champion === undefined) return undefined
  const others = champion.roles.some(({ role }) => role !== 'champion')
  const who = isOwnRole ? 'You are' : `${champion.person.name} is`
  return others
    ? html`<li>${who} no longer champion, with the other role here kept.</li>`
    : html`<li>${who} no longer champion, and ${isOwnRole ? 'have' : 'has'} no way in any more.</li>`
}

const wayBack = ({ isNew, name }: View): string =>
  isNew
    ? `You can withdraw the invitation until ${name} accepts. After that only the new champion, a deputy or the chair can hand over again.`
    : `It takes effect at once. Only the new champion, a deputy or the chair can hand over again.`
