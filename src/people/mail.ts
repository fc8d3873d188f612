import type { Handlers } from '#jobs'
import { approvalMail } from './approval/mail.ts'
import { invitationMail } from './invitation/mail.ts'
import { roleMail } from './partnership/mail.ts'
import { noticeMail } from './notice/mail.ts'
import { permissionMail } from './permission/mail.ts'
import { reminderMail } from './programme/mail.ts'
import { staffMail } from './staff/mail.ts'
import { clearAway } from './visit/actions.ts'
import { signInMail } from './visit/mail.ts'

/** Who writes which mail of this room, and who clears away, by the name of the job that asks for it. */
export const mailHandlers = (house: Parameters<typeof signInMail>[0]): Handlers => ({
  'mail.sign-in': signInMail(house),
  'mail.invitation': invitationMail(house),
  'mail.staff-invitation': staffMail(house),
  'mail.reminder': reminderMail(house),
  'mail.role': roleMail(house),
  'mail.notice': noticeMail(house),
  'mail.permission': permissionMail(house),
  'mail.approval': approvalMail(house),
  'people.clearing': () => clearAway(house),
})
