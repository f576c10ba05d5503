const own = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Was this request meant for this machine? A page on the web can point a name of its own at 127.0.0.1 ("DNS
 * rebinding") and would then read tokens as its own origin; the Host header gives it away.
 */
export const isForThisMachine = (hostHeader: string | undefined): boolean => own.test(hostHeader ?? '');
