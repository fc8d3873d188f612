/** A text for comparing: small letters and digits only. */
export const plain = (words: string): string => words.toLowerCase().replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '')

/** Alike but for signs that scanners take for each other. */
export const alike = (words: string): string => plain(words).replaceAll(/[il|]/g, '1').replaceAll('0', 'o')

const section =
  /^(?:section|part|theme|domain|chapter|pillar|adran|rhan|thema)\s+([A-Z]|\d{1,2}|[IVX]{1,4})\b\s*[-–—.:)]*\s*(.*)$/iu
const step = /^(?:step|stage|phase|cam)\s+(\d{1,2})\b\s*[-–—.:)]*\s*(.*)$/iu
const prompts = /^(?:standard|safon)\s+(\d{1,3})\b.*(?:question|prompt|consider|cwestiwn|cwestiynau|ystyried)/iu
const questions = /^(?:specific |key |further )?(?:questions?|prompts?|cwestiynau)\b[^?]{0,60}:?$/iu
const numbered = /^(?:(?:standard|safon)\s+)?(\d{1,3})(?:[.):]\s*|\s+)(?=["'“‘(]?\p{L})(.+)$/isu
const coded = /^([A-Z]\d{1,2}|\d{1,2}\.\d{1,2})[.):]?\s+(?=\S)(.+)$/su

export type Marked = { readonly mark: string; readonly title: string }

const marking =
  (pattern: RegExp) =>
  (words: string): Marked | undefined => {
    const [, mark, title = ''] = pattern.exec(words.trim()) ?? []
    return mark === undefined ? undefined : { mark, title: title.trim() }
  }

/** `Section A. Leading together`. */
export const sectionIn = marking(section)
/** `Step 3 – Hear from users`. */
export const stepIn = marking(step)
/** `Standard 3: Questions to consider`. */
export const promptsOfStandardIn = marking(prompts)
/** `3. We know our area` or `3 We know our area`. */
export const numberedIn = marking(numbered)
/** `A2 We know our area`, `2.1 We know our area`. */
export const codedIn = marking(coded)
/** `Questions to consider`, alone on its line. */
export const isQuestionsHeading = (words: string): boolean => questions.test(words.trim())
/** The headings of the columns of a checklist, where they stand as lines. */
export const isChecklistHeading = (words: string): boolean =>
  /^(?:yes\s*\/\s*no|yes|no|evidence|comments?|questions? to consider|ydw\s*\/\s*nac ydw|tystiolaeth)$/iu.test(
    words.trim(),
  )

const scale =
  /^(?:[\p{L}’']+\s){0,4}(?:scale|scoring|scores?|ratings?|grades?|grading|levels?|points|key|graddfa|sgorio|sgorau|sgôr|lefelau)(?:\s[\p{L}’']+){0,4}\s*:?$/iu
/** `Scale`, `How to score`, `What the levels mean`: over the labels of the scores. */
export const isScaleHeading = (words: string): boolean => words.length < 60 && scale.test(words.trim())
