import type { Form } from '#forms'
import { summaryOf } from '#forms'
import type { ShownMistake } from '#people'
import type { PieceField } from '../response/fields.ts'

/** What stands in the boxes of a form, and what is wrong with it. */
export type Shown = {
  readonly value: (name: string) => string
  readonly mistakeOf: (name: string) => string | undefined
  readonly mistakes: readonly ShownMistake[]
}

/** A form as it is stored. */
export const shownAs = (fields: readonly PieceField[]): Shown => ({
  value: name => fields.find(field => field.name === name)?.value ?? '',
  mistakeOf: () => undefined,
  mistakes: [],
})

/** A form as it was posted; what was not posted stands as it is stored. */
export const shownAgain = (form: Form, fields: readonly PieceField[] = []): Shown => ({
  value: name => (form.has(name) ? form.typed(name) : shownAs(fields).value(name)),
  mistakeOf: name => form.mistakeOf(name)?.words,
  mistakes: summaryOf(form.mistakes),
})
