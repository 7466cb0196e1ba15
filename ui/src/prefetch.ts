/** Imported before anything else. */
import { prefetchStart } from './lib/prefetchedStart';

prefetchStart();
