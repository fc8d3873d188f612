import type { Id } from '#ground'
import type { Missing } from './document/completeness.ts'

/** Where everybody reads a framework that its partnership shows. */
export const publicPath = (framework: Id<'framework'>): string => `/frameworks/${framework}`

/** Which text of the framework a file has: the draft where no version is named. */
export type Which = {
  readonly version?: number | undefined
  /** Only as long as it bears this mark. */
  readonly mark?: string
  /** As providers and families are given it: without who signed and what is missing. */
  readonly isForAll?: true
}

const asked = ({ version, mark, isForAll }: Which): string => {
  const query = [
    version === undefined ? '' : `version=${version}`,
    mark === undefined ? '' : `mark=${mark}`,
    isForAll === true ? 'for=all' : '',
  ].filter(each => each !== '')
  return query.length === 0 ? '' : `?${query.join('&')}`
}

/** Where the framework of a partnership lives, and its pages below. */
export const frameworkPaths = (partnership: Id<'partnership'>) => {
  const home = `/partnerships/${partnership}`
  const own = `${home}/framework`
  return {
    own,
    practice: `${home}/practice`,
    glossary: `${home}/glossary`,
    section: (key: string): string => `${own}/sections/${key}`,
    region: `${own}/region`,
    actions: (key: string): string => `${own}/sections/${key}/actions`,
    earlier: (key: string): string => `${own}/earlier/${key}`,
    newLine: (list: string): string => `${own}/lists/${list}/new`,
    line: (list: string, id: Id): string => `${own}/lists/${list}/${id}`,
    missing: `${own}/missing`,
    details: `${own}/details`,
    signing: `${own}/signing`,
    asking: `${own}/asking`,
    askingEnd: `${own}/asking/end`,
    version: (version: number | 'draft'): string => `${own}/versions/${version}`,
    changes: (version: number | 'draft'): string => `${own}/versions/${version}/changes`,
    showing: `${own}/showing`,
    showingCheck: `${own}/showing/check`,
    hiding: `${own}/showing/end`,
    paper: (form: 'docx' | 'pdf', which: Which = {}): string => `${own}/paper.${form}${asked(which)}`,
  }
}

export type FrameworkPaths = ReturnType<typeof frameworkPaths>

/** The address at which something that is missing is put right. */
export const curePath = (paths: FrameworkPaths, { section, anchor }: Missing): string =>
  `${paths.section(section)}#${anchor}`

/** The same addresses as the server takes them. */
export const pattern = '/partnerships/:partnership/framework'
