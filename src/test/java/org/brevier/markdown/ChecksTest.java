package org.brevier.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brevier.markdown.Checks.Target;
import org.brevier.markdown.Finding.Rule;
import org.brevier.markdown.Finding.Severity;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    private static final String PROSE = "Moscow offers help with talks between Tehran and Washington, says one aide. ";

    private static final String GOOD = """
            # Moscow offers help with talks

            The Kremlin offers help with talks between Tehran and Washington, one aide says today.

            ## At a Glance

            - Moscow offers help
            - Tehran talks
            - Washington talks

            ## What Moscow offers

            The Kremlin speaks. %s

            [Watch the aide speak.](https://youtu.be/dQw4w9WgXcQ)

            ## What Tehran says

            %s
            """.formatted(PROSE.repeat(12), PROSE.repeat(12));

    @Test
    void aTextThatKeepsTheRulesHasNoFindings() {
        assertThat(check(GOOD)).isEmpty();
    }

    @Test
    void aCorrectionWithoutItsDateIsNoNotice() throws Unreadable {
        assertThat(notices("> [!CORRECTION]\n> The aide was another."))
                .singleElement()
                .satisfies(finding -> assertThat(finding.position().line())
                        .isEqualTo(GOOD.lines().count() + 2));
        assertThat(notices("> [!CORRECTION] 2025-06-06\n> The aide was another."))
                .isEmpty();
        assertThat(notices("> [!NOTE]\n> The aide has a dog.")).isEmpty();
    }

    private static List<Finding> notices(String callout) throws Unreadable {
        var text = manuscript(GOOD + "\n" + callout + "\n");
        return new Checks(Limits.HOUSE)
                .check(text, new Briefings().read(text), path -> Target.PUBLIC).stream()
                        .filter(finding -> finding.rule() == Rule.NOTICE)
                        .toList();
    }

    @Test
    void anEmptyTextLacksEveryPart() {
        List<Finding> findings = check("");

        assertThat(findings)
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder(Rule.HEADLINE, Rule.STANDFIRST, Rule.GLANCE, Rule.SECTIONS, Rule.LENGTH);
        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.BLOCK)
                .extracting(Finding::rule)
                .containsExactly(Rule.HEADLINE, Rule.STANDFIRST, Rule.GLANCE);
        assertThat(findings)
                .filteredOn(Finding::unfinished)
                .extracting(Finding::rule)
                .containsExactly(Rule.HEADLINE);
    }

    @Test
    void headlinesAreMeasured() {
        assertThat(of(Rule.HEADLINE, headline("a".repeat(90)))).isEmpty();
        assertThat(of(Rule.HEADLINE, headline("a".repeat(91))))
                .singleElement()
                .returns(Severity.WARNING, Finding::severity)
                .returns(new Position(1, 1), Finding::position);
        assertThat(of(Rule.HEADLINE, headline("a".repeat(120))))
                .singleElement()
                .returns(Severity.WARNING, Finding::severity);
        assertThat(of(Rule.HEADLINE, headline("a".repeat(121))))
                .singleElement()
                .returns(Severity.BLOCK, Finding::severity)
                .returns(false, Finding::unfinished);
        assertThat(of(Rule.HEADLINE, headline("😀".repeat(90)))).isEmpty();
    }

    @Test
    void headlinesThatShoutAreNoted() {
        assertThat(of(Rule.HEADLINE, headline("IRAN-NUKE TWIST")))
                .singleElement()
                .returns(Severity.NOTE, Finding::severity)
                .extracting(Finding::message)
                .asString()
                .contains("IRAN, NUKE, TWIST");
        assertThat(of(Rule.HEADLINE, headline("UN and USA agree"))).isEmpty();
        assertThat(of(Rule.HEADLINE, headline("Moscow offers to mediate!")))
                .singleElement()
                .returns(Severity.NOTE, Finding::severity);
    }

    private static String headline(String headline) {
        return GOOD.replace("Moscow offers help with talks\n", headline + "\n");
    }

    @Test
    void standfirstsAreMeasured() {
        assertThat(of(Rule.STANDFIRST, standfirst("talks ".repeat(11))))
                .singleElement()
                .returns(Severity.WARNING, Finding::severity)
                .returns(new Position(3, 1), Finding::position);
        assertThat(of(Rule.STANDFIRST, standfirst("talks ".repeat(12)))).isEmpty();
        assertThat(of(Rule.STANDFIRST, standfirst("a ".repeat(40)))).isEmpty();
        assertThat(of(Rule.STANDFIRST, standfirst("a ".repeat(41)))).hasSize(1);
        assertThat(of(Rule.STANDFIRST, standfirst("a ".repeat(20) + "a".repeat(121))))
                .hasSize(1);
    }

    private static String standfirst(String standfirst) {
        return GOOD.replaceFirst("The Kremlin offers .*", standfirst.strip());
    }

    @Test
    void theGlanceIsMeasured() {
        assertThat(of(Rule.GLANCE, bullets("- one\n- two")))
                .singleElement()
                .returns(Severity.WARNING, Finding::severity)
                .returns(new Position(5, 1), Finding::position);
        assertThat(of(Rule.GLANCE, bullets("- one\n".repeat(6)))).isEmpty();
        assertThat(of(Rule.GLANCE, bullets("- one\n".repeat(7)))).hasSize(1);
        assertThat(of(Rule.GLANCE, bullets("- a\n- b\n- " + "c ".repeat(19))))
                .singleElement()
                .returns(9, finding -> finding.position().line());
        assertThat(of(Rule.GLANCE, bullets("- a\n- b\n- c\n  - d")))
                .singleElement()
                .returns(Severity.WARNING, Finding::severity);
        assertThat(of(Rule.GLANCE, GOOD.replaceAll("(?s)## At a Glance.*?(?=## What)", "")))
                .singleElement()
                .returns(Severity.BLOCK, Finding::severity)
                .returns(false, Finding::unfinished);
    }

    private static String bullets(String bullets) {
        return GOOD.replaceAll("(?s)- Moscow offers help.*?- Washington talks", bullets.strip());
    }

    @Test
    void sectionsAreMeasured() {
        assertThat(of(Rule.SECTIONS, GOOD.replace("## What Tehran says\n", "")))
                .singleElement()
                .returns(Severity.WARNING, Finding::severity);
        assertThat(of(Rule.SECTIONS, GOOD + "## More\n\nText.\n\n".repeat(5))).isEmpty();
        assertThat(of(Rule.SECTIONS, GOOD + "## More\n\nText.\n\n".repeat(6))).hasSize(1);
        assertThat(of(Rule.SECTIONS, GOOD + "## Sources\n\nText.\n\n".repeat(9)))
                .isEmpty();
        assertThat(of(Rule.SECTIONS, GOOD + "## A heading that has nine words and is long\n\nText."))
                .hasSize(1);
        assertThat(of(Rule.SECTIONS, GOOD + "## Empty\n"))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("“Empty”");
        assertThat(of(Rule.SECTIONS, GOOD + "## Pictured\n\n![](a.png \"decorative\")\n"))
                .isEmpty();
        assertThat(of(Rule.SECTIONS, GOOD.replaceFirst("## At", "### Too small\n\n## At")))
                .singleElement()
                .returns(Severity.BLOCK, Finding::severity)
                .returns(new Position(5, 1), Finding::position)
                .returns(false, Finding::unfinished);
    }

    @Test
    void lengthIsMeasured() {
        assertThat(of(Rule.LENGTH, "# A\n\n" + "word ".repeat(249))).isEmpty();
        assertThat(of(Rule.LENGTH, "# A\n\n" + "word ".repeat(248)))
                .singleElement()
                .returns(Severity.WARNING, Finding::severity);
        assertThat(of(Rule.LENGTH, "# A\n\n" + "word ".repeat(799))).isEmpty();
        assertThat(of(Rule.LENGTH, "# A\n\n" + "word ".repeat(800))).hasSize(1);
    }

    @Test
    void everyNumberIsASetting() {
        var strict = new Limits(5, 10, 2, 1, 2, 3, 1, 1, 1, 1, 1, 1, 1, 2, 0, 50);

        assertThat(new Checks(strict).check(manuscript(GOOD), readable(GOOD), path -> Target.PUBLIC))
                .extracting(Finding::rule)
                .contains(Rule.HEADLINE, Rule.STANDFIRST, Rule.GLANCE, Rule.SECTIONS, Rule.LENGTH);
        assertThatThrownBy(() -> new Limits(120, 90, 4, 12, 40, 160, 3, 6, 18, 2, 7, 8, 250, 800, 10, 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("headline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TODO", "todo", ""})
    void aMediaLinkWithoutTargetStandsForAnUnfinishedText(String target) {
        assertThat(check(GOOD.replace("https://youtu.be/dQw4w9WgXcQ", target)))
                .singleElement()
                .returns(Rule.MEDIA_LINK, Finding::rule)
                .returns(Severity.BLOCK, Finding::severity)
                .returns(true, Finding::unfinished)
                .returns(new Position(15, 1), Finding::position);
        assertThat(check(GOOD + "\nRead [this statement](" + target + ") too.\n"))
                .singleElement()
                .returns(Rule.MEDIA_LINK, Finding::rule)
                .returns(true, Finding::unfinished)
                .returns(6, finding -> finding.position().column());
    }

    @ParameterizedTest
    @ValueSource(strings = {"here", "Here.", "Watch here", "watch here!", "Click here", "Listen here."})
    void aMediaLinkThatSaysNothingIsWarnedOf(String words) {
        assertThat(of(Rule.MEDIA_LINK, GOOD.replace("Watch the aide speak.", words)))
                .singleElement()
                .returns(Severity.WARNING, Finding::severity);
    }

    @Test
    void theSameWordsForTwoTargetsAreWarnedOf() {
        String again = GOOD + "\n[Watch the aide speak](https://youtu.be/aqz-KE-bpKQ)\n";

        assertThat(of(Rule.MEDIA_LINK, again))
                .singleElement()
                .returns(Severity.WARNING, Finding::severity)
                .returns(21, finding -> finding.position().line());
        assertThat(of(Rule.MEDIA_LINK, again.replace("aqz-KE-bpKQ", "dQw4w9WgXcQ")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "ftp://example.org/a",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "//example.org/a"
            })
    void aLinkOfAnUnknownSchemeIsBlocked(String target) {
        assertThat(check(GOOD + "\nSee [the paper](" + target + ").\n"))
                .singleElement()
                .returns(Rule.MEDIA_LINK, Finding::rule)
                .returns(Severity.BLOCK, Finding::severity)
                .returns(false, Finding::unfinished);
    }

    @Test
    void picturesNeedWordsUnlessTheyOnlyDecorate() {
        assertThat(of(Rule.IMAGE, GOOD + "\nA picture: ![](a.png)\n"))
                .singleElement()
                .returns(Severity.BLOCK, Finding::severity)
                .returns(new Position(21, 12), Finding::position)
                .returns(false, Finding::unfinished);
        assertThat(of(Rule.IMAGE, GOOD + "\n![ ](a.png \"A title\")\n")).hasSize(1);
        assertThat(of(Rule.IMAGE, GOOD + "\n![A map](a.png)\n")).isEmpty();
        assertThat(of(Rule.IMAGE, GOOD + "\n![*A* map](a.png)\n")).isEmpty();
        assertThat(of(Rule.IMAGE, GOOD + "\n![](a.png \"decorative\") and ![](a.png \"Decorative\")\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TK", "TKTK", "TODO", "XXX", "XXXX", "[ ]"})
    void unfinishedWordsStandForAnUnfinishedText(String word) {
        assertThat(check(GOOD + "\nThe aide " + word + ", says.\n"))
                .singleElement()
                .returns(Rule.UNFINISHED, Finding::rule)
                .returns(true, Finding::unfinished)
                .returns(new Position(21, 10), Finding::position);
        assertThat(of(Rule.UNFINISHED, GOOD + "\n- " + word + " Kremlin\n")).hasSize(1);
        assertThat(of(Rule.UNFINISHED, GOOD + "\n" + word)).hasSize(1);
        assertThat(of(Rule.UNFINISHED, GOOD + "\n> **" + word + "**\n")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TKO",
                "ATK",
                "todo",
                "XX",
                "TODOS",
                "`TODO`",
                "``a ` TK``",
                "[x]",
                "[](a)",
                "TK-421",
                "https://example.org/TK/TODO",
                "```\nTODO\n```",
                "~~~~\nTK\n~~~\nTK\n~~~~",
                "> ```\n> TODO\n> ```",
                "- ```\n  TODO\n  ```",
                "```java\nTODO\n```\n"
            })
    void wordsWithinWordsAndCodeAreNotUnfinished(String word) {
        assertThat(of(Rule.UNFINISHED, GOOD + "\n" + word + "\n")).isEmpty();
        assertThat(of(Rule.UNFINISHED, GOOD + "\n" + word + "\n\nTK\n")).hasSize(1);
    }

    @Test
    void unfinishedWordsOfTheFrontMattersOwnPartsCountAndOthersDoNot() {
        String text = "---\ntitle: The TK of Moscow\n---\n" + GOOD.replaceFirst("# .*\n", "") + "\nTK\n";

        assertThat(of(Rule.UNFINISHED, text))
                .extracting(Finding::position)
                .containsExactly(new Position(2, 5), new Position(23, 1));
        assertThat(of(Rule.UNFINISHED, "---\nstatus: TODO\n---\n" + GOOD)).isEmpty();
    }

    @Test
    void innerLinksMustLeadSomewhere() {
        List<String> asked = new ArrayList<>();
        String text = GOOD
                + "\n[a](/briefings/public) [b](/briefings/draft?x=1#y) [c](gone.md) [d](./draft.md) [e](../about) [f](#x) [g](https://example.org/a)"
                + " [h](mailto:a@example.org) [i](/media/1/a%20b.pdf)\n";
        List<Finding> findings = new Checks(Limits.HOUSE).check(manuscript(text), readable(text), path -> {
            asked.add(path);
            return path.endsWith("draft") ? Target.DRAFT : path.endsWith("gone") ? Target.NOWHERE : Target.PUBLIC;
        });

        assertThat(asked)
                .containsExactly(
                        "/briefings/public",
                        "/briefings/draft",
                        "/briefings/gone",
                        "/briefings/draft",
                        "/about",
                        "/media/1/a b.pdf");
        assertThat(findings).allMatch(finding -> finding.rule() == Rule.INNER_LINK && !finding.unfinished());
        assertThat(findings)
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING, Severity.BLOCK, Severity.WARNING);
        assertThat(findings.getFirst().position()).isEqualTo(new Position(21, 24));
    }

    @Test
    void claimsThatTheBodyNeverMakesAreNoted() {
        String text = headline("Ushakov offers help with 300 talks and 1,200 guns")
                .replace("- Tehran talks", "- The deal of Tehran and Ushakov");

        assertThat(of(Rule.CLAIMS, text))
                .allMatch(finding -> finding.severity() == Severity.NOTE)
                .extracting(Finding::message)
                .containsExactly(
                        "The word “Ushakov” of the headline stands nowhere in the body.",
                        "The number “300” of the headline stands nowhere in the body.",
                        "The number “1,200” of the headline stands nowhere in the body.",
                        "The word “guns” of the headline stands nowhere in the body.",
                        "The word “deal” of the glance stands nowhere in the body.");
        assertThat(of(Rule.CLAIMS, text))
                .extracting(Finding::position)
                .startsWith(new Position(1, 3), new Position(1, 28));
    }

    @Test
    void aNameIsACapitalWithinASentence() {
        assertThat(of(Rule.CLAIMS, standfirst("The aide says that Putin offers help, and that the US talks.")))
                .extracting(Finding::message)
                .containsExactly(
                        "The name “Putin” of the standfirst stands nowhere in the body.",
                        "The name “US” of the standfirst stands nowhere in the body.");
    }

    @Test
    void aNameWithAnApostropheIsOneWord() {
        assertThat(of(Rule.CLAIMS, standfirst("The aide says that O’Brien offers help with talks today, one says.")))
                .extracting(Finding::message)
                .containsExactly("The name “O’Brien” of the standfirst stands nowhere in the body.");
    }

    @Test
    void placesAreCountedFromTheTopOfTheFile() {
        String text = "---\ntitle: Moscow offers help with talks\n---\n" + GOOD.replaceFirst("# .*\n", "")
                + "\nA picture: ![](a.png)\n";

        assertThat(check(text)).singleElement().extracting(Finding::position).isEqualTo(new Position(23, 12));
    }

    @Test
    void pluralsPossessionCaseAndThousandsAreNoClaims() {
        String text = headline("The Kremlin's offer to 1200 aides’ parties")
                .replace("The Kremlin speaks.", "The kremlin speaks to parties, each party has 1,200 aides. Offers.");

        assertThat(of(Rule.CLAIMS, text)).isEmpty();
    }

    @Test
    void aTextWithoutABodyMakesNoClaims() {
        assertThat(of(Rule.CLAIMS, "# Putin offers 300 guns\n\nThe standfirst says so.\n"))
                .isEmpty();
    }

    @Test
    void thereAreNoMoreThanTenClaims() {
        String many = IntStream.range(1_000, 1_100).mapToObj(Integer::toString).collect(Collectors.joining(" "));

        assertThat(of(Rule.CLAIMS, standfirst(many))).hasSize(10);
    }

    @Test
    void findingsComeInTheOrderOfTheText() {
        String text = headline("WOW!") + "\nTK ![](a.png) TODO\n\n[x](javascript:a) TK\n";
        List<Finding> findings = check(text);

        assertThat(findings)
                .hasSizeGreaterThan(6)
                .isSortedAccordingTo(Comparator.comparing(
                        Finding::position,
                        Comparator.comparingInt(Position::line).thenComparingInt(Position::column)));
    }

    @Test
    void thePastedSampleWantsItsTargetsAndIsOtherwiseFitToPrint() throws Exception {
        try (var stream = ChecksTest.class.getResourceAsStream("/samples/briefing-as-pasted.txt")) {
            String pasted = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            List<Finding> findings = check(PastedText.toMarkdown(pasted));

            assertThat(findings)
                    .filteredOn(finding -> finding.severity() == Severity.BLOCK)
                    .hasSize(2)
                    .allMatch(Finding::unfinished)
                    .extracting(Finding::rule)
                    .containsOnly(Rule.MEDIA_LINK);
        }
    }

    @Test
    @Timeout(20)
    void aTextThatBreaksARuleEverywhereIsToldOfFiftyPlaces() {
        String text = GOOD + "\n" + "TK ".repeat(100_000);

        assertThat(of(Rule.UNFINISHED, text)).hasSize(50);
    }

    @Test
    @Timeout(60)
    void longTextsTakeNoLongerThanTheirLength() {
        for (String piece : List.of(
                "`",
                "``` ",
                "` `` ",
                "> ",
                "- ",
                "[ ]",
                "TK",
                "TK ",
                "X",
                "*a ",
                "a",
                "1,",
                "a'",
                "-",
                " ",
                "!",
                "https://",
                "[a](TODO) ",
                "[a](//b) ",
                "![](a)\n",
                "\u00A0",
                "A ",
                "a.b ",
                "_a_ ",
                "\n",
                "### a\n",
                "- a\n",
                "[x](a.md) ",
                "~~~\n",
                "'s ")) {
            String run = piece.repeat(20_000 / piece.length());
            for (String text :
                    List.of(run, "# " + run, "# a\n\n" + run, GOOD + run, bullets("- " + run.replace("\n", " ")))) {
                checkOrRefuse(text);
            }
        }
    }

    private static void checkOrRefuse(String text) {
        try {
            var briefing = new Briefings().read(manuscript(text));
            assertThat(new Checks(Limits.HOUSE).check(manuscript(text), briefing, path -> Target.PUBLIC))
                    .isNotNull();
        } catch (Unreadable e) {
            assertThat(e.reason()).isNotBlank();
        }
    }

    @Test
    @Timeout(20)
    void deepTextsDoNotOverflowTheStack() {
        var passage = new Passage("a", new Position(1, 1), List.of(deep(200_000)));
        var text = new BriefingText(
                FrontMatter.NONE,
                Optional.of(passage),
                Optional.empty(),
                Optional.empty(),
                passage,
                List.of(),
                List.of(),
                List.of(),
                1);

        assertThat(new Checks(Limits.HOUSE).check(manuscript("a"), text, path -> Target.PUBLIC))
                .isNotEmpty();
    }

    private static Node deep(int levels) {
        Node node = new Text("a");
        for (int i = 0; i < levels; i++) {
            var emphasis = new Emphasis("*");
            emphasis.appendChild(node);
            node = emphasis;
        }
        return node;
    }

    private static List<Finding> of(Rule rule, String text) {
        return check(text).stream().filter(finding -> finding.rule() == rule).toList();
    }

    private static List<Finding> check(String text) {
        return new Checks(Limits.HOUSE).check(manuscript(text), readable(text), path -> Target.PUBLIC);
    }

    private static BriefingText readable(String text) {
        return new Briefings().readStored(manuscript(text));
    }

    private static Manuscript manuscript(String text) {
        try {
            return Manuscript.of(text);
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }
}
