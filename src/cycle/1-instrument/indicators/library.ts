import file from '../../../../editions/indicators/area-agreement-2008.json' with { type: 'json' }
import type { Addition, Said } from '../additions/addition.ts'
import { wholeOr } from '../library-faults.ts'
import type { IndicatorsFile } from './format.ts'
import { readIndicators } from './reading.ts'

/** An indicator that one may pick: from the set that ships, or of the partnership's own. */
export type LibraryIndicator = {
  /** `ni-117`, or the id of one of the partnership's own. */
  readonly id: string
  /** `NI 117`; '' for one without a number. */
  readonly number: string
  readonly name: string
  /** What is counted. */
  readonly measures: string
  /** The title of its theme. */
  readonly theme: string
  /** Whether an area agreement set a target for it. */
  readonly kind: 'designated' | 'other'
  readonly unit: string
  readonly better?: 'up' | 'down'
  readonly origin: 'shipped' | 'own'
}

const read = (): IndicatorsFile => {
  const reading = readIndicators(file)
  return reading.ok ? reading.library : wholeOr('editions/indicators/area-agreement-2008.json', reading.faults)
}

/** The library that ships with the program, read once. */
export const shippedLibrary: IndicatorsFile = Object.freeze(read())

/** The titles of the themes that ship. */
export const themes: readonly string[] = shippedLibrary.themes.map(({ title }) => title)

const shipped: readonly LibraryIndicator[] = shippedLibrary.themes.flatMap(({ title, indicators }) =>
  indicators.map(({ key, number, name, measures, kind, unit, better }) => ({
    ...{ id: key, number, name, measures, kind, unit, better, theme: title, origin: 'shipped' },
  })),
)

/** The indicators that ship, in the order of their themes. */
export const indicatorsShipped = (): readonly LibraryIndicator[] => shipped

/** What a partnership says of an indicator of its own. */
export const ownIndicatorFrom = (id: string, said: Said): LibraryIndicator => {
  const { name = '', number = '', measures = '', theme = '', unit = '', kind, better } = said
  return {
    ...{ id, number, name, measures, theme, unit, origin: 'own' },
    kind: kind === 'designated' ? 'designated' : 'other',
    ...(better === 'up' || better === 'down' ? { better } : {}),
  }
}

/** The partnership's own among its additions, those taken out left aside unless they are asked for. */
export const ownIndicators = (additions: readonly Addition[], ever = false): readonly LibraryIndicator[] =>
  additions.filter(({ isRemoved }) => ever || !isRemoved).map(({ id, said }) => ownIndicatorFrom(id, said))
