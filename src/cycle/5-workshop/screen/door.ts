import { joinPath } from '../paths.ts'

/** How people find the door: where the QR code leads, and what is typed by hand. */
export type Door = { readonly url: string; readonly address: string }

/** The address to type is as short as it may be: without `https://`. */
export const doorOf = (publicUrl: string, code: string): Door => ({
  url: `${publicUrl}${joinPath(code)}`,
  address: `${publicUrl.replace(/^https?:\/\//, '')}${joinPath()}`,
})
