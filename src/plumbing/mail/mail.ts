import { isBlank, no, unixLines, yes, type Calendar, type Decision } from '#ground'

/** One plain message to one person, which may bring dates along as a file for their calendar. */
export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly dates?: Dates
}

/** A calendar under the name of its file, `due.ics`. */
export type Dates = { readonly fileName: string; readonly calendar: Calendar }

export type MailRefusal = { readonly kind: 'not-one-address' | 'nothing-said' | 'too-long' }

const subjectLimit = 200
const textLimit = 20_000
const datesLimit = 100

/** Characters that could end a header line, hide what is written, or turn the reading direction round. */
const unseen = /[\p{Cc}\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** One mailbox with nothing round it: no list, no display name, no comment, no quotes, no control character. */
const isOneAddress = (to: string): boolean =>
  to.length <= 254 &&
  to.isWellFormed() &&
  /^[^\s\p{C}@,;:<>()[\]"'\\]{1,64}@[^\s\p{C}@,;:<>()[\]"'\\]{1,253}$/u.test(to)

const asSubject = (words: string): string => {
  const line = words.toWellFormed().replace(unseen, ' ').replace(/ +/g, ' ').trim()
  return line.length <= subjectLimit ? line : `${line.slice(0, subjectLimit - 1).toWellFormed()}…`
}

/** Keeps our own links; anything else that a mail program would make clickable came in with somebody's words. */
const withOurLinksOnly = (text: string, publicUrl: string): string => {
  const ours = new URL(publicUrl).origin
  return text.replace(/(?:[a-z][a-z\d+.-]{0,20}:\/\/|www\.)[^\s<>"]*/giu, found =>
    URL.parse(found)?.origin === ours && !found.includes('@') ? found : '[link removed]',
  )
}

/** The same for what stands in a calendar: people wrote it, and calendars make links of it, too. */
const datesAsSent = ({ fileName, calendar }: Dates, publicUrl: string): Dates => ({
  fileName,
  calendar: {
    ...calendar,
    days: calendar.days.slice(0, datesLimit).map(({ title, words, ...day }) => ({
      ...{ ...day, title: shortOf(withOurLinksOnly(title, publicUrl)) },
      ...(words === undefined ? {} : { words: shortOf(withOurLinksOnly(words, publicUrl)) }),
    })),
  },
})

const shortOf = (words: string): string => (words.length <= 500 ? words : `${words.slice(0, 499).toWellFormed()}…`)

/**
 * What is really sent: the subject on one visible line, the text without hidden characters, and no link but ours.
 * Refuses anything that is not exactly one address, and texts past 20,000 characters. A hundred dates go along at most.
 */
export const asSent = (mail: Mail, publicUrl: string): Decision<Mail, MailRefusal> => {
  if (!isOneAddress(mail.to)) return no({ kind: 'not-one-address' })
  if (mail.text.length > textLimit) return no({ kind: 'too-long' })
  const subject = asSubject(mail.subject)
  const lines = unixLines(mail.text.toWellFormed()).split('\n')
  const text = withOurLinksOnly(lines.map(line => line.replace(unseen, ' ').trimEnd()).join('\n'), publicUrl).slice(
    0,
    textLimit,
  )
  if (isBlank(subject) || isBlank(text)) return no({ kind: 'nothing-said' })
  const dates = mail.dates === undefined ? {} : { dates: datesAsSent(mail.dates, publicUrl) }
  return yes({ to: mail.to, subject, text, ...dates })
}
