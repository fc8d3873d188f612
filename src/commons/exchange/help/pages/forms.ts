import { actions, button, html, insetText, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import { framed, type Frame, type ShownMistake } from '#people'
import { areaField } from '#support'
import { standardSelect } from '../../pages/standard-select.ts'
import type { ExchangePaths } from '../../paths.ts'
import type { StandardsOfEdition } from '../../standards.ts'
import type { AskedAbout } from '../help.ts'

export type HelpFormView = {
  readonly paths: ExchangePaths
  readonly standards: readonly StandardsOfEdition[]
  readonly form: Form
  readonly refusal?: ShownMistake | undefined
}

const mistakesOf = ({ form, refusal }: Pick<HelpFormView, 'form' | 'refusal'>) => [
  ...summaryOf(form.mistakes),
  ...(refusal === undefined ? [] : [refusal]),
]

/** Where help is offered. */
export const helpFormPage = (frame: Frame, view: HelpFormView): Html =>
  framed(frame, {
    current: 'practice',
    title: 'Offer help with a standard',
    caption: 'Practice exchange',
    back: { text: 'Offers of help', href: view.paths.help },
    lede: 'Members of the network read the offer without your name. Who asks is introduced to you only when you say yes.',
    mistakes: mistakesOf(view),
    kept: 'Nothing is saved yet. What you typed stands below.',
    main: html`<form method="post" class="narrow" novalidate>
      ${standardSelect({
        ...{ text: 'Which standard?', value: view.form.typed('standard'), none: 'Choose a standard' },
        ...{ groups: view.standards, mistake: view.form.mistakeOf('standard')?.words },
      })}
      ${areaField({ form: view.form, name: 'words', text: 'What do you offer?', hint: 'For example, an hour on the phone, or papers to share. Do not write your names: they are shown later.' })}
      ${actions(
        button({ text: 'Offer it', preventDoubleClick: true }),
        html`<a class="govuk-link govuk-body" href="${view.paths.help}">Leave it</a>`,
      )}
    </form>`,
  })

export type AskingFormView = Omit<HelpFormView, 'standards'> & {
  readonly kind: AskedAbout
  readonly of: string
  readonly about: string
}

/** Where an introduction is asked for. */
export const askingFormPage = (frame: Frame, view: AskingFormView): Html =>
  framed(frame, {
    current: 'practice',
    title: 'Ask for an introduction',
    caption: view.about,
    back: { text: 'Practice exchange', href: view.paths.exchange },
    mistakes: mistakesOf(view),
    kept: 'Nothing is sent yet. What you typed stands below.',
    main: html`${insetText({
        text: 'The other partnership reads your words and not who you are. When it says yes, both of you read each other’s partnership, name and address. When it says no, you are told so, without a reason.',
      })}
      <form method="post" action="${view.paths.newIntroduction}" class="narrow" novalidate>
        <input type="hidden" name="${view.kind}" value="${view.of}" />
        ${areaField({ form: view.form, name: 'words', text: 'What would you like to talk about?', hint: 'Without names.' })}
        ${actions(
          button({ text: 'Ask', preventDoubleClick: true }),
          html`<a class="govuk-link govuk-body" href="${view.paths.exchange}">Leave it</a>`,
        )}
      </form>`,
  })
