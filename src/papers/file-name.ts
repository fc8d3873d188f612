/** `Wexmoor Children’s Partnership` → `wexmoor-childrens-partnership`: plain letters and digits, so that it travels anywhere. */
const slug = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’'‘]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** What a file's name ends in. */
export type Ending = 'docx' | 'pdf' | 'xlsx' | 'csv' | 'zip'

/** `wexmoor-childrens-partnership-2026-27-outline-change-plan.docx`. Parts without a plain letter are left out. */
export const fileName = (ending: Ending, ...parts: readonly string[]): string => {
  const name = parts
    .map(part => slug(part).slice(0, 80))
    .filter(part => part !== '')
    .join('-')
  return `${name === '' ? 'paper' : name}.${ending}`
}
