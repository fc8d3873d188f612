import { nameOfRoom, roomOf, type Source } from './house.ts'

/** Ground is what the rooms stand on, and front is where they are put together. */
const notRooms = ['ground', 'front']

/** Nobody imports papers: front mounts their routes, and that is all. */
const mayLackDoor = ['papers']

const doorFaults = (
  room: string,
  paths: ReadonlySet<string>,
  doors: Readonly<Record<string, string>>,
): readonly string[] => {
  const [door, name] = [`src/${room}/index.ts`, `#${nameOfRoom(room)}`]
  if (!paths.has(door)) {
    return mayLackDoor.includes(room) ? [] : [`${room}: index.ts is missing: the few names that other rooms may use`]
  }
  return doors[name] === `./${door}` ? [] : [`${room}: ${name} is not in package.json`]
}

const linesOf = (text: string): number => text.trimEnd().split('\n').length

const readmeFaults = (room: string, readme: Source | undefined): readonly string[] => {
  if (readme === undefined) return [`${room}: README.md is missing: what it knows, refuses and promises`]
  const missing = ['knows', 'refuses', 'promises'].filter(word => !readme.text.toLowerCase().includes(word))
  return [
    ...(linesOf(readme.text) > 20 ? [`${room}: README.md has ${linesOf(readme.text)} lines, 20 are enough`] : []),
    ...missing.map(word => `${room}: README.md does not say what it ${word}`),
  ]
}

/** Every room has one door with one name, and says in a few lines what it is for. `doors` is `imports` of package.json. */
export const roomFaults = (files: readonly Source[], doors: Readonly<Record<string, string>>): readonly string[] => {
  const paths = new Set(files.map(file => file.path))
  const rooms = [...new Set(files.flatMap(file => roomOf(file.path) ?? []))].filter(room => !notRooms.includes(room))
  const stages = rooms.filter(room => room.startsWith('cycle/')).map(room => room.slice(6, 8))
  return [
    ...rooms.flatMap(room => [
      ...doorFaults(room, paths, doors),
      ...readmeFaults(
        room,
        files.find(file => file.path === `src/${room}/README.md`),
      ),
    ]),
    ...Object.entries(doors)
      .filter(([, path]) => path.endsWith('/index.ts') && !paths.has(path.slice(2)))
      .map(([door, path]) => `${door} leads to ${path}, which is not there`),
    ...stages.filter((stage, at) => stages.indexOf(stage) !== at).map(stage => `two stages are number ${stage}`),
  ]
}
