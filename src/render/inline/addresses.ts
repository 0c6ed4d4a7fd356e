import { isSafeAddress } from "../../value/safe-address.ts";
import type { RenderContext } from "../render-context.ts";

type Anchors = Pick<RenderContext, "hasAnchor">;

/** Whether an address may be followed and, when it is one in this report, is there. */
export function leadsSomewhere(address: string, { hasAnchor }: Anchors): boolean {
  return isSafeAddress(address) && (!address.startsWith("#") || hasAnchor(decode(address.slice(1))));
}

/** The same address, or an empty one for a link that leads nowhere: its template then makes an `<a>` that is no link. */
export function liveHref(href: string, anchors: Anchors): string {
  return leadsSomewhere(href, anchors) ? href : "";
}

/** Markdown writes an accent or a space in an address as percent signs. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
