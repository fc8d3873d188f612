import { html, type Html } from '#design'
import type { Previewed } from '#instrument'
import type { Frame } from '#people'
import { nothingLeft } from '../../workshop-notes/left.ts'
import { shownAs } from '../../pages/typed.ts'
import { standardPage } from './standard.ts'

/** The page of one standard as a group would have it, of a framework that is not published: drawn by the same hand. */
export const standardPreview = (frame: Frame, { asked, standardCount, back, beside, now }: Previewed): Html =>
  standardPage({
    ...{ frame, asked, back, now, standardCount, askedCount: standardCount, answered: 0, earlierCount: 0 },
    ...{ glossary: [], groupName: '', onBehalf: false, version: 0, here: back.href, groupHref: back.href },
    ...{ noted: { variations: [], evidence: [], voices: [] }, left: nothingLeft, shown: shownAs([]) },
    current: 'practice',
    ending: goOn(beside),
    shut: 'This is a preview of a draft, as a group would see it. Nothing that you choose or type here is saved.',
  })

const goOn = (beside: Previewed['beside']): Html =>
  html`<p class="inline-forms">
    ${beside.map(({ text, href }) => html`<a class="govuk-link" href="${href}">${text}</a>`)}
  </p>`
