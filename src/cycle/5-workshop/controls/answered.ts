import type { Answered } from '../room/room.ts'
import { capital, sayNumber } from '../screen/wall-words.ts'

/** `12 of 14`. */
export const sayAnswered = ({ answered, of }: Answered): string => `${answered} of ${of}`

/** What revealing now would mean, said beside the button; it tells nothing but numbers of people. */
export const sayRevealing = ({ answered, of }: Answered): string => {
  const waiting = of - answered
  const alike = 'The room sees it in the same second as you.'
  if (of < 5)
    return `Fewer than five people can answer, so no count will be shown. You can ask for a show of hands then.`
  if (answered < 5)
    return `Fewer than five have answered. If you reveal now, no count is shown; you can ask for a show of hands then.`
  if (waiting <= 0) return `Everybody has answered. ${alike}`
  const who =
    waiting === 1 ? 'One person has not answered.' : `${capital(sayNumber(waiting))} people have not answered.`
  return `${who} Revealing now counts those who have, and the record says so. ${alike}`
}
