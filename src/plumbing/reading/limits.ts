const megabyte = 1024 * 1024

/** The most that may be uploaded to be read, in bytes. */
export const uploadLimit = 10 * megabyte

/** What the zip of one file may come to. */
export const zipLimits = { parts: 1_000, unpacked: 60 * megabyte } as const

/** What one file may hold; far above any paper that is made here. */
export const limits = {
  /** One part, in bytes. */
  part: 24 * megabyte,
  /** Elements below one another. */
  depth: 200,
  paragraphs: 20_000,
  characters: 2_000_000,
  sheets: 40,
  /** Cells of all sheets that hold something. */
  cells: 100_000,
} as const

/** The process that reads: memory in MB, time in ms, how many at once and how many wait. */
export const process = { memory: 160, time: 20_000, atOnce: 2, waiting: 6 } as const

/** Thrown inside the reading process where a file passes a limit. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch'
}

/** Thrown there where a file is not what its format says. */
export class Damaged extends Error {
  override readonly name = 'Damaged'
}
