/** Imported before anything else. */
import { begin } from './lib/begun';

begin();
