export { uploadLimit } from './limits.ts'
export { textIn, type FileRead, type Paragraph, type Part, type Row, type Table, type WordRead } from './read.ts'
export { sayReadingRefusal, type ReadingRefusal } from './refusal.ts'
export { readUpload } from './upload.ts'
