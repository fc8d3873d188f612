import { actions, button, html, type Html } from '#design'
import { framed, type Frame } from '#people'
import type { ExchangePaths } from '../../paths.ts'
import type { Shown } from '../../shown/shown.ts'
import { audiences } from '../choices.ts'
import { markOf } from '../consent.ts'
import type { Practice } from '../practice.ts'

export type RefusalView = {
  readonly paths: ExchangePaths
  readonly practice: Practice
  /** What others read of it now. */
  readonly shown?: Shown | undefined
}

/** What a no to the name does, before it is said. */
export const refusalPage = (frame: Frame, { paths, practice, shown }: RefusalView): Html => {
  const record = paths.record(practice.id)
  return framed(frame, {
    current: 'practice',
    title: 'Say no to the name',
    caption: practice.title,
    back: { text: 'The record', href: record },
    main: html`<p class="govuk-body narrow">
        ${practice.changedBy.name} asked whether this record may name the partnership to
        ${audiences[practice.audience].toLowerCase()}. With your no the name is not asked for any more,
        ${practice.changedBy.name} is told, and your no is kept with your name and the text. To ask again, somebody has
        to change the record.
      </p>
      <p class="govuk-body narrow">${afterwards(practice, shown)}</p>
      <form method="post" action="${paths.naming(practice.id)}">
        <input type="hidden" name="mark" value="${markOf(practice)}" />
        ${actions(
          button({ text: 'No, without our name', name: 'does', value: 'no', preventDoubleClick: true }),
          html`<a class="govuk-link govuk-body" href="${record}#naming">Leave it open</a>`,
        )}
      </form>`,
  })
}

const afterwards = ({ namedAt }: Practice, shown: Shown | undefined): string => {
  if (shown?.named !== undefined && shown.audience !== 'partnership')
    return 'What is read under the name now stays: you agreed to that text. Withdraw that consent on the record’s page, and it goes from its readers.'
  return namedAt === undefined
    ? 'It can be published without the name, its writer and who to ask.'
    : 'It was read under the name before, so it can’t be published without it at its address: only a copy can.'
}
