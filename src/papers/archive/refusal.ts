/** Why an archive is not read in. */
export type ArchiveRefusal =
  | {
      readonly kind:
        'nothing' | 'too-large' | 'no-archive' | 'swells' | 'unknown-version' | 'over-quota' | 'gone' | 'set-up-already'
    }
  | { readonly kind: 'kept-differently' | 'unknown-edition'; readonly what: string }
  /** A part of the zip is not there, or not as it left. */
  | { readonly kind: 'missing' | 'changed' | 'unfit' | 'unsafe-file'; readonly part: string }

/** The most that an archive may be, in bytes: a partnership's gigabyte of files, and its papers and texts. */
export const archiveLimit = 1_280 * 1024 * 1024

const whole = 'Nothing was stored.'

/** The refusal for the screen: what is wrong, what was kept and what to do. */
export const sayArchiveRefusal = (refusal: ArchiveRefusal): string => {
  switch (refusal.kind) {
    case 'nothing':
      return 'Choose the file that Stocktake made'
    case 'too-large':
      return `The file must be smaller than 1.3 GB. ${whole}`
    case 'no-archive':
      return `This is not a file that Stocktake made with “Take everything”, or it did not come over whole. ${whole}`
    case 'swells':
      return `The file would unpack to far more than an archive holds. ${whole}`
    case 'unknown-version':
      return `The file was made by a newer Stocktake. Upgrade this one first. ${whole}`
    case 'kept-differently':
      return `The file was made by another version of Stocktake: ${refusal.what}. Read it into a Stocktake of that version, upgrade that one, and take everything again. ${whole}`
    case 'unknown-edition':
      return `The file rests on the edition ${refusal.what}, which is not installed here. Install it first. ${whole}`
    case 'over-quota':
      return `The files in it come to more than a partnership can keep here, which is 1 GB. ${whole}`
    case 'missing':
      return `${refusal.part} is missing from the file. Take everything again where it came from. ${whole}`
    case 'changed':
      return `${refusal.part} is not as it was when the file was made. An archive that was changed is not read in. ${whole}`
    case 'unfit':
      return `What ${refusal.part} says does not hold together. ${whole}`
    case 'unsafe-file':
      return `The attached file ${refusal.part} is not one that can be kept here. ${whole}`
    case 'gone':
      return 'The file that was looked into is not here any more: after an hour it is cleared away. Choose it again.'
    case 'set-up-already':
      return `Somebody else has set this Stocktake up meanwhile. ${whole}`
  }
}
