import * as z from 'zod';

/** Tokens and keys travel there: nothing but https will do, but for what stands in for it on this machine. */
export const secureUrl = z
  .url({ protocol: /^https?$/, error: 'is not an https address' })
  .refine((address) => /^(https:|http:\/\/(127\.0\.0\.1|localhost)([:/]|$))/.test(address), {
    error: 'is not an https address',
  });
