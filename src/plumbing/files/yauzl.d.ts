/** The part of yauzl 3 that this room calls; the package brings no types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  export type Entry = {
    readonly fileName: string
    readonly compressedSize: number
    readonly uncompressedSize: number
    readonly externalFileAttributes: number
    readonly relativeOffsetOfLocalHeader: number
  }

  export type ZipFile = {
    readonly entryCount: number
    readonly comment: string
    eachEntry(): AsyncIterable<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
    close(): void
  }

  export const openPromise: (path: string, options: { readonly autoClose: boolean }) => Promise<ZipFile>
}
