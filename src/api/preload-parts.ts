// Loads the code that the API's client loads on demand, before a connection is lost or a new version is installed.

/** Never rejects: what is missing is requested again when it is needed. */
export async function preloadParts(): Promise<void> {
  await Promise.all([import('./error-response.ts'), import('./sign-out.ts')]).catch(() => undefined);
}
