/**
 * How the tab and the API speak with each other. Teams keeps a tab for days, so an earlier one speaks with a newer API as long
 * as somebody has it open. Raised by one where an earlier tab would show what is not so, or send what is refused: then it
 * asks to be loaded anew. What is only added needs no new number (docs/decisions/0025-earlier-tabs.md).
 */
export const TAB_VERSION = 1;
