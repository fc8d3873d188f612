import { insetText, questionRow, select, type Html } from '#design'
import { capital } from '#ground'
import { sayChair, type MaySign, type Signatory } from '#people'
import type { Boxes } from '../../words/boxes.ts'
import { otherWords } from '../../words/pages/box.ts'

export type SignatoryView = {
  /** Under which key it is written who signs. */
  readonly key: string
  readonly boxes: Boxes
  /** Whoever may sign, with their roles. */
  readonly people: readonly MaySign[]
  readonly signatory: Signatory
}

/** Says that whoever was named signs no more; nothing while they may. */
export const lapsedPart = (signatory: Signatory): Html | false =>
  signatory.hasLapsed &&
  insetText({
    text: `Whoever was named to sign can’t sign here any more, so it is for ${sayChair(signatory)} now. Name somebody, or save it so.`,
  })

/** Naming who signs, of whatever is signed: somebody who may, or whoever chairs. */
export const signatoryBox = ({ key, boxes, people, signatory }: SignatoryView): Html => {
  const nobody = sayChair(signatory)
  return questionRow({
    thin: true,
    asking: select({
      name: key,
      label: { text: 'Who signs it?', classes: 'govuk-label--s' },
      hint: 'For the partnership, by name and date. The person needs a role here.',
      value: boxes.value(key),
      errorMessage: boxes.mistake(key),
      items: [
        { value: '', text: capital(nobody) },
        ...people.map(({ id, name, role }) => ({ value: id, text: `${name}, ${role}` })),
      ],
    }),
    helping: otherWords(boxes, key, id => people.find(each => each.id === id)?.name ?? nobody),
  })
}
