import * as z from 'zod';

const HERE = ['127.0.0.1', 'localhost'];

/** By what it leads to: before an @ there may stand anything. */
function isSecure(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || HERE.includes(hostname);
}

/** Tokens and keys travel there: nothing but https will do, but for what stands in for it on this machine. */
export const secureUrl = z
  .url({ protocol: /^https?$/, error: 'is not an https address', abort: true })
  .refine(isSecure, { error: 'is not an https address' });
