import type { Html } from '#design'
import type { Id } from '#ground'
import type { Frame } from '#people'
import type { Outcome } from '../../outcomes/outcome.ts'
import { pickPart } from '../../outcomes/pages/pick.ts'
import { strategicLeaf, type StrategicView } from './leaf.ts'

export type StrategicOutcomesView = StrategicView & {
  readonly what: 'gap' | 'operation'
  readonly words: string
  readonly action: string
  readonly back: string
  readonly list: string
  readonly outcomes: readonly Outcome[]
  readonly picked: readonly Id<'outcome'>[]
  readonly mistake?: string | undefined
}

/** Which outcomes would show that a gap is closed, or are those of an operational plan. */
export const strategicOutcomesPage = (frame: Frame, view: StrategicOutcomesView): Html =>
  strategicLeaf(frame, view, {
    title: view.words.length > 120 ? `${view.words.slice(0, 119).toWellFormed()}…` : view.words,
    caption: view.what === 'gap' ? 'A gap' : 'Operational plan',
    back: { text: 'Back', href: view.back },
    mistakes: view.mistake === undefined ? [] : [{ text: view.mistake, href: '#outcomes' }],
    main: pickPart({
      ...{ action: view.action, list: view.list, outcomes: view.outcomes, picked: view.picked, mistake: view.mistake },
      asks: view.what === 'gap' ? 'Which outcome would show that it is closed?' : 'Which outcomes is it for?',
    }),
  })
