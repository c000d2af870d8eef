// Requests the configuration when it is loaded: index.html of a live build runs this module before all others.
import { fetchConfiguration } from '../api/fetch-configuration.ts';

export const askedConfiguration = fetchConfiguration();
