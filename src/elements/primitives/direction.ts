import { nothing } from 'lit';

/** For `dir`: as the text runs; an empty field runs as the page does, where `auto` would say left to right. */
export const directionOf = (text: string): 'auto' | typeof nothing => (text === '' ? nothing : 'auto');
