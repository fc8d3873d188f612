import { placesOfStandards, type Check } from './fault.ts'

/** Every score from `min` to `max` has one label, the lowest first. */
export const scaleFaults: Check = ({ answer }) => {
  const wanted = Array.from({ length: Math.max(answer.max - answer.min + 1, 0) }, (_, index) => answer.min + index)
  if (wanted.length > 1 && wanted.join() === answer.scale.map(point => point.score).join()) return []
  const problem = `the labels do not stand for the scores ${answer.min} to ${answer.max}, one each and in order`
  return [{ place: 'answer.scale', problem, remedy: 'Give every score from “min” to “max” one label, lowest first.' }]
}

/** The bands, where there are any, follow each other from `min` to `max` without a gap and without an overlap. */
export const spanFaults: Check = ({ answer: { bands, min, max } }) => {
  if (bands.length === 0) return []
  const follows = bands.every((band, index) => band.from === (bands[index - 1]?.to ?? min - 1) + 1)
  if (follows && bands.every(band => band.from <= band.to) && bands.at(-1)?.to === max) return []
  const problem = `the bands overlap, leave a gap or do not span the scores ${min} to ${max}`
  const remedy =
    'Let each band begin one above the end of the one before, the first at “min”, and the last end at “max”.'
  return [{ place: 'answer.bands', problem, remedy }]
}

/** Every standard has each band once, in the order of `answer.bands`. */
export const bandFaults: Check = edition => {
  const wanted = edition.answer.bands.map(band => band.key).join(', ')
  return placesOfStandards(edition).flatMap(({ place, standard }) => {
    const found = standard.bands.map(({ band }) => band).join(', ')
    if (found === wanted) return []
    const problem = `standard ${standard.number} has the bands ${found}; the edition has ${wanted}`
    const remedy = 'Give every standard each band of “answer.bands” once, in the same order.'
    return [{ place: `${place}.bands`, problem, remedy }]
  })
}

/** The capacity question stands once on every standard, or nowhere when the edition does not ask it. */
export const capacityFaults: Check = edition => {
  const wanted = edition.capacity ? 1 : 0
  return placesOfStandards(edition).flatMap(({ place, standard }) => {
    const found = standard.prompts.filter(prompt => 'repeats' in prompt).length
    if (found === wanted) return []
    const problem = `the capacity question stands ${found} times on standard ${standard.number}, not ${wanted}`
    const remedy = wanted
      ? 'Place it once among the prompts of every standard: "repeats": "capacity".'
      : 'Describe the question under “capacity”, or take away the line that repeats it.'
    return [{ place: `${place}.prompts`, problem, remedy }]
  })
}
