import { html, type Html } from '#design'
import { framed, type Frame } from '#people'
import type { NamedStandard } from '#support'
import { factsOf, textParts } from '../../shown/pages/shown.ts'
import type { Shown } from '../../shown/shown.ts'
import type { Desk } from './desk-framing.ts'

export type DeskFoundView = Desk & {
  readonly shown: Shown
  readonly standards: readonly NamedStandard[]
  /** Its event is one of this programme's. */
  readonly hasEvent: boolean
}

/** One text of the exchange as the programme's staff read it: as every other reader does. */
export const deskFoundPage = (frame: Frame, { programme, paths, shown, standards, hasEvent }: DeskFoundView): Html => {
  const eventHref = shown.event === undefined || !hasEvent ? undefined : paths.event(shown.event.id)
  return framed(frame, {
    title: shown.title,
    caption: `${programme}: practice exchange`,
    back:
      eventHref === undefined
        ? { text: 'Programmes of events', href: paths.exchange }
        : { text: shown.event?.title ?? '', href: `${eventHref}#records` },
    main: html`${textParts(shown, shown.kind)}
      <h2 class="govuk-heading-m">About it</h2>
      ${factsOf(shown, standards, { eventHref })}`,
  })
}
