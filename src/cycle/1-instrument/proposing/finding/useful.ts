import type { Shape } from './columns.ts'
import type { Kind } from '../post.ts'

/**
 * Whether a table may hold standards: it has a column of them and one more that says something. Where a person said
 * what a column is, or nothing else in the document holds a standard (`isOpen`), a column of them beside others is enough.
 */
export const isUseful = ({ columns, isOpen }: Pick<Shape, 'columns' | 'isOpen'>, kind: Kind): boolean =>
  columns.some(({ role }) => role.as === 'standard' || (kind === 'checklist' && role.as === 'prompt')) &&
  (isOpen === true ? columns.length : columns.filter(({ role }) => role.as !== 'aside').length) > 1
