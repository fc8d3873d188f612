import type { Id } from '#ground'

/** The same addresses as the server takes them. */
export const checklistPattern = '/partnerships/:partnership/checklist'

/** Where a question of a run stands, below the partnership's address; also what an action says that it comes from. */
export const questionPath = (run: Id, question: string): string =>
  `/checklist/${run}/steps/${question.slice(0, question.indexOf('.'))}#q-${question.replace('.', '-')}`

/** Where the checklists of a partnership are. */
export const checklistPaths = (partnership: Id<'partnership'>) => {
  const own = `/partnerships/${partnership}`
  const list = `${own}/checklist`
  return {
    own,
    list,
    new: `${list}/new`,
    /** Where editions, and those who go through none the checklists too, are listed. */
    standards: `${own}/editions`,
    /** Where a document becomes a checklist of one's own. */
    bring: `${own}/editions/new`,
    one: (id: string): string => `${list}/own/${id}`,
    ownFile: (id: string): string => `${list}/own/${id}/checklist.json`,
    withdrawal: (id: string): string => `${list}/own/${id}/withdrawal`,
    local: `${list}/local`,
    run: (run: Id): string => `${list}/${run}`,
    step: (run: Id, step: string): string => `${list}/${run}/steps/${step}`,
    question: (run: Id, question: string): string => `${own}${questionPath(run, question)}`,
    indicators: (run: Id, question: string): string => `${list}/${run}/indicators/${question}`,
    earlier: (run: Id): string => `${list}/${run}/earlier`,
    finish: (run: Id): string => `${list}/${run}/finish`,
    sharing: (run: Id): string => `${list}/${run}/sharing`,
    results: (run: Id): string => `${list}/${run}/results`,
    changes: (run: Id): string => `${list}/${run}/changes`,
    paper: (run: Id, ending: 'docx' | 'pdf' | 'xlsx'): string => `${list}/${run}/paper.${ending}`,
    action: (action: Id): string => `${own}/actions/${action}`,
    ownActions: `${own}/actions/own`,
  }
}

export type ChecklistPaths = ReturnType<typeof checklistPaths>
