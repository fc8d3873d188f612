/** What a partnership says of somebody or something that the checklist names in general words. */
export type Local = {
  /** Of the checklist's `local`. */
  readonly key: string
  /** Whom to ask or where it is: a name, a post, a telephone number. '' when only a link is given. */
  readonly words: string
  /** '' without one. */
  readonly link: string
}

/** Only the web is linked to. */
export const isWebLink = (link: string): boolean => {
  if (!URL.canParse(link)) return false
  return ['http:', 'https:'].includes(new URL(link).protocol)
}
