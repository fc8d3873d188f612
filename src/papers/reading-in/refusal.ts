/** Why a file that was read is not compared with what stands here, or nothing of it can be taken. */
export type ReadInRefusal = {
  readonly kind:
    | 'not-word'
    | 'no-paper'
    | 'other-year'
    | 'signed-paper'
    | 'plan-signed'
    | 'nothing-here'
    | 'confirmed'
    | 'submitted'
    | 'gathering-closed'
    | 'may-not'
    | 'form'
    | 'not-form'
    | 'other-group'
    | 'no-answers'
}

const words: Readonly<Record<ReadInRefusal['kind'], string>> = {
  'not-word': 'Choose the Word file. A sheet has no texts of a plan or a paper in it.',
  'no-paper':
    'This file has no marks by which it could be read in. Either it is not a paper that Stocktake made, or it is one that is only taken out, such as an operational plan or the support agreement, or its marks were lost: that happens when text is copied into a new document, or a program that drops bookmarks saves the file. Copy what was changed into the pages here, or take the paper again and change that file.',
  'other-year':
    'This paper was made for another year or another partnership. Open the papers of that year and read it in there.',
  'signed-paper':
    'This is a version that was signed, and what was signed stays as it was. Write the change on the pages of the plan: it becomes the next version, and the paper of that draft can be changed in Word and read in here.',
  'plan-signed':
    'The plan is signed, and what was signed cannot be changed from a file. Undo the signature first, or write the change on the pages of the plan, where it becomes the next version.',
  'nothing-here': 'What this paper was made from is not here any more.',
  confirmed: 'The positions are confirmed, so they can no longer be changed.',
  submitted:
    'This group’s answers are submitted, so they can no longer be changed. The champion can hand them back; then read the file in again.',
  'gathering-closed': 'The gathering of answers is closed. The champion can reopen it; then read the file in again.',
  'may-not': 'Somebody else writes what this paper says. Send them the file.',
  form: 'This is a form for answers. Read it in at the group whose answers it holds.',
  'not-form': 'This is a paper that Stocktake made, and no form. Read it in from the list of papers.',
  'other-group': 'This form was made for another group. Read it in at that group.',
  'no-answers':
    'No table in this file has the headings of the form, so no answer could be read. Use the blank form, or keep its headings: Standard, Score, Summary and Implications.',
}

/** The refusal for the screen: what is wrong, that nothing changed, and what to do. */
export const sayReadInRefusal = ({ kind }: ReadInRefusal): string => `${words[kind]} Nothing was changed.`

/** Why a file cannot be chosen at all, before anybody chose one. */
export const sayReadInShut = ({ kind }: ReadInRefusal): string => words[kind]
