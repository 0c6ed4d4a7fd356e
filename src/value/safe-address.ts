const SAFE = /^(?:https?:\/\/|mailto:|#)/iu;

/** Whether a link may go there: the web, a mail address or a place in this page; never a script. */
export function isSafeAddress(address: string): boolean {
  return SAFE.test(address);
}
