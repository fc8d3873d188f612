import { sayDay, sayList } from '#ground'
import type { BuildRefusal, PlacesRefusal, PlanRefusal } from '#overview'

export const sayPlanRefusal = (refusal: PlanRefusal): string => {
  switch (refusal.kind) {
    case 'under-way':
      return 'A release is under way already. The next one can be planned when it is published or given up.'
    case 'too-soon':
      return `There is one release a year. Contributions to the next can close on ${sayDay(refusal.earliest)} at the earliest; only a correction can come sooner.`
    case 'nothing-to-correct':
      return 'Only a published release can be corrected.'
    case 'closed-already':
      return 'The day on which contributions close has to be today or later, so that every partnership can know it beforehand.'
  }
}

export const sayBuildRefusal = (refusal: BuildRefusal | PlacesRefusal): string => {
  switch (refusal.kind) {
    case 'not-closed':
      return `Contributions are open until the end of ${sayDay(refusal.on)}. A draft can be built from the day after.`
    case 'being-built':
      return 'A draft is being built at this moment. There is never more than one.'
    case 'no-more-drafts':
      return 'There were three drafts of this release, and each one is a release to whoever read it: there is no fourth. Approve the third, or give this release up.'
    case 'over':
      return 'This release is over: it was published, or given up.'
    case 'small-regions':
      return `${sayList(refusal.regions)}: fewer than ten partnerships, so figures could give them away. Merge small printed regions with others first.`
  }
}
