/** What a partnership says of somebody or something that the checklist names in general words. */
export type Local = {
  /** Of the checklist's `local`. */
  readonly key: string
  /** Whom to ask or where it is: a name, a post, a telephone number. '' when only a link is given. */
  readonly words: string
  /** '' without one. */
  readonly link: string
}

type Said = Pick<Local, 'words' | 'link'>

/** What somebody typed of one, and what the page showed them of it. */
export type Typed = { readonly typed: Local; readonly seen: Said }

const isSame = (one: Said, other: Said): boolean => one.words === other.words && one.link === other.link

/** Whether what was typed is to be kept, or runs into what somebody else wrote since the page was shown. */
export const wayOf = ({ typed, seen }: Typed, stands: Said): 'keep' | 'leave' | 'conflict' => {
  if (isSame(typed, seen) || isSame(typed, stands)) return 'leave'
  return isSame(stands, seen) ? 'keep' : 'conflict'
}

/** Only the web is linked to. */
export const isWebLink = (link: string): boolean => {
  if (!URL.canParse(link)) return false
  return ['http:', 'https:'].includes(new URL(link).protocol)
}
