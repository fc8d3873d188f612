import { wallPage, type Html } from '#design'
import type { Frame } from '#people'
import { sayWallStep } from '../wall-words.ts'
import type { ScreenView } from '../view.ts'
import { screenFrame } from './frame.ts'

/** The whole page of a big screen. `url` is where its frames come from: another one for a browser without a sign-in. */
export const screenPage = (around: Pick<Frame, 'nonce' | 'assets'>, view: ScreenView, url: string): Html =>
  wallPage({
    title: `${sayWallStep(view.room)} – ${view.room.workshop.name}`,
    nonce: around.nonce,
    assets: around.assets,
    live: { url, revision: String(view.room.workshop.revision), now: view.now },
    frame: screenFrame(view),
  })
