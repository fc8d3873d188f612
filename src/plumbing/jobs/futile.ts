/** What would fail in the same way each time: it is said once, and not tried again. */
export class Futile extends Error {}
