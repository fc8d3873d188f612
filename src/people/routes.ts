import type { Route } from '#http'
import { looksRoutes } from './access/routes.ts'
import { invitationRoutes } from './invitation/routes.ts'
import { noticeRoutes } from './notice/routes.ts'
import { registerRoutes } from './partnership/routes/routes.ts'
import { permissionRoutes } from './permission/routes/routes.ts'
import type { OwnPart } from './person/own-data.ts'
import { youRoutes } from './person/routes.ts'
import type { DeskWaits } from './programme/routes/home.ts'
import { programmeRoutes } from './programme/routes/routes.ts'
import { staffRoutes } from './staff/routes.ts'
import { firstRunRoutes } from './setup/routes.ts'
import { weekRoutes } from './week/routes.ts'
import { signInRoutes, type SignInNeeds } from './visit/routes.ts'

/** Every address of this room. */
export const peopleRoutes = (
  needs: SignInNeeds & { readonly deskWaits: DeskWaits; readonly ownParts: readonly OwnPart[] },
): readonly Route[] => [
  ...firstRunRoutes(needs),
  ...signInRoutes(needs),
  ...invitationRoutes(needs),
  ...youRoutes(needs),
  ...weekRoutes(needs),
  ...programmeRoutes(needs),
  ...staffRoutes(needs),
  ...registerRoutes(needs),
  ...looksRoutes(needs),
  ...permissionRoutes(needs),
  ...noticeRoutes(needs),
]
