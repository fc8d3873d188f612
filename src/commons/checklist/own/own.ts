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
  own: { publishedAt: own.publishedAt, publishedBy: own.publishedBy },
})

const stepFrom = ({ number, title, items }: OwnChecklist['steps'][number]): Step => {
  const lines = items.map(({ kind, words }, at): Line => ({ kind, key: `${number}.${at + 1}`, words }))
  const questions = lines.filter(({ kind }) => kind === 'question').length
  return { key: String(number), title, about: '', counts: { questions, notes: lines.length - questions }, lines }
}

/** The newest version of each name. */
export const newestOf = <Named extends Pick<Checklist, 'name' | 'version'>>(all: readonly Named[]): readonly Named[] =>
  all.filter(({ name, version }) => !all.some(each => each.name === name && each.version > version))
