import type { Html } from '#design'
import { framed, type Frame, type Framing } from '#people'
import type { FrameworkPaths } from '../paths.ts'

/** What every page of a framework knows. */
export type FrameworkView = { readonly paths: FrameworkPaths; readonly mayWrite: boolean }

/** A page below the framework: it leads back to it. */
export const leaf = (frame: Frame, { paths }: FrameworkView, framing: Framing): Html =>
  framed(frame, {
    current: 'practice',
    caption: 'Commissioning framework',
    back: { text: 'Commissioning framework', href: paths.own },
    ...framing,
  })
