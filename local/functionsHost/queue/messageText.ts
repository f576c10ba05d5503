const strictBase64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * What a queue message says. Azure expects base64 unless host.json says otherwise; undefined where the text is
 * not in that form (the storage SDK for JavaScript sends raw text, so this is easily got wrong).
 */
export function decodeMessage(text: string, encoding: 'base64' | 'none'): string | undefined {
  if (encoding === 'none') return text;
  const packed = text.replace(/\s/g, '');
  return strictBase64.test(packed) ? Buffer.from(packed, 'base64').toString('utf8') : undefined;
}
