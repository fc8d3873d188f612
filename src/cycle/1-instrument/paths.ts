import type { Id } from '#ground'

/** Where a partnership's editions are, and everything below them. */
export const editionPaths = (partnership: Id<'partnership'>) => {
  const all = `/partnerships/${partnership}/editions`
  const one = (edition: string) => `${all}/${edition}`
  const draft = (id: Id<'draft'>) => `${all}/drafts/${id}`
  const crosswalk = (from: string, to: string) => `${one(to)}/from/${from}`
  return {
    ...{ all, one, draft, crosswalk },
    begin: `${all}/new`,
    takeIn: `${all}/file`,
    withdrawal: (edition: string) => `${one(edition)}/withdrawal`,
    preview: (id: Id<'draft'>, standard: number) => `${draft(id)}/preview/${standard}`,
    publication: (id: Id<'draft'>) => `${draft(id)}/publication`,
    /** Where checklists of one's own are read and gone through, once published. */
    checklist: (id: string) => `/partnerships/${partnership}/checklist/own/${id}`,
    writing: (from: string, to: string) => `${crosswalk(from, to)}/writing`,
    checking: (from: string, to: string) => `${crosswalk(from, to)}/writing/check`,
    removal: (from: string, to: string) => `${crosswalk(from, to)}/writing/removal`,
  }
}

export type EditionPaths = ReturnType<typeof editionPaths>

/** The same addresses as the server takes them. */
export const editionPatterns = (() => {
  const all = '/partnerships/:partnership/editions'
  const draft = `${all}/drafts/:draft`
  const one = `${all}/:edition`
  return { all, draft, one, crosswalk: `${one}/from/:older` }
})()
