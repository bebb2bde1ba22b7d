package org.brevier.markdown;

/**
 * The house's numbers for what the checks note, warn of and block. Words and characters are those a reader reads.
 *
 * @param headlineWarns more characters than this in a headline are warned of
 * @param headlineBlocks more characters than this in a headline are blocked
 * @param headlineCapitals a word of capitals with at least so many letters is noted in a headline
 * @param standfirstFewestWords fewer words than this in a standfirst are warned of
 * @param standfirstMostWords more words than this in a standfirst are warned of
 * @param standfirstCharacters more characters than this in a standfirst are cut on cards
 * @param glanceFewest fewer bullets than this are warned of
 * @param glanceMost more bullets than this are warned of
 * @param bulletWords more words than this in a bullet are warned of
 * @param sectionsFewest fewer sections than this are warned of
 * @param sectionsMost more sections than this are warned of
 * @param headingWords more words than this in a section's heading are warned of
 * @param briefingFewestWords fewer words than this in a briefing are warned of
 * @param briefingMostWords more words than this in a briefing are warned of
 * @param claims how many words are noted that headline, standfirst and bullets use and the body does not
 * @param findings how many findings of one rule are told, so that a text that breaks it everywhere stays readable
 */
public record Limits(
        int headlineWarns,
        int headlineBlocks,
        int headlineCapitals,
        int standfirstFewestWords,
        int standfirstMostWords,
        int standfirstCharacters,
        int glanceFewest,
        int glanceMost,
        int bulletWords,
        int sectionsFewest,
        int sectionsMost,
        int headingWords,
        int briefingFewestWords,
        int briefingMostWords,
        int claims,
        int findings) {

    public static final Limits HOUSE = new Limits(90, 120, 4, 12, 40, 160, 3, 6, 18, 2, 7, 8, 250, 800, 10, 50);

    public Limits {
        inOrder("headline", headlineWarns, headlineBlocks);
        inOrder("standfirst", standfirstFewestWords, standfirstMostWords);
        inOrder("glance", glanceFewest, glanceMost);
        inOrder("sections", sectionsFewest, sectionsMost);
        inOrder("briefing", briefingFewestWords, briefingMostWords);
    }

    private static void inOrder(String what, int less, int more) {
        if (less < 0 || less > more) {
            throw new IllegalArgumentException(
                    "the limits for the %s are no range: %d to %d".formatted(what, less, more));
        }
    }
}
