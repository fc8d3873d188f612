import { exerciseOf, sittingsOf } from '#exercise'
import { no, yes } from '#ground'
import { currentSubmissionsOf, responsesOf, saveWriting, type Writing } from '#scoring'
import { answerKey, groupTexts } from '../../self-analysis/group-marks.ts'
import { shortTitle } from '../../self-analysis/sections.ts'
import { questionsOf } from '../../routes/asking.ts'
import type { Source } from './source.ts'

/** The texts of a group's answers, once they are handed back to it. */
export const groupSource: Source = {
  title: 'Self-analysis of a group',
  ability: 'response.write',
  leadsTo: { text: 'Go to this year’s groups', path: '' },
  fields: async (tx, needs, ask, { exercise: id, group }) => {
    const exercise = await exerciseOf(tx, id)
    const sitting = (await sittingsOf(tx, id)).find(each => each.group.id === group)
    if (exercise === undefined || group === undefined || sitting === undefined) return no({ kind: 'nothing-here' })
    if (!ask.may('response.write', group)) return no({ kind: 'may-not' })
    if ((await currentSubmissionsOf(tx, id)).some(each => each.group.id === group)) return no({ kind: 'submitted' })
    const responses = await responsesOf(tx, id, group)
    return yes(
      (await questionsOf(tx, needs, exercise))
        .filter(({ standard }) => sitting.standards.includes(standard.number))
        .flatMap(asked => {
          const { number } = asked.standard
          const response = responses.find(({ standard }) => standard === number)
          return groupTexts.flatMap(name => {
            const field = asked.fields[name]
            if (field === undefined) return []
            const words = response?.[name] ?? ''
            return [
              {
                ...{ key: answerKey(number, name), place: shortTitle(asked), called: field.question, words },
                ...{ seen: String(response?.version ?? 0), max: 20_000 },
                ...(name === 'strategic' ? { label: field.heading } : {}),
              },
            ]
          })
        }),
    )
  },
  save: async (_needs, ask, { exercise, group }, taken) => {
    if (group === undefined) return no({ kind: 'nothing-here' })
    const stale: string[] = []
    const standards = new Set(taken.map(({ key }) => Number(key.split('.')[1])))
    for (const standard of standards) {
      const own = taken.filter(({ key }) => groupTexts.some(name => key === answerKey(standard, name)))
      const writing = Object.fromEntries(own.map(({ key, words }) => [key.split('.')[2], words])) as Partial<Writing>
      const posted = { writing, seen: Number(own[0]?.seen ?? 0), pressed: true }
      const saved = await saveWriting(ask, { exercise, group, standard }, posted)
      if (saved.ok) continue
      if (saved.refusal.kind === 'conflict') stale.push(...own.map(({ key }) => key))
      else if (saved.refusal.kind === 'absent') return no({ kind: 'nothing-here' })
      else return no({ kind: saved.refusal.kind })
    }
    return yes(stale)
  },
}
