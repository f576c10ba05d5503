import chromiumPackage from '@sparticuz/chromium';

/** Once before all tests: of files that run beside each other, one would start the browser that another still unpacks. */
export default async function unpackBrowser() {
  await chromiumPackage.executablePath();
}
