import type { Form } from '#forms'
import type { Said } from '../additions/addition.ts'
import { themes } from './library.ts'

/** Reads an indicator of the partnership's own. */
export const readIndicator = (form: Form): Said => ({
  name: form.line('name', { called: 'The name', needed: 'Write what it is called' }),
  number: form.line('number', { called: 'The number', max: 40 }),
  measures: form.text('measures', { called: 'What it counts', max: 1000 }),
  theme: form.choice('theme', themes, { called: 'The theme' }) ?? '',
  kind:
    form.choice('kind', ['designated', 'other'] as const, {
      called: 'The kind',
      needed: 'Say whether an agreement sets a target for it',
    }) ?? '',
  unit: form.line('unit', { called: 'The unit', max: 40 }),
  better: form.choice('better', ['up', 'down'] as const, { called: 'What is better' }) ?? '',
})
