// Where the code of a part comes from: it is requested once, and again after a failure.
import type { ComponentType } from 'react';

type Loaded<Props> = { readonly part: ComponentType<Props> } | { readonly error: unknown };

export type Source<Props> = {
  /** What has been loaded; `null` before. */
  readonly loaded: () => Loaded<Props> | null;
  /** Never rejects, so that a missing file is no error of the page. */
  readonly request: () => Promise<Loaded<Props>>;
  /** Lets the next request load the file again. */
  readonly forgetFailure: () => void;
  /** Requests the code early. A failure is forgotten, because nobody has asked for the part yet. */
  readonly preload: () => Promise<void>;
};

/**
 * Set while the page is left: a browser cancels what the page still loads, which is no failure. Resolves if the page
 * comes back from the back/forward cache.
 */
let returned: Promise<void> | null = null;

function awaitReturn(): void {
  returned ??= new Promise(resolve => {
    const onReturn = () => {
      returned = null;
      resolve();
    };
    addEventListener('pageshow', onReturn, { once: true });
  });
}

// Unit tests of other modules have no page.
if (typeof addEventListener === 'function') addEventListener('pagehide', awaitReturn);

export function createSource<Props>(load: () => Promise<ComponentType<Props>>): Source<Props> {
  let loaded: Loaded<Props> | null = null;
  let request: Promise<Loaded<Props>> | null = null;
  let styles: Promise<unknown> = Promise.resolve();
  const keep = (result: Loaded<Props>) => {
    loaded = result;
    return result;
  };
  const renewStyles = () => {
    styles = requestStylesAgain();
    // The next request fails then, too.
    styles.catch(() => undefined);
  };
  const attempt = (): Promise<Loaded<Props>> =>
    styles.then(load).then(
      part => keep({ part }),
      async (error: unknown) => {
        if (returned === null) return keep({ error });
        await returned;
        renewStyles();
        return attempt();
      },
    );
  const source: Source<Props> = {
    loaded: () => loaded,
    request: () => {
      request ??= attempt();
      return request;
    },
    forgetFailure: () => {
      if (loaded === null || 'part' in loaded) return;
      loaded = null;
      request = null;
      renewStyles();
    },
    preload: async () => {
      await source.request();
      source.forgetFailure();
    },
  };
  return source;
}

/** A stylesheet that could not be loaded stays in the page, where the bundler takes it for loaded. */
function requestStylesAgain(): Promise<unknown> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  return Promise.all(links.filter(link => !isLoaded(link)).map(requestAgain));
}

/** A link that has failed has no sheet, or in Chromium one that cannot be read. */
function isLoaded({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules !== null;
  } catch {
    return false;
  }
}

/** The old link gets the events of the new one: it may be loading still, and another part waits for it then. */
function requestAgain(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const copy = link.cloneNode();
    copy.addEventListener('load', () => {
      link.dispatchEvent(new Event('load'));
      resolve();
    });
    copy.addEventListener('error', () => {
      link.dispatchEvent(new Event('error'));
      reject(new Error('A stylesheet could not be loaded.'));
    });
    link.replaceWith(copy);
  });
}
