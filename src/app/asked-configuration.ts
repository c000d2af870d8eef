// Asks for the configuration as soon as this file is there: the page of a live build runs it before all others.
import { fetchConfiguration } from '../api/fetch-configuration.ts';

export const askedConfiguration = fetchConfiguration();
