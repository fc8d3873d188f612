import type { Line as LineOf } from '#support'
import type { ListName } from '../sections/section.ts'

/** One row of a list of the framework. */
export type Line = LineOf<ListName>
