/** The word under which the outcomes that an indicator tells of are kept. */
export const indicatorKind = 'indicator'
