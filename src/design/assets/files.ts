import type { PageAssets } from '../layout/document.ts'

/** One file as it is sent: as it is, and brotli 11. */
export type AssetFile = { readonly bytes: Uint8Array; readonly brotli: Uint8Array; readonly type: string }

/** `files` by path (`/assets/…`); a path carries the hash of its content, so it may be kept for ever. */
export type Assets = PageAssets & { readonly files: ReadonlyMap<string, AssetFile> }
