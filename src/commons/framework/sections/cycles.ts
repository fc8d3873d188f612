/** The cycles that a partnership may take over (002:3.1.3; the nine stages as 003 has them), in our words. */
export const cycles = {
  four: {
    title: 'Four phases',
    phases: ['Understand', 'Plan', 'Do', 'Review'],
  },
  three: {
    title: 'Three phases',
    phases: [
      'Assess what is needed and plan for it',
      'Shape the market and look after it',
      'Improve performance, watch it and judge it',
    ],
  },
  nine: {
    title: 'Nine phases',
    phases: [
      'Look at how children and young people fare',
      'Look closer at particular groups',
      'Find out what is needed, with those who use services and work in them',
      'Know the resources and set priorities',
      'Plan which services there should be, prevention first',
      'Decide how to get them',
      'Commission, pooling what can be pooled',
      'Plan for the workforce and the market',
      'Watch how it goes and review',
    ],
  },
} as const
export type CycleName = keyof typeof cycles

/** More phases than this can't be told apart in a drawing. */
export const mostPhases = 12

/** Whether a cycle can be drawn; a longer one is listed. */
export const isDrawn = (phases: readonly string[]): boolean => phases.length <= mostPhases
