import type { KeptTables } from '#db'

/** What of this room leaves with everything that a partnership wrote. */
export const frameworkTables: KeptTables = {
  kept: [
    'framework.framework',
    'framework.field',
    'framework.earlier_field',
    'framework.line',
    'framework.version',
    'framework.asking',
    'framework.publication',
    'framework.adopted',
  ],
  left: {
    'framework.shown': 'The page that anybody may read here. Elsewhere a partnership chooses anew whether it is shown.',
  },
}
