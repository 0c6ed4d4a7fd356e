/** Names of elements of HTML, and of those that a word processor pastes, as a pattern; other words between < and > are none. */
export const HTML_TAGS =
  "a|abbr|b|big|blockquote|body|br|center|code|del|div|em|figure|font|h[1-6]|head|hr|html|i|iframe|img|input|ins|li|link|mark|meta|o:p|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|video|w:\\w+";
