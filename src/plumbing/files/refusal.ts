/** Why a file is not kept. */
export type FileRefusal = {
  readonly kind:
    | 'too-large'
    | 'empty'
    | 'not-allowed'
    | 'does-not-match-its-name'
    | 'active-content'
    | 'unpacks-too-large'
    | 'over-quota'
}

const words: Readonly<Record<FileRefusal['kind'], string>> = {
  'too-large': 'The file must be 25 MB or smaller. Link to it instead, or attach the pages that matter.',
  empty: 'The file is empty. Check that it was saved, and choose it again.',
  'not-allowed':
    'The file must be a PDF, a Word, Excel, PowerPoint or OpenDocument file, a CSV or text file in UTF-8, or a PNG, ' +
    'JPEG or WebP picture. It must not be damaged or locked with a password.',
  'does-not-match-its-name':
    'What is in the file is not what its name says. Open it in the program it was made with and save it again.',
  'active-content':
    'The file holds a macro, a script, a form that runs code or another file inside it. Save it as a PDF or as a plain ' +
    'document, and attach that.',
  'unpacks-too-large':
    'The file would unpack to something far larger than it is. Save it again, or attach a smaller part.',
  'over-quota': 'This partnership has used the 1 GB it has for files. Remove a file that is no longer needed.',
}

/** The refusal for the screen: what is wrong and what to do. */
export const sayRefusal = (refusal: FileRefusal): string => words[refusal.kind]
