import { grammarOf } from '../grammar';

export const { plural, number } = grammarOf('en');
