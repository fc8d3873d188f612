import type { OwnChecklist } from '#instrument'
import type { Checklist, Line, Step } from '../checklist.ts'

/**
 * A partnership's own checklist as one to go through. Its lines are numbered as they stand, for its text never changes;
 * it points at no reference and nobody to ask.
 */
export const fromOwn = (own: OwnChecklist): Checklist => ({
  ...{ id: own.id, fingerprint: own.fingerprint, name: own.name, version: own.version, language: own.language },
  ...{ title: own.title, about: own.about, sources: {}, local: [], references: [] },
  steps: own.steps.map(stepFrom),
  own: {
    ...{
      origin: own.origin,
      isProgrammes: own.isProgrammes,
      publishedAt: own.publishedAt,
      publishedBy: own.publishedBy,
    },
    ...(own.withdrawal === undefined ? {} : { withdrawal: own.withdrawal }),
  },
})

const stepFrom = ({ number, title, items }: OwnChecklist['steps'][number]): Step => {
  const lines = items.map(({ kind, words }, at): Line => ({ kind, key: `${number}.${at + 1}`, words }))
  const questions = lines.filter(({ kind }) => kind === 'question').length
  return { key: String(number), title, about: '', counts: { questions, notes: lines.length - questions }, lines }
}

/** Those that can be begun: of each name the newest version that is not withdrawn. */
export const toBegin = (all: readonly Checklist[]): readonly Checklist[] => {
  const standing = all.filter(({ own }) => own?.withdrawal === undefined)
  // A name says nothing between strangers: the programme's and one's own of one name are two checklists.
  return [false, true].flatMap(isProgrammes =>
    newestOf(standing.filter(({ own }) => own?.isProgrammes === isProgrammes)),
  )
}

/** Those that are listed: what can be begun, and what of the partnership's own is withdrawn. */
export const toList = (all: readonly Checklist[]): readonly Checklist[] => {
  const begun = toBegin(all)
  return all.filter(each => begun.includes(each) || (each.own?.origin === 'own' && each.own.withdrawal !== undefined))
}

/** The newest version of each name. */
export const newestOf = <Named extends Pick<Checklist, 'name' | 'version'>>(all: readonly Named[]): readonly Named[] =>
  all.filter(({ name, version }) => !all.some(each => each.name === name && each.version > version))
