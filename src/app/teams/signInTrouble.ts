/** Why the host gave no token. */
export type SignInTrouble =
  /** The person has not yet allowed Concord to know who they are. */
  | 'consent'
  /** Only an administrator may allow it. */
  | 'administrator'
  /** The company asks for more: a second factor, a known device, a sign-in anew. */
  | 'rules'
  /** The company has not given Concord to this account. */
  | 'assignment'
  /** Microsoft's window was closed before it was done. */
  | 'cancelled'
  /** The browser did not open Microsoft's window. */
  | 'window'
  /** The browser keeps cookies or storage from a page inside another. */
  | 'storage'
  /** An account of another organisation. */
  | 'elsewhere'
  /** Microsoft could not be reached. */
  | 'network'
  /** Somebody else has signed in since: nothing is asked in their name on a page of the first. */
  | 'person'
  | 'other';

/**
 * What hosts say where there is no token. Nobody promises these words: they are teams-js's own, those of the library with which
 * hosts ask Entra, and Entra's numbers, as people have met them. What is not known is `other`.
 */
const signs: readonly (readonly [SignInTrouble, RegExp])[] = [
  // Of several signs in one text the first counts: numbers say more than words.
  ['administrator', /AADSTS(90094|90095|90093)\b|admin[ _-]?consent/i],
  ['assignment', /AADSTS50105\b|resourceDisabled/i],
  ['elsewhere', /AADSTS(50020|90072|50178|51004)\b|user_?account.+does not exist in tenant/i],
  ['consent', /AADSTS(65001|65004|65005)\b|consent/i],
  ['rules', /AADSTS(5007[0-9]|5300[0-9]|53011|50158|50097|50173|70043|700082)\b|Mfa|tokenRevoked/i],
  ['cancelled', /cancell?ed|user_cancel|access_denied/i],
  ['window', /FailedToOpenWindow|popup|popup_window_error/i],
  ['storage', /monitor_window_timeout|third.?party|cookie|block_iframe|storage/i],
  ['network', /no_network|network_error|post_request_failed|get_request_failed|offline|Failed to fetch/i],
  ['rules', /interaction_?required|login_?required|claims/i],
];

/** What is behind a host's refusal, and Entra's number of it where it says one. */
export function signInTroubleOf(reason: string): {
  readonly why: SignInTrouble;
  readonly code: string | null;
} {
  const why = signs.find(([, sign]) => sign.test(reason))?.[0] ?? 'other';
  return { why, code: /AADSTS\d{4,7}/.exec(reason)?.[0] ?? null };
}
