/**
 * Whose token it is, to tell one person from another and for nothing else: it is the API that checks tokens.
 * @returns null where it cannot be read
 */
export function personIn(token: string): string | null {
  try {
    const body = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const { tid, oid } = JSON.parse(atob(body)) as { readonly tid?: unknown; readonly oid?: unknown };
    return typeof tid === 'string' && typeof oid === 'string' ? `${tid} ${oid}` : null;
  } catch {
    return null;
  }
}

/**
 * What Microsoft wants to know before it goes on, as the API passes it on in WWW-Authenticate; null where it asks for nothing.
 * The form is that of claims challenges: `Bearer error="insufficient_claims", claims="<base64>"`.
 */
export function claimsIn(header: string | null): string | null {
  if (header === null || !/\berror="insufficient_claims"/.test(header)) return null;
  const encoded = /\bclaims="([\w+/=-]+)"/.exec(header)?.[1];
  try {
    return encoded === undefined ? null : atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return null;
  }
}
