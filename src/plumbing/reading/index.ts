export { uploadLimit } from './limits.ts'
export type { FileRead, Paragraph, Part, Row, Table, WordRead } from './read.ts'
export { sayReadingRefusal, type ReadingRefusal } from './refusal.ts'
export { readUpload } from './upload.ts'
