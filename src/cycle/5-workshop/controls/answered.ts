import type { Answered } from '../room/room.ts'

/** `12 of 14`. */
export const sayAnswered = ({ answered, of }: Answered): string => `${answered} of ${of}`

/**
 * What revealing means, said beside the button. It holds whatever the number beside it has become since the page was
 * drawn: ballots move that number and nothing else on the page.
 */
export const sayRevealing = ({ of }: Pick<Answered, 'of'>): string =>
  of < 5
    ? 'Fewer than five people can answer, so no count will be shown. You can ask for a show of hands then.'
    : 'This counts those who have answered, and the record says how many have not. A count is shown from five scores up. The room sees it in the same second as you.'
