import { groupKinds, type Group } from '#people'

/** What kind of group it is, where its name does not say so already. */
export const kindBeside = ({ name, kind }: Pick<Group, 'name' | 'kind'>): string | undefined =>
  groupKinds[kind].toLowerCase() === name.toLowerCase() ? undefined : groupKinds[kind]
