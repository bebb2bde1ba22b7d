package org.brevier.markdown;

/**
 * What a list shows of a briefing's first picture, cropped around its subject.
 *
 * @param card 3 to 2
 * @param lead 16 to 9, for the first on the front page
 */
public record Cover(Picture card, Picture lead) {}
