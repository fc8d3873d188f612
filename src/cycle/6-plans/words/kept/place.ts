/** Where the texts of one document are kept: the two tables of its room, and what tells it from others in them. */
export type TextPlace = {
  /** The table of what stands now. */
  readonly standing: string
  /** The table of what stood there before. */
  readonly earlier: string
  /** `partnership_id` first, then what else the room's documents are told apart by. */
  readonly key: Readonly<Record<string, string>>
}
